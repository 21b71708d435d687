import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { shortProduct, shortSum } from './short-decimals.js';

const decimals = fc
  .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.nat({ max: 6 }))
  .map(([digits, places]) => Number((digits / 10 ** places).toFixed(places)));
const numbers = fc.oneof(
  { weight: 4, arbitrary: decimals },
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.maxSafeInteger(),
  fc.constantFrom(0, -0, 1e15, 1e-7, 0.1),
);

describe('short decimals', () => {
  it('are reckoned as the decimal library does, or not at all', () => {
    const reckoned = { sums: 0, products: 0 };
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const sum = shortSum(a, b);
        const product = shortProduct(a, b);
        if (sum !== undefined) expect(sum).toBe(new Big(a).plus(new Big(b)).toNumber() + 0);
        if (product !== undefined) expect(product).toBe(new Big(a).times(new Big(b)).toNumber() + 0);
        reckoned.sums += sum === undefined ? 0 : 1;
        reckoned.products += product === undefined ? 0 : 1;
      }),
      { numRuns: 20_000 },
    );

    expect(reckoned.sums).toBeGreaterThan(5_000);
    expect(reckoned.products).toBeGreaterThan(3_000);
  });

  it.each([
    [0.1, 0.2, 0.3],
    [1.005, 2.005, 3.01],
    [-0, 0, 0],
    [-1.5, 1.5, 0],
  ])('%d + %d is %d', (a, b, sum) => {
    expect(shortSum(a, b)).toBe(sum);
  });

  it('leaves long numbers to the library', () => {
    expect(shortSum(1e15, 1)).toBeUndefined();
    expect(shortSum(1e-7, 1)).toBeUndefined();
    expect(shortProduct(123_456_789, 123_456_789)).toBeUndefined();
  });
});
