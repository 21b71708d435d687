import { remembering } from './remembering.js';

/** One step into a data model: a property's name or a row's number. */
export type Segment = string | number;

/** Longest path that is read; no name in a data model comes near it. */
export const MAX_PATH_LENGTH = 2_000;

/** `Object.hasOwn` costs twice as much, and every answer is read through this. */
const hasOwn = Object.prototype.hasOwnProperty;

const STEP = /^([^[\]]*)((?:\[\d+\])*)$/;
/** Names that lead out of the data and into the language's own machinery. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** `personer[0].navn` → `['personer', 0, 'navn']`; null for a path that can lead nowhere. */
export const segmentsOf: (path: string) => readonly Segment[] | null = remembering(parsePath);

function parsePath(path: string): readonly Segment[] | null {
  if (path.length > MAX_PATH_LENGTH) return null;
  const segments: Segment[] = [];
  for (const step of path.split('.')) {
    const match = STEP.exec(step);
    const name = match?.[1] ?? '';
    if (!match || FORBIDDEN.has(name)) return null;
    segments.push(name);
    for (const [index] of (match[2] ?? '').matchAll(/\d+/g)) segments.push(Number(index));
  }
  return segments;
}

/**
 * The value at `path` (`personer[0].navn`) in a data model.
 *
 * Only the model's own properties are followed, and lists only by index.
 *
 * @returns undefined or null where the path leads nowhere
 */
export function readPath(model: unknown, path: string): unknown {
  const segments = segmentsOf(path);
  if (!segments) return undefined;
  return readSegments(model, segments);
}

/** What `readPath` reads, for a path taken apart beforehand. */
export function readSegments(model: unknown, segments: readonly Segment[]): unknown {
  let current: unknown = model;
  for (let step = 0; step < segments.length; step += 1) {
    const segment = segments[step] as Segment;
    if (typeof current !== 'object' || current === null || !hasOwn.call(current, segment)) return undefined;
    if (Array.isArray(current) !== (typeof segment === 'number')) return undefined;
    current = (current as Record<Segment, unknown>)[segment];
  }
  return current;
}

/**
 * A path without indexes, moved onto the row the expression stands in.
 *
 * `personer.navn` in row `personer[2]` is `personer[2].navn`. Stops at an index written out in the
 * path: rows further in belong to another row than ours.
 */
export function transposePath(path: string, currentPath: string | undefined): string {
  if (currentPath === undefined) return path;
  const written = segmentsOf(path);
  const row = segmentsOf(currentPath);
  if (!written || !row || written[0] !== row[0]) return path;
  const moved: Segment[] = [];
  let at = 0;
  for (let position = 0; position < row.length && written[at] === row[position]; position += 1) {
    moved.push(written[at] as Segment);
    at += 1;
    const index = row[position + 1];
    if (typeof index !== 'number') continue;
    if (typeof written[at] === 'number') break;
    moved.push(index);
    while (typeof row[position + 1] === 'number') position += 1;
  }
  return formatPath([...moved, ...written.slice(at)]);
}

/** `['personer', 0, 'navn']` → `personer[0].navn`. */
export function formatPath(segments: readonly Segment[]): string {
  return segments.reduce<string>(
    (path, segment, position) => path + (typeof segment === 'number' ? `[${segment}]` : position === 0 ? segment : `.${segment}`),
    '',
  );
}
