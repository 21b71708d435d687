/**
 * Digits in the pattern a definition gives: `90000000` in `### ## ###` is `900 00 000`. What is left of a pattern that is not
 * filled is not shown, and what is more than the pattern takes stands after it.
 *
 * @param placeholder the character that stands for a digit
 */
export function inDigitPattern(text: string, pattern: string, placeholder = '#'): string {
  const digits = [...onlyDigits(text)];
  if (digits.length === 0) return text.trim();
  let shown = '';
  for (const character of pattern) {
    if (digits.length === 0) break;
    shown += character === placeholder ? (digits.shift() ?? '') : character;
  }
  return shown + digits.join('');
}

/** What is kept of a text written in a pattern. */
export function onlyDigits(text: string): string {
  return text.replaceAll(/\D/g, '');
}
