import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { ROOT } from '../product.js';

/**
 * The long reliability tests, one after the other. Each is a script that prints one JSON line with `check` and `ok` and
 * exits 1 when something was lost. The lines are kept in `reports/torture.json`.
 *
 *   npm run torture [-- --kills 200 --pairs 1000000 --rounds 200]
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    pairs: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '200' },
  },
});

const CHECKS: readonly { readonly script: string; readonly args: readonly string[] }[] = [
  { script: 'tools/torture/expressions.ts', args: ['--pairs', values.pairs] },
  { script: 'tools/torture/kill-server.ts', args: ['--kills', values.kills] },
  { script: 'tools/torture/interleavings.ts', args: ['--rounds', values.rounds] },
];

async function run(script: string, args: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const child = spawn(process.execPath, [resolve(ROOT, 'tools/run.mjs'), script, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => output.push(part));
  const [code] = (await once(child, 'close')) as [number | null];
  const line = Buffer.concat(output)
    .toString('utf8')
    .trim()
    .split('\n')
    .findLast((candidate) => candidate.startsWith('{'));
  const result = line === undefined ? { check: script } : (JSON.parse(line) as Record<string, unknown>);
  return { ...result, ok: code === 0 && result['ok'] === true };
}

const results = [];
for (const { script, args } of CHECKS) {
  const result = await run(script, args);
  console.log(JSON.stringify(result));
  results.push(result);
}
await mkdir(resolve(ROOT, 'reports'), { recursive: true });
await writeFile(resolve(ROOT, 'reports/torture.json'), `${JSON.stringify(results, undefined, 2)}\n`);
process.exit(results.every((result) => result['ok'] === true) ? 0 : 1);
