import BigJs, { type Big } from 'big.js';

import { fail } from './expression-error.js';
import { shortProduct, shortSum } from './short-decimals.js';
import { defineFunction, optional, required, rest } from './function-definition.js';

/** Own constructor: its settings are not shared with anybody else's use of the library. */
const Decimal = BigJs();
/** Significant digits kept by a division; a double holds 17. */
const DIVISION_DIGITS = 20;

export const ARITHMETIC_FUNCTIONS = [
  defineFunction('plus', {
    description: 'Adds numbers in decimal arithmetic, so that 0.1 + 0.2 is 0.3; null counts as 0.',
    arguments: [required('term', 'number'), rest('more', 'number')],
    returns: 'number',
    run: (_context, ...terms) => sumOf(terms),
  }),
  defineFunction('minus', {
    description: 'Subtracts the second number from the first; null counts as 0.',
    arguments: [required('minuend', 'number'), required('subtrahend', 'number')],
    returns: 'number',
    run: (_context, minuend, subtrahend) => sumOf([minuend, -(subtrahend ?? 0)]),
  }),
  defineFunction('multiply', {
    description: 'Multiplies numbers in decimal arithmetic; null counts as 0.',
    arguments: [required('factor', 'number'), rest('more', 'number')],
    returns: 'number',
    // Rounded at each step: exact digits of many factors would grow without bound.
    run: (_context, ...factors) => factors.reduce<number>(productOf, 1),
  }),
  defineFunction('divide', {
    description: 'Divides the first number by the second in decimal arithmetic; null counts as 0, and dividing by 0 is an error.',
    arguments: [required('dividend', 'number'), required('divisor', 'number')],
    returns: 'number',
    run: (_context, dividend, divisor) => quotientOf(decimal(dividend), decimal(divisor)),
  }),
  defineFunction('round', {
    description: 'The number as text with a fixed number of decimals, halves rounded away from zero; null counts as 0.',
    arguments: [required('number', 'number'), optional('decimals', 'number')],
    returns: 'string',
    run(_context, number, decimals) {
      const places = decimals ?? 0;
      if (!Number.isInteger(places) || places < 0 || places > 100) {
        return fail('Number of decimals must be a whole number from 0 to 100');
      }
      return decimal(number).toFixed(places, Decimal.roundHalfUp);
    },
  }),
];

/** Sum of numbers, null as 0. */
export function sumOf(numbers: readonly (number | null)[]): number {
  let sum = 0;
  for (const number of numbers) {
    const next = shortSum(sum, number ?? 0);
    if (next === undefined) return toNumber(exactSum(numbers));
    sum = next;
  }
  return sum;
}

/** Arithmetic mean, null as 0; `numbers` is not empty. */
export function averageOf(numbers: readonly (number | null)[]): number {
  return quotientOf(exactSum(numbers), new Decimal(numbers.length));
}

function exactSum(numbers: readonly (number | null)[]): Big {
  return numbers.reduce<Big>((sum, number) => sum.plus(decimal(number)), new Decimal(0));
}

function productOf(a: number, b: number | null): number {
  return shortProduct(a, b ?? 0) ?? toNumber(decimal(a).times(decimal(b)));
}

function quotientOf(dividend: Big, divisor: Big): number {
  if (divisor.eq(0)) return fail('The second argument is 0, cannot divide by 0');
  Decimal.DP = DIVISION_DIGITS + Math.max(0, divisor.e - dividend.e + 1);
  return toNumber(dividend.div(divisor));
}

function decimal(number: number | null): Big {
  return new Decimal(number ?? 0);
}

function toNumber(value: Big): number {
  const number = value.toNumber();
  if (!Number.isFinite(number)) return fail('The result is too large a number');
  // Minus zero is an accident of the notation, and would be shown as "-0".
  return number === 0 ? 0 : number;
}
