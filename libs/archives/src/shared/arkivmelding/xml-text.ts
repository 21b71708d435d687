/** Characters XML 1.0 cannot carry, even escaped: most control characters, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text without what XML 1.0 forbids; the builder escapes the rest. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '');
}
