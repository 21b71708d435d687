import { once } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { compose } from './compose.js';
import { readConfig } from './config.js';
import { createLog } from './log.js';

const GRACE_MS = 10_000;

const root = resolve(fileURLToPath(new URL('../../..', import.meta.url)));
const config = readConfig(process.env, root);
const log = createLog(config.logLevel);

const composition = await compose(config, process.env, root, log).catch((error: unknown) => {
  // What stops a start is for the operator to read, not for a log to parse.
  console.error(error instanceof Error ? error.message : error);
  if (config.logLevel === 'debug') console.error(error);
  process.exit(1);
});
const server = composition.app.listen(config.port);
await once(server, 'listening');
log.info({ port: config.port, production: config.production }, 'Listening');

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  server.close();
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
  if (server.listening) await once(server, 'close');
  await composition.close();
  process.exit(0);
}
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
