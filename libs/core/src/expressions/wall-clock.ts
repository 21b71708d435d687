import type { ExpressionDate } from './date-value.js';
import { fail } from './expression-error.js';

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * What a clock on the wall shows at `date`, as a `Date` whose UTC fields are the wall's.
 *
 * @param timeZone IANA name; matters for instants only, a local date is already the wall's
 * @throws ExpressionLookupError for an unknown time zone
 */
export function wallClock(date: ExpressionDate, timeZone: string): Date {
  if (date.zone === 'local' || timeZone === 'UTC') return new Date(date.epochMs);
  const parts = new Map(
    formatterFor(timeZone)
      .formatToParts(date.epochMs)
      .map((part) => [part.type, part.value]),
  );
  const field = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  const wall = new Date(0);
  wall.setUTCFullYear(yearOf(parts), field('month') - 1, field('day'));
  wall.setUTCHours(field('hour'), field('minute'), field('second'), new Date(date.epochMs).getUTCMilliseconds());
  return wall;
}

/** Year 0 is 1 BC to Intl. */
function yearOf(parts: ReadonlyMap<string, string>): number {
  const year = Number(parts.get('year'));
  return parts.get('era')?.startsWith('B') ? 1 - year : year;
}

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  try {
    const formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, formatter);
    return formatter;
  } catch {
    return fail('Unknown time zone');
  }
}
