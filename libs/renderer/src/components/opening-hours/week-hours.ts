import { isRecord } from '../../form/answer-values.js';
import { isTime, showTime } from '../../form/times.js';
import type { UiTexts } from '../../texts/ui-texts.js';

export const DAYS = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lordag', 'sondag'] as const;
export type DayKey = (typeof DAYS)[number];

/** One day in the data model: times `HH:mm` (or what was typed, while it is no time), or closed. */
export interface DayHours {
  readonly fra?: string;
  readonly til?: string;
  readonly stengt?: true;
}

export type WeekHours = Readonly<Partial<Record<DayKey, DayHours | undefined>>>;

/** A week from an answer; whatever has another shape is left out. */
export function hoursFrom(value: unknown): WeekHours {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    DAYS.flatMap((day) => {
      const given = value[day];
      return isRecord(given) ? [[day, dayHours(given)] as const] : [];
    }),
  );
}

/** A day without what is empty; `undefined` when nothing is left of it. */
export function dayHours(given: Readonly<Record<string, unknown>>): DayHours | undefined {
  if (given['stengt'] === true) return { stengt: true };
  const text = (name: string) => (typeof given[name] === 'string' && given[name] !== '' ? { [name]: given[name] } : {});
  const hours: DayHours = { ...text('fra'), ...text('til') };
  return hours.fra === undefined && hours.til === undefined ? undefined : hours;
}

/** Whether the day closes after midnight. */
export function isOvernight(hours: DayHours | undefined): boolean {
  return isTime(hours?.fra) && isTime(hours.til) && hours.til <= hours.fra;
}

/** The week as text, one day per line. */
export function readHours(week: WeekHours, ui: UiTexts): string {
  return DAYS.flatMap((day, index) => {
    const hours = week[day];
    if (!hours) return [];
    const name = ui.openingHours.weekdays[index] ?? day;
    if (hours.stengt) return [`${name}: ${ui.openingHours.closed.toLowerCase()}`];
    return [`${name}: ${showTime(hours.fra ?? '')}–${showTime(hours.til ?? '')}`];
  }).join('\n');
}
