const WITH_MINUTES = /^(\d{1,2})\s*[.:, ]\s*(\d{2})$/;
const DIGITS = /^(\d{1,2}?)(\d{2})?$/;

/** `22`, `2200`, `22.00`, `22:00`, `kl. 22` → `22:00`; `24:00` is midnight; `undefined` when it is no time of day. */
export function parseTime(typed: string): string | undefined {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/^kl\.?\s*/, '');
  const separated = WITH_MINUTES.exec(text);
  if (separated) return toTime(Number(separated[1]), Number(separated[2]));
  if (/^\d{1,2}$/.test(text)) return toTime(Number(text), 0);
  const digits = /^\d{3,4}$/.test(text) ? DIGITS.exec(text) : null;
  return digits ? toTime(Number(digits[1]), Number(digits[2] ?? '0')) : undefined;
}

function toTime(hours: number, minutes: number): string | undefined {
  if (hours === 24 && minutes === 0) return '00:00';
  if (hours > 23 || minutes > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** `22:00` → `22.00`; anything else is shown as it was typed. */
export function showTime(value: string): string {
  return isTime(value) ? value.replace(':', '.') : value;
}

/** Whether the value is a time of day as the data model has it, `HH:mm`. */
export function isTime(value: unknown): value is string {
  return typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
}
