export { ENHETSREGISTERET, createEnhetsregisteret } from './client.js';
