import { describe, expect, it } from 'vitest';

import { retryDelayMs } from './backoff.js';

describe('retryDelayMs', () => {
  it.each([
    [1, 0, 5_000],
    [1, 1, 10_000],
    [3, 1, 40_000],
    [50, 1, 3_600_000],
    [10_000, 0, 1_800_000],
  ])('attempt %i with random %d waits %i ms', (attempt, random, expected) => {
    expect(retryDelayMs(attempt, random)).toBe(expected);
  });
});
