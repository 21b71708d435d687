import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { osloDay } from '@sporvalg/core';
import { readDefinitionFiles } from '@sporvalg/storage';

import { ROOT } from '../product.js';
import { leastSeverity, type Verdict } from './judge.js';
import { serviceNames } from './one-service.js';
import { OPERATORS } from './operators/index.js';
import { createChecker } from './plant.js';
import { describeMiss, resultLine, table } from './report.js';
import type { Planted, Share } from './worker.js';

/**
 * Plants faults in copies of the service definitions, one at a time, and asks `check` about each. Exits 1 when one is not found
 * where a designer would look, when too few could be planted, or when the untouched definitions have an error.
 *
 *   node tools/run.mjs tools/mutation/main.ts [--seed n] [--faults 210] [--only operator]… [--service id]… [--definitions dir]
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    faults: { type: 'string', default: '210' },
    only: { type: 'string', multiple: true, default: [] },
    service: { type: 'string', multiple: true, default: [] },
    definitions: { type: 'string', default: join(ROOT, 'service-definitions') },
  },
});

/** A whole run plants at least this many, of at least this many kinds; fewer proves too little. */
const FEWEST_FAULTS = 200;
const FEWEST_KINDS = 30;

const files = await readDefinitionFiles(values.definitions);
const errors = (await createChecker()).check(files, osloDay(new Date())).findings.filter(({ severity }) => severity === 'error');
for (const { file, line, column, code, message } of errors) console.log(`${file}:${line}:${column} ${code} ${message}`);
if (errors.length > 0) {
  console.log(`The untouched definitions have ${errors.length} errors; nothing was planted.`);
  process.exit(1);
}

const services = serviceNames(files).filter((id) => values.service.length === 0 || values.service.includes(id));
const choice = { seed: Number(values.seed), faults: Number(values.faults), only: values.only };
const startedAt = Date.now();
const verdicts = await plantAll();
const seconds = Math.round((Date.now() - startedAt) / 1000);

const missed = verdicts.filter(({ outcome }) => outcome !== 'found');
const isWhole = choice.only.length === 0 && values.service.length === 0;
const tooFew = isWhole && (verdicts.length < FEWEST_FAULTS || new Set(verdicts.map(({ operator }) => operator)).size < FEWEST_KINDS);

for (const row of table(OPERATORS, verdicts)) console.log(row);
for (const verdict of missed) console.log(`\n${describeMiss(verdict, leastOf(verdict))}`);
if (tooFew) console.log(`\nToo few: a run plants at least ${FEWEST_FAULTS} faults of ${FEWEST_KINDS} kinds.`);
console.log(`\nseed ${choice.seed}, ${services.length} services, ${seconds} s`);
console.log(resultLine(verdicts));
process.exitCode = missed.length > 0 || tooFew ? 1 : 0;

function leastOf({ operator }: Verdict): string {
  const own = OPERATORS.find(({ id }) => id === operator);
  return own ? leastSeverity(own) : 'error';
}

/** Half of the faults in each of two processes; parsing and exploring keep one core busy. */
async function plantAll(): Promise<readonly Verdict[]> {
  const workers = Math.min(2, availableParallelism());
  const shares = Array.from({ length: workers }, (_, share) =>
    plantShare({ definitions: values.definitions, services, choice, share, workers }),
  );
  const planted = (await Promise.all(shares)).flat();
  return planted.sort((a, b) => a.number - b.number).map(({ verdict }) => verdict);
}

async function plantShare(share: Share): Promise<readonly Planted[]> {
  const worker = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), [JSON.stringify(share)]);
  const planted: Planted[] = [];
  worker.on('message', (message: Planted) => planted.push(message));
  const exit = once(worker, 'exit') as Promise<[number | null]>;
  // The channel closes after the last message; the exit may come before it.
  await once(worker, 'disconnect');
  const [code] = await exit;
  if (code !== 0) throw new Error(`The worker with share ${share.share} ended with code ${String(code)}`);
  return planted;
}
