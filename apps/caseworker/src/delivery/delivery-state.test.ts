import { expect, it } from 'vitest';

import { mayRetry, STATES, type Delivery } from './delivery-state.js';

const FAILED: Delivery['attempts'] = [{ at: '2026-11-20T08:00:00Z', outcome: 'unavailable' }];

it('a delivery can be tried again when it is stuck, and not while it is on its way or done', () => {
  expect(STATES.filter((state) => mayRetry({ state, attempts: FAILED }))).toEqual(['waiting', 'unknown', 'rejected']);
});

it('a delivery that has not been tried yet is not tried again', () => {
  expect(mayRetry({ state: 'waiting', attempts: [] })).toBe(false);
});
