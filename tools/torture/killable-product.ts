import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startProcess, waitUntilReady, type RunningProcess } from '../product.js';

/** A product of its own whose server dies and comes back on the data it left; the sandbox lives all along. */
export interface KillableProduct {
  readonly url: string;
  readonly dataDir: string;
  /** SIGKILL, and a new server in its place. @returns milliseconds until it was ready */
  killAndRestart(): Promise<number>;
  /** Stops both and removes the data. */
  stop(): Promise<void>;
}

const READY_MS = 60_000;

/** @param port the server's; the sandbox takes the next */
export async function startKillableProduct(port: number, settings: Readonly<Record<string, string>> = {}): Promise<KillableProduct> {
  const url = `http://localhost:${port}`;
  const sandboxUrl = `http://127.0.0.1:${port + 1}`;
  const dataDir = await mkdtemp(join(tmpdir(), 'sporvalg-kill-'));
  const env = {
    PORT: String(port),
    SANDBOX_PORT: String(port + 1),
    PUBLIC_URL: url,
    SANDBOX_URL: sandboxUrl,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'fatal',
    ...settings,
  };
  let server: RunningProcess | undefined;
  const startServer = async () => {
    server = startProcess({ entry: 'apps/server/src/main.ts', env, output: 'ignore' });
    await waitUntilReady(`${url}/api/ready`, server, READY_MS);
  };
  const sandbox = startProcess({ entry: 'apps/sandbox/src/main.ts', env, output: 'ignore' });
  const stop = async () => {
    await Promise.all([server?.stop(), sandbox.stop()]);
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await Promise.all([startServer(), waitUntilReady(`${sandboxUrl}/sandbox/ready`, sandbox, READY_MS)]);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    dataDir,
    stop,
    async killAndRestart() {
      await server?.stop('SIGKILL');
      const killedAt = Date.now();
      await startServer();
      return Date.now() - killedAt;
    },
  };
}
