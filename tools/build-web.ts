import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { ROOT } from './product.js';

/** Builds the web apps that have changed; Nx answers from its cache for the rest. */
export async function buildWebApps(): Promise<void> {
  const env = { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false' };
  const child = spawn('npx', ['nx', 'run-many', '-t', 'build', '--output-style=stream'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The web apps could not be built:\n${Buffer.concat(output).toString('utf8')}`);
}
