import { readPath } from '../data-path.js';

/** A path of the model with the row it stands in: `form.names[1].name` stands in `form.names[1]`. */
export interface ResolvedPath {
  readonly path: string;
  readonly row?: string;
}

/** A path without indexes, once for every row of the lists it goes through. */
export function resolvedPaths(model: unknown, path: string): readonly ResolvedPath[] {
  return path.split('.').reduce<readonly ResolvedPath[]>(
    (found, step, position, steps) =>
      found.flatMap((parent) => {
        const next = position === 0 ? step : `${parent.path}.${step}`;
        const value = readPath(model, next);
        const isLast = position === steps.length - 1;
        if (isLast || !Array.isArray(value)) return [{ ...parent, path: next }];
        return value.map((_row, index) => ({ path: `${next}[${index}]`, row: `${next}[${index}]` }));
      }),
    [{ path: '' }],
  );
}
