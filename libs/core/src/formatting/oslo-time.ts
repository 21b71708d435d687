/** The municipalities' time zone; days, deadlines and office hours are counted in it. */
export const TIME_ZONE = 'Europe/Oslo';

let made: Intl.DateTimeFormat | undefined;

/** Made when a moment is first asked for: the time zones take a cheap phone a tenth of a second to load. */
function clockFormat(): Intl.DateTimeFormat {
  return (made ??= new Intl.DateTimeFormat('en-US', {
    timeZone: TIME_ZONE,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }));
}

/** A moment: a `Date`, or ISO 8601 text with an offset. */
export type Instant = Date | string;

/** What the clock on the wall in Oslo shows. */
export interface OsloClock {
  /** ISO day. */
  readonly day: string;
  /** `HH:mm:ss`. */
  readonly time: string;
}

const WITH_OFFSET = /T.*(Z|[+-]\d{2}:?\d{2})$/i;

/** @throws RangeError for text that is not a moment in time; a text without offset is not one */
export function osloClock(instant: Instant): OsloClock {
  const date = toDate(instant);
  const parts = new Map(
    clockFormat()
      .formatToParts(date)
      .map((part) => [part.type, part.value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    day: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}:${part('second')}`,
  };
}

/** The day it is in Oslo at a moment: `2026-11-20`. */
export function osloDay(instant: Instant): string {
  return osloClock(instant).day;
}

/**
 * A moment as ISO 8601 with Oslo's offset, whole seconds: `2026-11-20T21:45:00+01:00`.
 *
 * Archives and case systems want local time that still says which moment it was.
 */
export function osloOffsetIso(instant: Instant): string {
  const date = toDate(instant);
  const { day, time } = osloClock(date);
  const wholeSeconds = Math.floor(date.getTime() / 1000) * 1000;
  const offsetMinutes = Math.round((Date.parse(`${day}T${time}Z`) - wholeSeconds) / 60_000);
  const sign = offsetMinutes < 0 ? '-' : '+';
  const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0');
  return `${day}T${time}${sign}${two(offsetMinutes / 60)}:${two(offsetMinutes % 60)}`;
}

function toDate(instant: Instant): Date {
  const date = instant instanceof Date ? instant : new Date(WITH_OFFSET.test(instant) ? instant : Number.NaN);
  if (Number.isNaN(date.getTime())) throw new RangeError('Not a moment in time: ISO 8601 with an offset is needed');
  return date;
}
