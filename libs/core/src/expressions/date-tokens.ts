import { fail } from './expression-error.js';

type TokenWriter = (wall: Date, language: string) => string;

const number =
  (read: (wall: Date) => number, digits = 1): TokenWriter =>
  (wall) =>
    String(read(wall)).padStart(digits, '0');
const named =
  (part: 'era' | 'month' | 'weekday', width: 'short' | 'long' | 'narrow'): TokenWriter =>
  (wall, language) =>
    namePart(wall, language, part, width);
const weekday: TokenWriter = (wall, language) => namePart(wall, language, 'weekday', 'short').replace(/\.$/, '');
const month = (wall: Date) => wall.getUTCMonth() + 1;
const hour12 = (wall: Date) => wall.getUTCHours() % 12 || 12;
/** Year within its era: 1 BC is year 0 of the calendar we count in. */
const yearOfEra = (wall: Date) => (wall.getUTCFullYear() > 0 ? wall.getUTCFullYear() : 1 - wall.getUTCFullYear());
const fraction =
  (digits: number): TokenWriter =>
  (wall) =>
    String(wall.getUTCMilliseconds()).padStart(3, '0').slice(0, digits);

/** The tokens of Unicode TR 35 that Altinn knows. */
const TOKENS: ReadonlyMap<string, TokenWriter> = new Map<string, TokenWriter>([
  ...['G', 'GG', 'GGG'].map((token): [string, TokenWriter] => [token, named('era', 'short')]),
  ['GGGG', named('era', 'long')],
  ['GGGGG', named('era', 'narrow')],
  ['y', number(yearOfEra)],
  ['yy', (wall) => String(yearOfEra(wall) % 100).padStart(2, '0')],
  ['yyy', number(yearOfEra, 3)],
  ['yyyy', number(yearOfEra, 4)],
  ...[1, 2, 3, 4].map((digits): [string, TokenWriter] => ['u'.repeat(digits), number((wall) => wall.getUTCFullYear(), digits)]),
  ['M', number(month)],
  ['MM', number(month, 2)],
  ['MMM', named('month', 'short')],
  ['MMMM', named('month', 'long')],
  ['MMMMM', named('month', 'narrow')],
  ['d', number((wall) => wall.getUTCDate())],
  ['dd', number((wall) => wall.getUTCDate(), 2)],
  ...['E', 'EE', 'EEE'].map((token): [string, TokenWriter] => [token, weekday]),
  ['EEEE', named('weekday', 'long')],
  ['EEEEE', named('weekday', 'narrow')],
  ['a', dayPeriod],
  ['h', number(hour12)],
  ['hh', number(hour12, 2)],
  ['H', number((wall) => wall.getUTCHours())],
  ['HH', number((wall) => wall.getUTCHours(), 2)],
  ['m', number((wall) => wall.getUTCMinutes())],
  ['mm', number((wall) => wall.getUTCMinutes(), 2)],
  ['s', number((wall) => wall.getUTCSeconds())],
  ['ss', number((wall) => wall.getUTCSeconds(), 2)],
  ['S', fraction(1)],
  ['SS', fraction(2)],
  ['SSS', fraction(3)],
]);

/**
 * A wall clock (UTC fields of `wall`) written with Unicode tokens; runs of letters and digits are
 * tokens, everything else stands as it is.
 *
 * @param format absent means the language's own short date
 * @throws ExpressionLookupError `Unsupported date format token in 'x'`
 */
export function formatWithTokens(wall: Date, language: string, format: string | undefined): string {
  if (!format) return dateFormat(language, { dateStyle: 'short' }).format(wall);
  return format.replace(/[a-zA-Z0-9]+/g, (token) => {
    const write = TOKENS.get(token);
    return write ? write(wall, language) : fail('Unsupported date format token', `Unsupported date format token in '${format}'`);
  });
}

function dayPeriod(wall: Date, language: string): string {
  const afternoon = wall.getUTCHours() >= 12;
  if (language === 'en') return afternoon ? 'PM' : 'AM';
  return afternoon ? 'p.m.' : 'a.m.';
}

function namePart(wall: Date, language: string, part: 'era' | 'month' | 'weekday', width: 'short' | 'long' | 'narrow'): string {
  const parts = dateFormat(language, { [part]: width }).formatToParts(wall);
  return parts.find((found) => found.type === part)?.value ?? '';
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  try {
    const made = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    formats.set(key, made);
    return made;
  } catch {
    return fail('Unknown language');
  }
}
