import type { FormDefinition } from '../definition/definition.js';
import type { ApplicationInput } from './application.js';

type Circumstances = Pick<ApplicationInput, 'today' | 'applicant'>;

const YEARS_AGO = /^dagensDatoMinus(\d+)Aar$/;
const DAYS_AHEAD = /^dagensDatoPluss(-?\d+)Dager$/;
const DAY_MS = 86_400_000;

/**
 * What `["frontendSettings", key]` gives: reserved words first (today's date and dates counted from it,
 * the applicant's kind, the municipality), then the municipality's parameters and the rates. A key is
 * looked for as written, then as one of the service's own (`<service>.<key>`).
 *
 * @param input left out before an application is begun, when there is no day and no applicant yet
 * @returns `null` for a key nobody has set
 */
export function frontEndSetting(definition: FormDefinition, input: Circumstances | undefined, key: string): unknown {
  const reserved = reservedSetting(definition, key) ?? (input && settingOfTheDay(input, key));
  if (reserved !== undefined) return reserved;
  const { parameters, service } = definition;
  for (const name of [key, `${service.id}.${key}`]) {
    if (Object.hasOwn(parameters, name)) return parameters[name];
  }
  return null;
}

function reservedSetting({ municipality }: FormDefinition, key: string): unknown {
  if (key === 'kommunenummer') return municipality.number;
  return key === 'kommunenavn' ? municipality.name : undefined;
}

function settingOfTheDay(input: Circumstances, key: string): unknown {
  if (key === 'dagensDato') return input.today;
  if (key === 'sokertype') return input.applicant.type === 'organisation' ? 'organisasjon' : 'person';
  const years = YEARS_AGO.exec(key)?.[1];
  if (years !== undefined) return yearsBefore(input.today, Number(years));
  const days = DAYS_AHEAD.exec(key)?.[1];
  if (days !== undefined) return daysAfter(input.today, Number(days));
  return undefined;
}

/** The same day of the year `years` earlier; 29 February becomes the 28th, so that nobody is counted as older than they are. */
export function yearsBefore(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) - years;
  const monthAndDay = day.slice(5);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return `${String(year).padStart(4, '0')}-${monthAndDay === '02-29' && !isLeap ? '02-28' : monthAndDay}`;
}

/** The ISO day `days` later. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
