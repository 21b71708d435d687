export { FOLKEREGISTERET, createFolkeregisteret } from './client.js';
