import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';

import { ROOT } from '../../tools/product.js';

/** `SEED=17` plays that one again. */
const { SEED } = process.env;
const FIRST_SEED = SEED ?? '1';
const ROUNDS = SEED === undefined ? 12 : 1;
const MINUTE_MS = 60_000;

test('den som skriver mens nett, tjener, innlogging og en annen enhet kommer i veien, mister ikke ett tegn', async () => {
  test.setTimeout(6 * MINUTE_MS);
  const port = String(Number(process.env['E2E_PORT']) + 60);
  const args = ['tools/torture/interleavings.ts', '--rounds', String(ROUNDS), '--seed', FIRST_SEED, '--port', port];
  const child = spawn(process.execPath, [resolve(ROOT, 'tools/run.mjs'), ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  const output: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => output.push(part));
  const [code] = (await once(child, 'close')) as [number | null];
  const line = Buffer.concat(output).toString('utf8').trim().split('\n').at(-1) ?? '';
  expect(line).toContain('"check":"interleavings"');
  expect(JSON.parse(line)).toMatchObject({ ok: true, rounds: ROUNDS, faults: [] });
  expect(code).toBe(0);
});
