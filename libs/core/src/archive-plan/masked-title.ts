import { bornCleanTitle } from './born-clean.js';

/** Stands for a hidden name in a public title (Noark 5, M025). Always five, so that it does not tell a length. */
export const MASK = '*****';

/**
 * The public form of a title: names of natural persons become asterisks. Whole names go in any
 * order and case; single parts of a name as whole words, so that `Saken til Vakkerblomst` is hidden too.
 */
export function maskedTitle(title: string, names: readonly string[]): string {
  const patterns = names.map(bornCleanTitle).filter(Boolean).flatMap(patternsOf);
  const masked = patterns.reduce((text, pattern) => text.replace(pattern, MASK), title);
  return masked.replace(/\*{5}(?:[ ,]+\*{5})+/gu, MASK);
}

/** Whether a title shows a natural person's name, whole or in part. */
export function showsName(title: string, names: readonly string[]): boolean {
  return maskedTitle(title, names) !== title;
}

function patternsOf(name: string): readonly RegExp[] {
  const parts = name.split(/[\s,]+/u).filter((part) => /\p{L}{2}/u.test(part));
  return [wholeWord(name, 'giu'), ...parts.map((part) => wholeWord(part, 'gu'))];
}

function wholeWord(text: string, flags: string): RegExp {
  const literal = text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\d])${literal}(?![\p{L}\d])`, flags);
}
