import recheck from 'recheck/lib/browser.js';

/** What a regular expression may do to the machine that runs it. */
export type PatternRisk =
  | { readonly kind: 'safe' }
  /** Not a regular expression. */
  | { readonly kind: 'invalid' }
  /** Some text makes it work for ever longer; `attack` begins that text. */
  | { readonly kind: 'hangs'; readonly attack: string }
  /** Too much to analyse in the time given. */
  | { readonly kind: 'unknown' };

const TIMEOUT_MS = 2000;
/** Longer than any pattern somebody has written by hand; analysing one takes more than it is worth. */
const MAX_LENGTH = 1000;

const known = new Map<string, PatternRisk>();

/** Judges a pattern as the data model uses it, with the flag `u`. Remembered, since analysing takes time. */
export function patternRisk(pattern: string): PatternRisk {
  const before = known.get(pattern);
  if (before) return before;
  const risk = analyse(pattern);
  known.set(pattern, risk);
  return risk;
}

function analyse(pattern: string): PatternRisk {
  if (pattern.length > MAX_LENGTH) return { kind: 'unknown' };
  try {
    new RegExp(pattern, 'u');
  } catch {
    return { kind: 'invalid' };
  }
  if (isPlain(pattern)) return { kind: 'safe' };
  const { status, ...found } = recheck.checkSync(pattern, 'u', { timeout: TIMEOUT_MS });
  if (status === 'safe') return { kind: 'safe' };
  if (status === 'unknown') return { kind: 'unknown' };
  const attack = 'attack' in found ? (found.attack?.string ?? '') : '';
  return { kind: 'hangs', attack };
}

/**
 * Whether a pattern is held to the beginning of the text and repeats single characters only, a fixed
 * number of times save once: then there is one way to match, and nothing to go back to.
 */
function isPlain(pattern: string): boolean {
  const parts = pattern.replaceAll(/\\./gu, 'x').replaceAll(/\[[^\]]*\]/gu, 'x');
  if (!parts.startsWith('^') || /[()|]/u.test(parts)) return false;
  const varying = parts.match(/[*+?]|\{\d+,\d*\}/gu) ?? [];
  return varying.length <= 1;
}
