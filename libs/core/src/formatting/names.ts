import type { Language } from '../definition/text.js';

/** Month and weekday names of one language; weekdays begin with Sunday, as `Date` counts. */
interface CalendarNames {
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
}

const NORWEGIAN_MONTHS = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
];

/**
 * Written out here, not asked of Intl: browser and server must write the same words on screen and in
 * the archive. South Sami has no entry until a speaker has approved one; its days are written in figures.
 */
export const CALENDAR_NAMES: Readonly<Partial<Record<Language, CalendarNames>>> = {
  nb: {
    months: NORWEGIAN_MONTHS,
    weekdays: ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'],
  },
  nn: {
    months: NORWEGIAN_MONTHS,
    weekdays: ['søndag', 'måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag'],
  },
  en: {
    months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  },
};
