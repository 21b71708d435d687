import { EXPRESSION_FUNCTIONS } from '@sporvalg/core';
import { describe, expect, it } from 'vitest';

import { clientRealm } from './client-realm.js';
import { judgePairs } from './judge-pairs.js';
import { outcome, ready } from './outcome.js';

const PAIRS = 100_000;

describe('any expression over any data', () => {
  it('is judged alike by client and server, without crash, in 50 ms', async () => {
    const judged = await judgePairs(PAIRS, Date.now() % 2 ** 31);

    expect(judged.fault, `seed ${judged.seed}`).toBeUndefined();
    expect(judged.pairs).toBe(PAIRS);
    // A generator that only makes refused calls would prove nothing.
    expect(judged.values).toBeGreaterThan(PAIRS / 4);
    expect(EXPRESSION_FUNCTIONS.map(({ name }) => name).filter((name) => !judged.functionsWithValue.has(name))).toEqual([]);
  }, 240_000);

  it('runs the client in a realm of its own', async () => {
    await ready();
    const client = await clientRealm();
    const pair = JSON.stringify({
      expression: ['jmespath', ['dataModel', 'perioder'], '[*].navn'],
      model: { perioder: [{ navn: 'Kari' }] },
    });

    expect(client(pair)).toBe('value ["Kari"]');
    expect(client(pair)).toBe(outcome(pair));
    expect(client).not.toBeInstanceOf(Function);
  }, 60_000);
});
