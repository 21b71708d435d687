/** One step of a path into a data model: `Bedrifter[0]` is name `Bedrifter`, indexes `[0]`. */
interface PathStep {
  readonly name: string;
  readonly indexes: readonly number[];
}

const STEP = /^([^[\]]*)((?:\[\d+\])*)$/;
/** Names that lead out of the data and into the language's own machinery. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

function parseStep(raw: string): PathStep | null {
  const match = STEP.exec(raw);
  if (!match) return null;
  const indexes = [...(match[2] ?? '').matchAll(/\d+/g)].map((found) => Number(found[0]));
  return { name: match[1] ?? '', indexes };
}

/**
 * The value at `path` (`personer[0].navn`) in a data model.
 *
 * Only the model's own properties are followed, and lists only by index.
 *
 * @returns undefined where the path leads nowhere
 */
export function readPath(model: unknown, path: string): unknown {
  let current: unknown = model;
  for (const raw of path.split('.')) {
    const step = parseStep(raw);
    if (!step) return undefined;
    current = ownProperty(current, step.name);
    for (const index of step.indexes) current = Array.isArray(current) ? (current as unknown[])[index] : undefined;
    if (current === undefined || current === null) return current;
  }
  return current;
}

function ownProperty(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  if (FORBIDDEN.has(name) || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

/**
 * A path without indexes, moved onto the row the expression stands in.
 *
 * `personer.navn` in row `personer[2]` is `personer[2].navn`. Stops at an index written out in the
 * path: rows further in belong to another row than ours.
 */
export function transposePath(path: string, currentPath: string | undefined): string {
  if (currentPath === undefined) return path;
  const steps = path.split('.');
  for (const [position, rawCurrent] of currentPath.split('.').entries()) {
    const target = parseStep(steps[position] ?? '');
    const current = parseStep(rawCurrent);
    if (!target || !current || target.name !== current.name) break;
    const index = current.indexes[0];
    if (index === undefined) continue;
    if (target.indexes.length > 0) break;
    steps[position] = `${target.name}[${index}]`;
  }
  return steps.join('.');
}
