export { KRR, createKrr } from './client.js';
