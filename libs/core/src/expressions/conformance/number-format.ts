import { asObject, asText, type JsonObject } from './test-file.js';

interface NumberParts {
  readonly prefix: string;
  readonly suffix: string;
  readonly thousandSeparator: string;
  readonly decimalSeparator: string;
}

/** A number as an Input or Number component with `formatting` shows it. */
export function formatBySettings(value: string, formatting: JsonObject, language: string): string {
  const settings = asObject(formatting['number']);
  const pattern = asText(settings['pattern']) ?? asText(settings['format']);
  if (pattern !== undefined) return fillPattern(value, pattern);
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;

  const parts = { ...localeParts(formatting, language), ...explicitParts(settings) };
  const scale = settings['decimalScale'];
  const digits = typeof scale === 'number' && settings['fixedDecimalScale'] === true ? number.toFixed(scale) : value;
  const [whole = '', decimals] = digits.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, parts.thousandSeparator);
  const sign = number < 0 ? '-' : '';
  return `${sign}${parts.prefix}${grouped}${decimals === undefined ? '' : parts.decimalSeparator + decimals}${parts.suffix}`;
}

function explicitParts(settings: JsonObject): Partial<NumberParts> {
  const thousand = settings['thousandSeparator'];
  const decimal = asText(settings['decimalSeparator']);
  const prefix = asText(settings['prefix']);
  const suffix = asText(settings['suffix']);
  return {
    ...(thousand === true ? { thousandSeparator: ',' } : typeof thousand === 'string' ? { thousandSeparator: thousand } : {}),
    ...(decimal === undefined ? {} : { decimalSeparator: decimal }),
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

function localeParts(formatting: JsonObject, language: string): NumberParts {
  const none = { prefix: '', suffix: '', thousandSeparator: '', decimalSeparator: '.' };
  const currency = asText(formatting['currency']);
  const unit = asText(formatting['unit']);
  if (currency === undefined && unit === undefined) return none;
  const options: Intl.NumberFormatOptions =
    currency === undefined ? { style: 'unit', unit: unit ?? 'meter' } : { style: 'currency', currency };
  const parts = new Intl.NumberFormat(language, options).formatToParts(11111.1);
  const find = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const mark = find(currency === undefined ? 'unit' : 'currency');
  const isPrefix = formatting['position'] === undefined || formatting['position'] === 'prefix';
  return {
    prefix: isPrefix ? `${mark} ` : '',
    suffix: isPrefix ? '' : ` ${mark}`,
    thousandSeparator: find('group'),
    decimalSeparator: find('decimal'),
  };
}

function fillPattern(value: string, pattern: string): string {
  const digits = [...value.replace(/\D/g, '')];
  const last = pattern.lastIndexOf('#');
  let filled = '';
  for (const [position, character] of [...pattern].entries()) {
    if (digits.length === 0 && position <= last) break;
    filled += character === '#' ? (digits.shift() ?? '') : character;
  }
  return filled;
}
