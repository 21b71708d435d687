import { formatDay, formatInstant, formatTime, osloDay } from '@sporvalg/core';

import { t } from '../language/t.js';

const DAY_MS = 86_400_000;
const NO_BREAK = '\u00a0';
const HOURS_AND_MINUTES = new Intl.DateTimeFormat('nb-NO', {
  timeZone: 'Europe/Oslo',
  hourCycle: 'h23',
  hour: '2-digit',
  minute: '2-digit',
});

/**
 * A moment as a colleague would say it: `i dag kl. 14.02`, `i går kl. 09.15`, else day and time.
 *
 * @param form `short` leaves the time out where the day is an earlier one
 */
export function when(instant: Date | string, now: Date = new Date(), form: 'full' | 'short' = 'full'): string {
  const date = new Date(instant);
  const day = osloDay(date);
  if (day === osloDay(now)) return t('time.today', { time: clock(date) });
  if (day === osloDay(new Date(now.getTime() - DAY_MS))) return t('time.yesterday', { time: clock(date) });
  return form === 'short' ? formatDay(day, 'nb') : unbroken(formatInstant(date, 'nb'));
}

function clock(date: Date): string {
  const parts = new Map(HOURS_AND_MINUTES.formatToParts(date).map(({ type, value }) => [type, value]));
  return unbroken(formatTime(`${parts.get('hour')}:${parts.get('minute')}`, 'nb'));
}

/** `kl.` and the time stand on the same line. */
function unbroken(text: string): string {
  return text.replace('kl. ', `kl.${NO_BREAK}`);
}
