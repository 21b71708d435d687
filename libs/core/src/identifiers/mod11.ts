/**
 * True when the last digit is the modulus 11 control digit of those before it.
 *
 * @param digits figures only, one more than there are weights
 */
export function hasMod11ControlDigit(digits: string, weights: readonly number[]): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const control = (11 - (sum % 11)) % 11;
  return control === Number(digits[weights.length]);
}
