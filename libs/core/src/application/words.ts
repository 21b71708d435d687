import type { Language } from '../definition/text.js';
import { formatDay, formatTime, isDay } from '../formatting/days.js';
import { CALENDAR_NAMES } from '../formatting/names.js';

type Spoken = 'nb' | 'nn' | 'en';

/** Languages without words of their own here are shown in bokmål. */
function spoken(language: Language): Spoken {
  return language === 'nn' || language === 'en' ? language : 'nb';
}

/** A day in words (`20. november 2026`), with the weekday before it when asked for. What is not a day is given back as it is. */
export function dayInWords(day: string, language: Language, form: 'medium' | 'long' = 'medium'): string {
  return isDay(day) ? formatDay(day, language, form) : day;
}

/** A time of day in words (`kl. 22.00`). What is not a time is given back as it is. */
export function timeInWords(time: string, language: Language): string {
  return /^([01]\d|2[0-4]):[0-5]\d$/.test(time) ? formatTime(time, language) : time;
}

/** A time of day in digits (`22.00`), for sentences that say «kl.» themselves. What is not a time is given back as it is. */
export function timeInDigits(time: string, language: Language): string {
  return /^([01]\d|2[0-4]):[0-5]\d$/.test(time) && language !== 'en' ? time.replace(':', '.') : time;
}

/** Name of a weekday; 0 is Sunday. */
export function weekdayName(weekday: number, language: Language): string {
  return CALENDAR_NAMES[spoken(language)]?.weekdays[weekday] ?? '';
}

/** `310000000` → `310 000 000`: an identifier in groups of three, with spaces that do not break. */
export function groupDigits(digits: string): string {
  return digits.replaceAll(/\B(?=(\d{3})+$)/g, '\u00a0');
}

const PHRASES = {
  yes: { nb: 'Ja', nn: 'Ja', en: 'Yes' },
  no: { nb: 'Nei', nn: 'Nei', en: 'No' },
  closed: { nb: 'stengt', nn: 'stengt', en: 'closed' },
  nextDay: { nb: 'neste dag', nn: 'neste dag', en: 'next day' },
  promised: { nb: 'Sendes senere', nn: 'Blir sendt seinare', en: 'Will be sent later' },
  born: { nb: 'Født', nn: 'Fødd', en: 'Born' },
  cadastre: { nb: 'Gårds- og bruksnummer', nn: 'Gards- og bruksnummer', en: 'Cadastral number' },
  withheld: { nb: 'Lagt ved. Unntatt offentlighet.', nn: 'Lagd ved. Unnateke offentlegheit.', en: 'Attached. Exempt from public access.' },
  row: { nb: 'Nr.', nn: 'Nr.', en: 'No.' },
} as const satisfies Record<string, Record<Spoken, string>>;

/** A fixed word of the read-back. */
export function phrase(name: keyof typeof PHRASES, language: Language): string {
  return PHRASES[name][spoken(language)];
}
