const POWERS_OF_TEN = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000] as const;
/** A decimal number of so many digits is told from every other by the double nearest to it. */
const LARGEST = 1e15;

/*
 * Decimal arithmetic on the numbers forms have: up to six decimals and fifteen digits. Scaled to whole numbers, which a
 * double holds exactly, they need no decimal library and take a twentieth of the time; the one division at the end
 * rounds to the nearest double, as the library does. Other numbers give undefined.
 */

/** `0.1 + 0.2` is 0.3. */
export function shortSum(a: number, b: number): number | undefined {
  const decimals = Math.max(decimalsOf(a), decimalsOf(b));
  const scale = POWERS_OF_TEN[decimals];
  if (scale === undefined) return undefined;
  const sum = Math.round(a * scale) + Math.round(b * scale);
  return Math.abs(a * scale) < LARGEST && Math.abs(b * scale) < LARGEST && Math.abs(sum) < LARGEST
    ? withoutMinusZero(sum / scale)
    : undefined;
}

/** `1.1 × 1.1` is 1.21. */
export function shortProduct(a: number, b: number): number | undefined {
  const scaleOfA = POWERS_OF_TEN[decimalsOf(a)];
  const scaleOfB = POWERS_OF_TEN[decimalsOf(b)];
  if (scaleOfA === undefined || scaleOfB === undefined) return undefined;
  const product = Math.round(a * scaleOfA) * Math.round(b * scaleOfB);
  return Math.abs(product) < LARGEST ? withoutMinusZero(product / (scaleOfA * scaleOfB)) : undefined;
}

/** Digits after the decimal point; seven for a number that is not short. */
function decimalsOf(number: number): number {
  if (Number.isInteger(number) && Math.abs(number) < LARGEST) return 0;
  let decimals = 0;
  for (const scale of POWERS_OF_TEN) {
    const scaled = Math.round(number * scale);
    if (Math.abs(scaled) < LARGEST && scaled / scale === number) return decimals;
    decimals += 1;
  }
  return decimals;
}

/** Minus zero is an accident of the notation, and would be shown as "-0". */
function withoutMinusZero(number: number): number {
  return number + 0;
}
