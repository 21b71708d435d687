import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';

import { ROOT } from '../../tools/product.js';

const KILLS = 20;
const MINUTE_MS = 60_000;

test('a server killed twenty times under load loses no application it has given a receipt for, and archives each once', async () => {
  test.setTimeout(6 * MINUTE_MS);
  const args = ['tools/torture/kill-server.ts', '--kills', String(KILLS), '--port', String(Number(process.env['E2E_PORT']) + 40)];
  const child = spawn(process.execPath, [resolve(ROOT, 'tools/run.mjs'), ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'] });
  const output: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => output.push(part));
  const [code] = (await once(child, 'close')) as [number | null];
  const line = Buffer.concat(output).toString('utf8').trim().split('\n').at(-1) ?? '';
  expect(line).toContain('"check":"kill-server"');
  expect(JSON.parse(line)).toMatchObject({
    ok: true,
    kills: KILLS,
    notInDatabase: 0,
    unasked: 0,
    notArchived: 0,
    archivedTwice: 0,
    archivedUnasked: 0,
    brokenOnDisk: 0,
    faults: [],
  });
  expect(code).toBe(0);
});
