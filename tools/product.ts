import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(fileURLToPath(new URL('..', import.meta.url)));

/** A process of the product started from source. */
export interface RunningProcess {
  readonly child: ChildProcess;
  /** Sends the signal (SIGTERM unless told) and waits until the process is gone. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

export interface ProcessOptions {
  readonly entry: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Node's own, before the entry. */
  readonly nodeFlags?: readonly string[];
  /** Where output goes; `pipe` leaves it to the caller. */
  readonly output?: 'inherit' | 'ignore' | 'pipe';
}

/** Starts a TypeScript entry of the workspace, as `npm start` does. */
export function startProcess({ entry, env = {}, args = [], nodeFlags = [], output = 'inherit' }: ProcessOptions): RunningProcess {
  const child = spawn(process.execPath, [...nodeFlags, '--conditions=@sporvalg/source', '--import', 'tsx', resolve(ROOT, entry), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output === 'pipe' ? 'pipe' : output === 'ignore' ? 'ignore' : 'inherit'],
  });
  const exited = once(child, 'exit');
  return {
    child,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await exited;
    },
  };
}

/**
 * Waits until `url` answers 200.
 *
 * @throws when the process ends first or `timeoutMs` runs out; the message names the address
 */
export async function waitUntilReady(url: string, running: RunningProcess, timeoutMs: number): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    if (running.child.exitCode !== null || running.child.signalCode !== null)
      throw new Error(`The process behind ${url} ended before it was ready`);
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${url} was not ready within ${timeoutMs / 1000} s`);
}

/** Small generations and a ceiling: the server's memory stays under 250 MB under load, at no cost to its speed. */
export const SERVER_NODE_FLAGS = ['--max-semi-space-size=8', '--max-old-space-size=256'];

export interface ProductOptions {
  readonly port: number;
  readonly dataDir: string;
  readonly output?: 'inherit' | 'ignore';
  readonly env?: Readonly<Record<string, string>>;
}

export interface Product {
  readonly url: string;
  readonly sandboxUrl: string;
  readonly server: RunningProcess;
  readonly sandbox: RunningProcess;
  stop(): Promise<void>;
}

/** Starts the sandbox and the server and waits until `GET /api/ready` is 200. */
export async function startProduct({ port, dataDir, output = 'inherit', env = {} }: ProductOptions): Promise<Product> {
  const url = `http://localhost:${port}`;
  const sandboxUrl = `http://127.0.0.1:${port + 1}`;
  const shared = {
    ...env,
    PORT: String(port),
    SANDBOX_PORT: String(port + 1),
    PUBLIC_URL: url,
    SANDBOX_URL: sandboxUrl,
    DATA_DIR: dataDir,
  };

  const sandbox = startProcess({ entry: 'apps/sandbox/src/main.ts', env: shared, output });
  const server = startProcess({ entry: 'apps/server/src/main.ts', env: shared, output, nodeFlags: SERVER_NODE_FLAGS });
  const stop = async () => {
    await Promise.all([server.stop(), sandbox.stop()]);
  };
  try {
    await Promise.all([waitUntilReady(`${sandboxUrl}/sandbox/ready`, sandbox, 60_000), waitUntilReady(`${url}/api/ready`, server, 60_000)]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, sandboxUrl, server, sandbox, stop };
}
