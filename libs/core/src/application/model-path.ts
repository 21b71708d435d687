import { formatPath, readPath, readSegments, segmentsOf, type Segment } from '../expressions/data-path.js';

/**
 * Paths into the data model: `stedet.navn`, `personer[0].navn`. A path without indices is the
 * generic form used by definitions; one with indices points at one value.
 */
export { formatPath, readPath, readSegments, segmentsOf };
export type PathSegment = Segment;

/** `personer[0].navn` → `personer.navn`. */
export function genericPath(path: string): string {
  return path.includes('[') ? path.replaceAll(/\[\d+\]/g, '') : path;
}

/** Whether `path` is `ancestor` itself or lies below it. */
export function isAtOrBelow(path: string, ancestor: string): boolean {
  if (!path.startsWith(ancestor)) return false;
  if (path.length === ancestor.length) return true;
  const next = path.charAt(ancestor.length);
  return next === '.' || next === '[';
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands one step further in: a row of a list, or a property of the value's own. */
export function childOf(value: unknown, segment: PathSegment): unknown {
  if (typeof segment === 'number') return Array.isArray(value) ? (value[segment] as unknown) : undefined;
  return isRecord(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
}

/** Whether a value counts as no answer: absent, empty or blank text, an empty list, an object with nothing in it. */
export function isEmptyValue(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isEmptyValue);
  if (isRecord(value)) return Object.entries(value).every(([key, inner]) => key === ROW_ID || isEmptyValue(inner));
  return false;
}

/** Altinn's name for a row's identity. */
export const ROW_ID = 'altinnRowId';
