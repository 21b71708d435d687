import type { NumberFormatting } from '../definition/component.js';
import type { Language } from '../definition/text.js';
import { inDigitPattern } from '../formatting/digit-pattern.js';
import { formatKroner, formatNumber } from '../formatting/numbers.js';

/**
 * A number as the component's `formatting` asks for it: currency, unit, prefix, suffix, digits in groups.
 * Without formatting its digits stand together, since it may be a year or a number of something's own.
 */
export function formatAnswerNumber(value: unknown, formatting: NumberFormatting | undefined, language: Language): string {
  const pattern = formatting?.number?.['format'];
  if (typeof pattern === 'string') return inPattern(String(value), formatting);
  const number = typeof value === 'number' ? value : Number.NaN;
  if (!Number.isFinite(number) && !/^-?\d+(\.\d+)?$/.test(String(value))) return String(value);
  const given = Number(value);
  if (formatting?.currency === 'NOK') return formatKroner(given, language);
  const options = formatting?.number ?? {};
  const text = (name: string) => (typeof options[name] === 'string' ? options[name] : undefined);
  const separator = options['thousandSeparator'];
  const inGroups = (separator !== undefined && separator !== false) || formatting?.unit !== undefined || formatting?.currency !== undefined;
  const written = withDecimals(given, options);
  const digits = inGroups
    ? formatNumber(Number(written), language, decimalsOf(written))
    : written.replace('.', language === 'en' ? '.' : ',');
  const prefix = text('prefix') ?? (formatting?.currency === undefined ? '' : `${formatting.currency}\u00a0`);
  const suffix = text('suffix') ?? (formatting?.unit === undefined ? '' : `\u00a0${formatting.unit}`);
  return `${prefix}${digits}${suffix}`;
}

/** A text of digits as the definition's pattern has it. */
export function inPattern(value: string, formatting: NumberFormatting | undefined): string {
  const { format, patternChar } = formatting?.number ?? {};
  if (typeof format !== 'string') return value;
  return inDigitPattern(value, format, typeof patternChar === 'string' && patternChar !== '' ? patternChar : '#');
}

/** The digits of a number with as many decimals as `decimalScale` and `fixedDecimalScale` ask for. */
export function withDecimals(value: number, { decimalScale, fixedDecimalScale }: Readonly<Record<string, unknown>>): string {
  if (typeof decimalScale !== 'number') return String(value);
  const rounded = value.toFixed(decimalScale);
  return fixedDecimalScale === true ? rounded : String(Number(rounded));
}

function decimalsOf(written: string): number | undefined {
  return written.split('.')[1]?.length;
}
