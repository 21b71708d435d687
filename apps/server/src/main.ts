import { once } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { compose } from './compose.js';
import { readConfig } from './config.js';
import { createLog } from './log.js';

/** Requests under way get this long to finish when the server is told to stop. */
const GRACE_MS = 10_000;

async function start(): Promise<void> {
  const root = resolve(fileURLToPath(new URL('../../..', import.meta.url)));
  const config = readConfig(process.env, root);
  const log = createLog(config.logLevel);
  const composition = await compose(config, process.env, root, log);

  const server = composition.app.listen(config.port);
  try {
    await once(server, 'listening');
  } catch (error) {
    await composition.close();
    throw error;
  }
  log.info({ port: config.port, production: config.production }, 'Listening');

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    const closed = once(server, 'close');
    server.close();
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
    await closed;
    await composition.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

start().catch((error: unknown) => {
  // What stops a start is for the operator to read, not for a log to parse.
  console.error(error instanceof Error ? error.message : error);
  if (process.env['LOG_LEVEL'] === 'debug') console.error(error);
  process.exit(1);
});
