import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';

import { BROWSER_ARGS, findBrowser } from '../browser.js';
import { startKillableProduct } from './killable-product.js';
import { runInterleaving, type Outcome } from './interleavings/run-interleaving.js';
import { interleavingOf } from './interleavings/steps.js';

/**
 * A citizen types while the network comes and goes, calls fail, hang and get lost, another device writes, the session
 * ends and the server is killed: every order of these is drawn from a seed. Prints one JSON line; exits 1 when anything
 * typed was lost, wrongly said to be saved, or settled without asking.
 *
 *   node tools/run.mjs tools/torture/interleavings.ts [--rounds 200] [--seed n] [--port 4620]
 *
 * A round's own seed is the first one's and its number; `--seed n --rounds 1` plays one again.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '200' }, seed: { type: 'string' }, port: { type: 'string', default: '4620' } },
});
const rounds = Number(values.rounds);
const first = Number(values.seed ?? Date.now() % 1_000_000_000);

const startedAt = Date.now();
const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_ARGS });
const product = await startKillableProduct(Number(values.port));
const faults: string[] = [];
const kinds: Record<string, number> = {};
let asked = 0;
try {
  for (let round = 0; round < rounds; round += 1) {
    const interleaving = interleavingOf(first + round);
    const { seed, steps } = interleaving;
    for (const { kind } of steps) kinds[kind] = (kinds[kind] ?? 0) + 1;
    const outcome = await runInterleaving(browser, product, interleaving).catch((error: unknown): Outcome => ({
      faults: [String(error)],
      asked: false,
    }));
    if (outcome.asked) asked += 1;
    if (outcome.faults.length > 0) console.error(JSON.stringify({ ...interleaving, ...outcome }, undefined, 1));
    faults.push(...outcome.faults.map((fault) => `seed ${seed}: ${fault}`));
  }
} finally {
  await Promise.all([browser.close(), product.stop()]);
}
const ok = faults.length === 0;
const seconds = Math.round((Date.now() - startedAt) / 1000);
console.log(JSON.stringify({ check: 'interleavings', ok, seed: first, rounds, steps: kinds, asked, faults, seconds }));
process.exitCode = ok ? 0 : 1;
