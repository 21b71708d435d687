import type { NumberFormatting } from '../definition/component.js';
import type { Language } from '../definition/text.js';
import { formatKroner, formatNumber } from '../formatting/numbers.js';

/**
 * A number as the component's `formatting` asks for it: currency, unit, prefix, suffix, digits in groups.
 * Without formatting its digits stand together, since it may be a year or a number of something's own.
 */
export function formatAnswerNumber(value: unknown, formatting: NumberFormatting | undefined, language: Language): string {
  const number = typeof value === 'number' ? value : Number.NaN;
  if (!Number.isFinite(number) && !/^-?\d+(\.\d+)?$/.test(String(value))) return String(value);
  const given = Number(value);
  if (formatting?.currency === 'NOK') return formatKroner(given, language);
  const options = formatting?.number ?? {};
  const text = (name: string) => (typeof options[name] === 'string' ? options[name] : undefined);
  const inGroups = options['thousandSeparator'] !== undefined || formatting?.unit !== undefined || formatting?.currency !== undefined;
  const digits = inGroups ? formatNumber(given, language) : String(value).replace('.', language === 'en' ? '.' : ',');
  const prefix = text('prefix') ?? (formatting?.currency === undefined ? '' : `${formatting.currency}\u00a0`);
  const suffix = text('suffix') ?? (formatting?.unit === undefined ? '' : `\u00a0${formatting.unit}`);
  return `${prefix}${digits}${suffix}`;
}
