type Tree = Readonly<Record<string, unknown>>;

export interface Merge {
  readonly answers: Tree;
  /** Paths where both sides changed the same answer to something different; `answers` holds the one to keep. */
  readonly conflicts: readonly string[];
}

export interface MergeOptions {
  /** What this tab has sent without hearing whether it was stored; where the other side holds it, it was. */
  readonly sent?: readonly Tree[];
  /** Which stands where both changed the same answer; mine unless told. */
  readonly keep?: 'mine' | 'theirs';
}

interface Joining {
  readonly keep: 'mine' | 'theirs';
  readonly conflicts: string[];
}

/**
 * Joins what two tabs have written since they agreed. A part that only one side changed follows that side.
 * Rows of repeating groups are matched by `altinnRowId`, so that two added rows both stay.
 */
export function mergeAnswers(base: Tree, mine: Tree, theirs: Tree, { sent = [], keep = 'mine' }: MergeOptions = {}): Merge {
  const joining: Joining = { keep, conflicts: [] };
  return { answers: mergeTrees([base, ...sent], mine, theirs, '', joining), conflicts: joining.conflicts };
}

/** The first of `known` is what both sides agreed on; the others are what this side has sent since. */
function mergeTrees(known: readonly Tree[], mine: Tree, theirs: Tree, path: string, joining: Joining): Tree {
  const keys = new Set([...Object.keys(mine), ...Object.keys(theirs), ...Object.keys(known[0] ?? {})]);
  const entries = [...keys].map((key) => {
    const values = known.map((each) => each[key]);
    return [key, mergeValues(values, mine[key], theirs[key], path ? `${path}.${key}` : key, joining)] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function mergeValues(known: readonly unknown[], mine: unknown, theirs: unknown, path: string, joining: Joining): unknown {
  if (same(mine, theirs) || known.some((value) => same(theirs, value))) return mine;
  if (same(mine, known[0])) return theirs;
  if (isTree(mine) && isTree(theirs)) return mergeTrees(known.map(orNoTree), mine, theirs, path, joining);
  if (isRows(mine) && isRows(theirs)) return mergeRows(known.map(orNoRows), mine, theirs, path, joining);
  joining.conflicts.push(path);
  return joining.keep === 'mine' ? mine : theirs;
}

const orNoTree = (value: unknown): Tree => (isTree(value) ? value : {});
const orNoRows = (value: unknown): readonly Row[] => (isRows(value) ? value : []);

type Row = Tree & { readonly altinnRowId: string };

function mergeRows(
  known: readonly (readonly Row[])[],
  mine: readonly Row[],
  theirs: readonly Row[],
  path: string,
  joining: Joining,
): readonly Tree[] {
  const find = (rows: readonly Row[], id: string) => rows.find((row) => row.altinnRowId === id);
  const ids = [...new Set([...mine, ...theirs].map((row) => row.altinnRowId))];
  return ids.flatMap((id, index) => {
    const [here, there] = [find(mine, id), find(theirs, id)];
    const before = known.map((rows) => find(rows, id));
    // Removed on one side and untouched on the other is removed; touched on the other, it stays.
    if (!here) return there && !before.some((row) => same(row, there)) ? [there] : [];
    if (!there) return same(before[0], here) ? [] : [here];
    return [mergeTrees(before.map(orNoTree), here, there, `${path}[${index}]`, joining)];
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
