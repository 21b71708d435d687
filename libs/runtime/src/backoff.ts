const FIRST_MS = 10_000;
const LONGEST_MS = 60 * 60_000;

/**
 * When to try a delivery again: exponential from 10 s to one hour with full jitter, without end.
 * What is not archived is never given up by the clock alone.
 *
 * @param attempt attempts made so far, from 1
 * @param random in [0, 1)
 * @returns milliseconds to wait
 */
export function retryDelayMs(attempt: number, random: number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt - 1, 20));
  return Math.round(ceiling / 2 + (ceiling / 2) * random);
}
