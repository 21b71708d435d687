import { isRecord, segmentsOf } from './model-path.js';

/** The row of a repeating group that something stands in, with the rows around it. */
export interface RowContext {
  /** The group's generic path: `personer.barn`. */
  readonly groupPath: string;
  readonly index: number;
  /** The row's own path: `personer[0].barn[1]`. */
  readonly rowPath: string;
  /** Indices from the outermost group inwards. */
  readonly indices: readonly number[];
  readonly parent: RowContext | undefined;
}

/** The row with this index of the group at `groupPath`, inside `parent`. */
export function rowIn(groupPath: string, index: number, parent: RowContext | undefined): RowContext {
  return {
    groupPath,
    index,
    rowPath: `${concretePath(groupPath, parent)}[${index}]`,
    indices: [...(parent?.indices ?? []), index],
    parent,
  };
}

/** A generic path with the indices of the row it is read in: `personer.navn` → `personer[0].navn`. */
export function concretePath(path: string, row: RowContext | undefined): string {
  for (let around = row; around; around = around.parent) {
    if (path.startsWith(`${around.groupPath}.`)) return around.rowPath + path.slice(around.groupPath.length);
  }
  return path;
}

/** The row a path with indices stands in: that of `personer[0].barn[1].navn` is `personer[0].barn[1]`. */
export function rowAround(path: string): RowContext | undefined {
  if (!path.includes('[')) return undefined;
  let row: RowContext | undefined;
  let group = '';
  for (const segment of segmentsOf(path) ?? []) {
    if (typeof segment === 'number') row = rowIn(group, segment, row);
    else group = group === '' ? segment : `${group}.${segment}`;
  }
  return row;
}

/**
 * Every place in the model a generic path stands for: once per row of each list on the way.
 *
 * @param read the answers as the citizen gave them: rows are the citizen's
 * @param lists generic paths that the form knows as lists; one that holds no rows gives no places
 */
export function placesOf(
  read: (path: string) => unknown,
  path: string,
  lists: ReadonlySet<string>,
): readonly { readonly path: string; readonly row: RowContext | undefined }[] {
  const segments = path.split('.');
  let contexts: (RowContext | undefined)[] = [undefined];
  // The last segment is the value itself: a list there is a value, not rows around it.
  for (let length = 1; length < segments.length; length += 1) {
    const prefix = segments.slice(0, length).join('.');
    contexts = contexts.flatMap((row) => {
      const value = read(concretePath(prefix, row));
      if (!Array.isArray(value)) return lists.has(prefix) ? [] : [row];
      return value.flatMap((inner, index) => (isRecord(inner) ? [rowIn(prefix, index, row)] : []));
    });
  }
  return contexts.map((row) => ({ path: concretePath(path, row), row }));
}

/**
 * The context a component is found in when looked up from `row`: its own groups must be the outermost
 * of the rows around; `undefined` when the two are in groups that do not belong together.
 */
export function contextFor(groups: readonly string[], row: RowContext | undefined): { readonly row: RowContext | undefined } | undefined {
  if (groups.length === 0) return { row: undefined };
  const chain: RowContext[] = [];
  for (let around = row; around; around = around.parent) chain.unshift(around);
  if (groups.some((group, depth) => chain[depth]?.groupPath !== group)) return undefined;
  return { row: chain[groups.length - 1] };
}
