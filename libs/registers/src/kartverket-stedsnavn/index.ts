export { KARTVERKET_STEDSNAVN, createKartverketStedsnavn } from './client.js';
