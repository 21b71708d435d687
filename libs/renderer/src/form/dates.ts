const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const TYPED = /^(\d{1,2})\s*[./\- ]\s*(\d{1,2})\s*[./\- ]\s*(\d{4}|\d{2})$/;
const DIGITS = /^(\d{2})(\d{2})(\d{4})$/;

/** `20.11.2026`, `20112026`, `20/11-26` or an ISO day → ISO day; `undefined` when it is no day in the calendar. */
export function parseDay(typed: string): string | undefined {
  const text = typed.trim();
  const iso = ISO.exec(text);
  if (iso) return toIso(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = TYPED.exec(text) ?? DIGITS.exec(text);
  if (!parts) return undefined;
  const year = Number(parts[3]);
  return toIso((parts[3] ?? '').length === 2 ? withCentury(year) : year, Number(parts[2]), Number(parts[1]));
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

/** `2026-11-20` → `20.11.2026`; anything else is shown as it was typed. */
export function showDay(value: string): string {
  const [, year, month, day] = ISO.exec(value) ?? [];
  return year === undefined ? value : `${day}.${month}.${year}`;
}
