import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startProcess, waitUntilReady } from '../../tools/product.js';

/** A product of a test's own: for what would disturb others, or be disturbed by them. */
export interface OwnProduct {
  readonly url: string;
  readonly dataDir: string;
  /** Everything the server has written so far, to both streams. */
  output(): string;
  /** Makes a register misbehave as told; without a fault, all are well again. */
  fault(fault?: { readonly register: string; readonly mode: string; readonly delayMs?: number }): Promise<void>;
  stop(): Promise<void>;
}

/** @param portOffset from the run's own port, so that tests at the same time do not collide */
export async function startOwnProduct(portOffset: number, env: Readonly<Record<string, string>> = {}): Promise<OwnProduct> {
  const port = Number(process.env['E2E_PORT']) + portOffset;
  const dataDir = await mkdtemp(join(tmpdir(), 'sporvalg-own-'));
  const url = `http://localhost:${port}`;
  const sandboxUrl = `http://127.0.0.1:${port + 1}`;
  const settings = {
    PORT: String(port),
    SANDBOX_PORT: String(port + 1),
    PUBLIC_URL: url,
    SANDBOX_URL: sandboxUrl,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'debug',
    ...env,
  };
  const sandbox = startProcess({ entry: 'apps/sandbox/src/main.ts', env: settings, output: 'ignore' });
  const server = startProcess({ entry: 'apps/server/src/main.ts', env: settings, output: 'pipe' });
  const written: Buffer[] = [];
  for (const stream of [server.child.stdout, server.child.stderr]) stream?.on('data', (part: Buffer) => written.push(part));
  const output = () => Buffer.concat(written).toString('utf8');
  const stop = async () => {
    await Promise.all([server.stop(), sandbox.stop()]);
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await Promise.all([waitUntilReady(`${sandboxUrl}/sandbox/ready`, sandbox, 60_000), waitUntilReady(`${url}/api/ready`, server, 60_000)]);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    dataDir,
    output,
    stop,
    async fault(fault) {
      const request = fault
        ? { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(fault) }
        : { method: 'DELETE' };
      const { status } = await fetch(`${sandboxUrl}/sandbox/faults`, request);
      if (status !== 204) throw new Error(`The sandbox answered ${status} to a fault`);
    },
  };
}
