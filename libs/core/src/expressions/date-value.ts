import { fail } from './expression-error.js';
import { remembering } from './remembering.js';

/**
 * A date inside an expression.
 *
 * A text without an offset is wall-clock time where the citizen is and has no known instant;
 * one with an offset is an instant. The two are never compared with each other.
 */
export interface ExpressionDate {
  readonly kind: 'date';
  /** `local`, `utc`, or the offset as written, e.g. `+01:00`. */
  readonly zone: string;
  /** Milliseconds since 1970, of the instant, or of the wall clock read as UTC when `zone` is `local`. */
  readonly epochMs: number;
}

const DATE_PATTERN = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * Reads a date as Altinn does: `YYYY-MM-DD`, optionally a time, fraction (cut to milliseconds) and offset.
 *
 * @returns null for blank text
 * @throws ExpressionLookupError for any other text that is not such a date, or no day in the calendar
 */
export const parseExpressionDate: (text: string) => ExpressionDate | null = remembering(parseDate);

function parseDate(text: string): ExpressionDate | null {
  const upper = text.toUpperCase();
  if (upper.trim() === '') return null;
  const match = DATE_PATTERN.exec(upper);
  if (!match) return fail('Unable to parse date: Unknown format', () => `Unable to parse date "${upper}": Unknown format`);

  const wallMs = wallClockMs(match);
  const offsetMinutes = offsetMinutesOf(match[8]);
  if (wallMs === null || offsetMinutes === null) {
    const reason = 'Format was recognized, but the date/time is invalid';
    return fail(`Unable to parse date: ${reason}`, () => `Unable to parse date "${upper}": ${reason}`);
  }
  return { kind: 'date', zone: zoneName(match[8]), epochMs: wallMs - offsetMinutes * 60_000 };
}

function wallClockMs(match: RegExpExecArray): number | null {
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((group) => Number(match[group] ?? 0));
  const millisecond = Number((match[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const inRange = hour! <= 24 && minute! <= 59 && second! <= 59;
  // 24:00 is the end of the day in ISO 8601 and nothing after it is.
  const pastMidnight = hour === 24 && (minute! > 0 || second! > 0);
  if (!inRange || pastMidnight) return null;

  const date = new Date(0);
  date.setUTCFullYear(year!, month! - 1, day!);
  if (date.getUTCMonth() !== month! - 1 || date.getUTCDate() !== day!) return null;
  date.setUTCHours(hour!, minute!, second!, millisecond);
  return date.getTime();
}

function offsetMinutesOf(offset: string | undefined): number | null {
  if (offset === undefined || offset === 'Z') return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(4, 6));
  if (hours >= 24 || minutes >= 60) return null;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

function zoneName(offset: string | undefined): string {
  if (offset === undefined) return 'local';
  return offset === 'Z' || offset === '+00:00' || offset === '-00:00' ? 'utc' : offset;
}
