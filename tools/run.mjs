// Runs a TypeScript entry from source, with the workspace's own packages resolved to their sources.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [entry, ...args] = process.argv.slice(2);
const child = spawn(
  process.execPath,
  ['--conditions=@sporvalg/source', '--import', 'tsx', fileURLToPath(new URL(`../${entry}`, import.meta.url)), ...args],
  { stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
