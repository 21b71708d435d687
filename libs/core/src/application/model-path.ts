/**
 * Paths into the data model: `stedet.navn`, `personer[0].navn`. A path without indices is the
 * generic form used by definitions; one with indices points at one value.
 */
export type PathSegment = string | number;

/** `personer[0].navn` → `['personer', 0, 'navn']`. */
export function parsePath(path: string): PathSegment[] {
  if (!path.includes('[')) return path.split('.');
  return path.split('.').flatMap((part): PathSegment[] => {
    const bracket = part.indexOf('[');
    if (bracket === -1) return [part];
    const indices = part
      .slice(bracket + 1, -1)
      .split('][')
      .map(Number);
    return bracket === 0 ? indices : [part.slice(0, bracket), ...indices];
  });
}

/** `['personer', 0, 'navn']` → `personer[0].navn`. */
export function formatPath(segments: readonly PathSegment[]): string {
  let path = '';
  for (const segment of segments) {
    if (typeof segment === 'number') path += `[${segment}]`;
    else path += path === '' ? segment : `.${segment}`;
  }
  return path;
}

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

function childOf(value: unknown, segment: PathSegment): unknown {
  if (typeof segment === 'number') return Array.isArray(value) ? (value[segment] as unknown) : undefined;
  return isRecord(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
}

/** The value at a path; `undefined` where nothing stands. Reads own properties only. */
export function readPath(model: unknown, path: string): unknown {
  let value = model;
  for (const segment of parsePath(path)) {
    value = childOf(value, segment);
    if (value === undefined) return undefined;
  }
  return value;
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
