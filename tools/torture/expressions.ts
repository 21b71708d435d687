import { parseArgs } from 'node:util';

import { judgePairs } from './expression-pairs/judge-pairs.js';

/**
 * A million pairs of generated expression and data, each judged by the server's engine and by the client's: alike,
 * without a crash, none over 50 ms.
 *
 *   node tools/run.mjs tools/torture/expressions.ts [--pairs 1000000] [--seed 42]
 */
const { values } = parseArgs({ options: { pairs: { type: 'string', default: '1000000' }, seed: { type: 'string' } } });
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const startedAt = performance.now();
const { functionsWithValue, ...judged } = await judgePairs(Number(values.pairs), seed);
const ok = judged.fault === undefined && judged.pairs === Number(values.pairs);
console.log(
  JSON.stringify({
    check: 'expressions',
    ok,
    ...judged,
    functions: functionsWithValue.size,
    seconds: Math.round((performance.now() - startedAt) / 1000),
  }),
);
process.exit(ok ? 0 : 1);
