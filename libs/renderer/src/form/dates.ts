const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const TYPED = /^(\d{1,2})\s*[./\- ]\s*(\d{1,2})\s*[./\- ]\s*(\d{4}|\d{2})$/;
const DIGITS = /^(\d{2})(\d{2})(\d{4})$/;

/**
 * `20.11.2026`, `20112026`, `20/11-26` or an ISO day → ISO day; `undefined` when it is no day in the calendar.
 *
 * @param format where the month is written first (`MM/dd/yyyy`), it is read first; only with the mark of the format
 */
export function parseDay(typed: string, format = 'dd.MM.yyyy'): string | undefined {
  const text = typed.trim();
  const iso = ISO.exec(text);
  if (iso) return toIso(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = TYPED.exec(text) ?? DIGITS.exec(text);
  if (!parts) return undefined;
  const year = Number(parts[3]);
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  const isMonthFirst = /^M/.test(format) && typed.includes('/');
  const [day, month] = isMonthFirst ? [second, first] : [first, second];
  return toIso((parts[3] ?? '').length === 2 ? withCentury(year) : year, month, day);
}

/** Two digits mean the century that lies nearest: 26 is 2026, 85 is 1985. */
function withCentury(year: number): number {
  return year < 50 ? 2000 + year : 1900 + year;
}

function toIso(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1000 ? date.toISOString().slice(0, 10) : undefined;
}

/**
 * `2026-11-20` → `20.11.2026`, or in the form asked for; anything else is shown as it was typed.
 *
 * @param format Altinn's tokens: `dd.MM.yyyy`, `yyyy-MM-dd`, `dd/MM/yyyy`
 */
export function showDay(value: string, format = 'dd.MM.yyyy'): string {
  const [, year, month, day] = ISO.exec(value) ?? [];
  if (year === undefined || month === undefined || day === undefined) return value;
  return format
    .replace(/y+/i, (tokens) => (tokens.length === 2 ? year.slice(2) : year))
    .replace(/M+/, (tokens) => (tokens.length === 1 ? String(Number(month)) : month))
    .replace(/d+/i, (tokens) => (tokens.length === 1 ? String(Number(day)) : day));
}
