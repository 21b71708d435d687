export { KARTVERKET_EIENDOM, createKartverketEiendom } from './client.js';
