/** What an expression can give: JSON, nothing else. A date lives only between two function calls. */
export type ExpressionValue = string | number | boolean | null | readonly ExpressionValue[] | ExpressionObject;

export interface ExpressionObject {
  readonly [key: string]: ExpressionValue;
}

/** Types of the language. `any` takes everything, `date` is text in ISO 8601 read as a date. */
export type ValueType = 'boolean' | 'string' | 'number' | 'any' | 'date' | 'list' | 'object';

/** Longest text an expression may make or pass on, in UTF-16 code units. */
export const MAX_TEXT_LENGTH = 1_000_000;

/** True for a plain object, the only kind JSON has. */
export function isPlainObject(value: unknown): value is ExpressionObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** The value itself where it is one the language knows, else null: `undefined`, functions, class instances, NaN. */
export function asExpressionValue(value: unknown): ExpressionValue {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : null;
    default:
      return Array.isArray(value) || isPlainObject(value) ? (value as ExpressionValue) : null;
  }
}
