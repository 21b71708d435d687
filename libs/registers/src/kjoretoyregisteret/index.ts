export { KJORETOYREGISTERET, createKjoretoyregisteret } from './client.js';
