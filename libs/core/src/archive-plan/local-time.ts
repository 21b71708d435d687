const ZONE = 'Europe/Oslo';

const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });
const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hourCycle: 'h23',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZoneName: 'longOffset',
});

/** ISO day in Europe/Oslo of an ISO instant. */
export function osloDay(instant: string): string {
  return DAY.format(new Date(instant));
}

/** ISO instant with Europe/Oslo's offset, whole seconds: `2026-11-20T21:45:00+01:00`. */
export function osloInstant(instant: string): string {
  const parts = new Map(PARTS.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const offset = (parts.get('timeZoneName') ?? '').replace('GMT', '') || '+00:00';
  return `${osloDay(instant)}T${parts.get('hour')}:${parts.get('minute')}:${parts.get('second')}${offset}`;
}
