import type { Language } from '../definition/text.js';
import { CALENDAR_NAMES } from './names.js';
import { osloClock, type Instant } from './oslo-time.js';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^([01]\d|2[0-4]):([0-5]\d)/;

/** True for an ISO day that is in the calendar: `2026-02-29` is not. */
export function isDay(text: string): boolean {
  return DAY.test(text) && utcDate(text) !== null;
}

/**
 * An ISO day in words: `20. november 2026`, in English `20 November 2026`.
 *
 * @param form `long` puts the weekday before: `fredag 20. november 2026`
 * @throws RangeError for text that is not a day in the calendar
 */
export function formatDay(isoDay: string, language: Language, form: 'medium' | 'long' = 'medium'): string {
  const date = utcDate(isoDay);
  if (!date) throw new RangeError('Not a day: YYYY-MM-DD is needed');
  const names = CALENDAR_NAMES[language];
  if (!names) return isoDay.split('-').reverse().join('.');
  const point = language === 'en' ? '' : '.';
  const day = `${date.getUTCDate()}${point} ${names.months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return form === 'long' ? `${names.weekdays[date.getUTCDay()]} ${day}` : day;
}

/**
 * A time of day: `kl. 22.00`, in English `22:00`.
 *
 * @param time `HH:mm`, seconds may follow; `24:00` is closing time at midnight
 * @throws RangeError for other text
 */
export function formatTime(time: string, language: Language): string {
  const match = TIME.exec(time);
  if (!match) throw new RangeError('Not a time: HH:mm is needed');
  return language === 'en' ? `${match[1]}:${match[2]}` : `kl. ${match[1]}.${match[2]}`;
}

/**
 * A moment in Oslo time: `20. november 2026 kl. 22.00`, in English `20 November 2026 at 22:00`.
 *
 * @throws RangeError for text that is not ISO 8601 with an offset
 */
export function formatInstant(instant: Instant, language: Language, form: 'medium' | 'long' = 'medium'): string {
  const { day, time } = osloClock(instant);
  const joint = language === 'en' ? ' at ' : ' ';
  return `${formatDay(day, language, form)}${joint}${formatTime(time, language)}`;
}

function utcDate(isoDay: string): Date | null {
  const match = DAY.exec(isoDay);
  if (!match) return null;
  const date = new Date(0);
  date.setUTCFullYear(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return date.getUTCMonth() === Number(match[2]) - 1 && date.getUTCDate() === Number(match[3]) ? date : null;
}
