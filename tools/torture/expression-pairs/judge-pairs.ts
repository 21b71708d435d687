import { EXPRESSION_FUNCTIONS } from '@sporvalg/core';
import fc from 'fast-check';

import { clientRealm } from './client-realm.js';
import { outcome, ready } from './outcome.js';
import { pairs } from './pairs.js';

const FUNCTIONS = new Set(EXPRESSION_FUNCTIONS.map(({ name }) => name));
const LIMIT_MS = 50;
/** A neighbour on the machine or the collector may disturb one measurement, not three. */
const MEASUREMENTS = 3;

export interface Judged {
  readonly pairs: number;
  readonly seed: number;
  /** Pairs that gave a value; the rest gave an error of the language. */
  readonly values: number;
  /** Slowest pair by its quickest measurement among those measured again, else by its only one. */
  readonly slowestMs: number;
  /** Functions called in a pair that gave a value. */
  readonly functionsWithValue: ReadonlySet<string>;
  /** The smallest pair that breaks the rule and how, when one does. */
  readonly fault?: string;
}

/** No pair crashes, takes over 50 ms, or is judged in another way by the client than by the server. */
export async function judgePairs(count: number, seed: number): Promise<Judged> {
  await ready();
  const client = await clientRealm();
  const functionsWithValue = new Set<string>();
  let values = 0;
  let slowestMs = 0;
  const result = fc.check(
    fc.property(pairs, (pair) => {
      const { text, ms } = measured(pair);
      slowestMs = Math.max(slowestMs, ms);
      if (ms > LIMIT_MS) throw new Error(`${Math.round(ms)} ms`);
      if (text.startsWith('crash')) throw new Error(text);
      const seen = client(pair);
      if (seen !== text) throw new Error(`client: ${seen.slice(0, 300)}\nserver: ${text.slice(0, 300)}`);
      if (!text.startsWith('value')) return;
      values += 1;
      for (const [, name = ''] of pair.matchAll(/\["(\w+)"/g)) if (FUNCTIONS.has(name)) functionsWithValue.add(name);
    }),
    { numRuns: count, seed, endOnFailure: false },
  );
  return {
    pairs: result.numRuns,
    seed,
    values,
    slowestMs: Math.round(slowestMs),
    functionsWithValue,
    ...(result.failed ? { fault: `${String(result.counterexample?.[0]).slice(0, 2_000)}\n${String(result.errorInstance)}` } : {}),
  };
}

function measured(pair: string): { readonly text: string; readonly ms: number } {
  let least = Number.POSITIVE_INFINITY;
  for (let measurement = 1; ; measurement += 1) {
    const wallBefore = performance.now();
    const before = process.cpuUsage();
    const text = outcome(pair);
    const { user, system } = process.cpuUsage(before);
    // Time on the wall counts others' work on a busy machine, time of the process counts its collector's.
    least = Math.min(least, performance.now() - wallBefore, (user + system) / 1000);
    if (least <= LIMIT_MS || measurement === MEASUREMENTS) return { text, ms: least };
  }
}
