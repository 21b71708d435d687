export { KARTVERKET_ADRESSER, createKartverketAdresser } from './client.js';
