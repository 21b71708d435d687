import { parseExpressionDate, type ExpressionDate } from './date-value.js';
import { fail } from './expression-error.js';
import { isPlainObject, MAX_TEXT_LENGTH, type ExpressionValue, type ValueType } from './value.js';

/** What a function gets and gives: JSON, or a date on its way into one. */
export type CastValue = ExpressionValue | ExpressionDate;

/** Types a literal, or the result of a function, may have where the key is expected. */
export const ACCEPTED: Readonly<Record<ValueType, readonly ValueType[]>> = {
  boolean: ['boolean', 'string', 'number', 'any'],
  string: ['boolean', 'string', 'number', 'any'],
  number: ['boolean', 'string', 'number', 'any'],
  any: ['boolean', 'string', 'number', 'any', 'list', 'object'],
  date: ['string', 'date', 'any'],
  list: ['list', 'any'],
  object: ['object', 'any'],
};

/** Lists and objects are never null; everything else may be. */
export function isNullable(type: ValueType): boolean {
  return type !== 'list' && type !== 'object';
}

/**
 * Turns a value into the type a function takes, by Altinn's rules.
 *
 * `null`, `undefined` and the text `null` are null. Text and 0/1 become booleans, texts in plain or
 * exponent notation become numbers, numbers and booleans become their JSON text.
 *
 * @throws ExpressionLookupError `Expected number, got value "x"`
 */
export function castTo(value: CastValue | undefined, type: ValueType): CastValue {
  return CASTS[type](value);
}

/** Turns a value into one type, or throws. */
export type Cast = (value: CastValue | undefined) => CastValue;

/** `castTo` for each type. What already has the type comes first: it is what nearly every call gets. */
export const CASTS: Readonly<Record<ValueType, Cast>> = {
  boolean: (value) => (typeof value === 'boolean' ? value : isNull(value) ? null : castBoolean(value)),
  number: (value) => (typeof value === 'number' ? finite(value) : isNull(value) ? null : castNumber(value)),
  string: (value) => (typeof value === 'string' ? castText(value) : isNull(value) ? null : castString(value)),
  any: (value) => (isNull(value) ? null : value),
  date: (value) => (isNull(value) ? null : castDate(value)),
  list: (value) => (Array.isArray(value) ? (value as readonly ExpressionValue[]) : wrongType('list', value)),
  object: (value) => (isPlainObject(value) ? value : wrongType('object', value)),
};

function isNull(value: CastValue | undefined): value is null | undefined | 'null' {
  return value === undefined || value === null || value === 'null';
}

function castBoolean(value: CastValue): boolean {
  if (value === 'true') return true;
  if (value === 'false') return false;
  const number = typeof value === 'string' ? parseNumber(value) : value;
  if (number === 1) return true;
  if (number === 0) return false;
  return unexpected('boolean', value);
}

function castNumber(value: CastValue): number {
  const number = typeof value === 'string' ? parseNumber(value) : undefined;
  return number ?? unexpected('number', value);
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : unexpected('number', value);
}

function castString(value: CastValue): string {
  return typeof value === 'number' || typeof value === 'boolean' ? JSON.stringify(value) : unexpected('string', value);
}

/** Text as it is, but for the words null, true and false in any case; those have four or five letters. */
function castText(value: string): string | null {
  if (value.length > 5) return value.length <= MAX_TEXT_LENGTH ? value : fail(`Text longer than ${MAX_TEXT_LENGTH} characters`);
  if (value.length < 4) return value;
  const lower = value.toLowerCase();
  if (lower === 'null') return null;
  return lower === 'true' || lower === 'false' ? lower : value;
}

function castDate(value: CastValue): ExpressionDate | null {
  if (typeof value === 'string') return value === '' ? null : parseExpressionDate(value);
  return isExpressionDate(value) ? value : wrongType('date', value);
}

/** True for a value `castTo(…, 'date')` has made. */
export function isExpressionDate(value: CastValue): value is ExpressionDate {
  return typeof value === 'object' && value !== null && 'zone' in value && value['kind'] === 'date';
}

const WHOLE = /^-?\d+$/;
const DECIMAL = /^-?\d+\.\d+$/;
const EXPONENT = /^[-+]?(\d+(\.\d+)?|\.\d+)[eE][-+]?\d+$/;

function parseNumber(text: string): number | undefined {
  if (!WHOLE.test(text) && !DECIMAL.test(text) && !EXPONENT.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

function wrongType(expected: ValueType, value: CastValue | undefined): never {
  if (value === undefined || isNull(value)) return unexpected(expected, null);
  if (typeof value !== 'object') return fail(`Expected argument to be ${expected}, got ${typeof value}`);
  return unexpected(expected, value);
}

function unexpected(expected: ValueType, value: CastValue): never {
  const kind = value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
  return fail(`Expected ${expected}, got ${kind}`, () => `Expected ${expected}, got value ${JSON.stringify(value)}`);
}
