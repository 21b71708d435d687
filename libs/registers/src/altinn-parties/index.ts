export { ALTINN_PARTIES, createAuthorizedParties } from './client.js';
