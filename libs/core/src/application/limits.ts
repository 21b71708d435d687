const DAY_WORDS: Readonly<Record<string, (day: Date) => void>> = {
  today: () => undefined,
  yesterday: (day) => day.setUTCDate(day.getUTCDate() - 1),
  tomorrow: (day) => day.setUTCDate(day.getUTCDate() + 1),
  oneYearAgo: (day) => day.setUTCFullYear(day.getUTCFullYear() - 1),
  oneYearFromNow: (day) => day.setUTCFullYear(day.getUTCFullYear() + 1),
};

/**
 * `minDate` or `maxDate` as an ISO day: Altinn's words count from `today`, an ISO day stands as it is.
 *
 * @param today ISO day
 */
export function dayLimit(value: unknown, today: string): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  const move = Object.hasOwn(DAY_WORDS, value) ? DAY_WORDS[value] : undefined;
  if (!move) return value.slice(0, 10);
  const day = new Date(`${today}T00:00:00Z`);
  move(day);
  return day.toISOString().slice(0, 10);
}

/** `minTime` or `maxTime` as `HH:mm`; `undefined` for anything else. */
export function timeLimit(value: unknown): string | undefined {
  return typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d/.test(value) ? value.slice(0, 5) : undefined;
}
