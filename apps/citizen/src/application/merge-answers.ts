type Tree = Readonly<Record<string, unknown>>;

export interface Merge {
  readonly answers: Tree;
  /** Paths where both sides changed the same answer to something different; `answers` holds mine. */
  readonly conflicts: readonly string[];
}

/**
 * Joins what two tabs have written since they agreed. A part that only one side changed follows that side.
 * Rows of repeating groups are matched by `altinnRowId`, so that two added rows both stay.
 */
export function mergeAnswers(base: Tree, mine: Tree, theirs: Tree): Merge {
  const conflicts: string[] = [];
  return { answers: mergeTrees(base, mine, theirs, '', conflicts), conflicts };
}

function mergeTrees(base: Tree, mine: Tree, theirs: Tree, path: string, conflicts: string[]): Tree {
  const keys = new Set([...Object.keys(mine), ...Object.keys(theirs), ...Object.keys(base)]);
  const entries = [...keys].map(
    (key) => [key, mergeValues(base[key], mine[key], theirs[key], path ? `${path}.${key}` : key, conflicts)] as const,
  );
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function mergeValues(base: unknown, mine: unknown, theirs: unknown, path: string, conflicts: string[]): unknown {
  if (same(mine, theirs) || same(theirs, base)) return mine;
  if (same(mine, base)) return theirs;
  if (isTree(mine) && isTree(theirs)) return mergeTrees(isTree(base) ? base : {}, mine, theirs, path, conflicts);
  if (isRows(mine) && isRows(theirs)) return mergeRows(isRows(base) ? base : [], mine, theirs, path, conflicts);
  conflicts.push(path);
  return mine;
}

type Row = Tree & { readonly altinnRowId: string };

function mergeRows(base: readonly Row[], mine: readonly Row[], theirs: readonly Row[], path: string, conflicts: string[]): readonly Tree[] {
  const find = (rows: readonly Row[], id: string) => rows.find((row) => row.altinnRowId === id);
  const ids = [...new Set([...mine, ...theirs].map((row) => row.altinnRowId))];
  return ids.flatMap((id, index) => {
    const [before, here, there] = [find(base, id), find(mine, id), find(theirs, id)];
    // Removed on one side and untouched on the other is removed; touched on the other, it stays.
    if (before && (!here || !there)) return same(before, here ?? there) ? [] : [here ?? there ?? before];
    return [mergeTrees(before ?? {}, here ?? there ?? {}, there ?? here ?? {}, `${path}[${index}]`, conflicts)];
  });
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRows(value: unknown): value is readonly Row[] {
  return Array.isArray(value) && value.every((row) => isTree(row) && typeof row['altinnRowId'] === 'string');
}

/** Key order does not count: two tabs may have filled the same object in different order. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((value, index) => same(value, b[index]));
  if (!isTree(a) || !isTree(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
}
