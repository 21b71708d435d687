import type { Answers } from './application.js';
import type { Instance, RowInstance } from './instance-tree.js';
import { formatPath, isEmptyValue, isRecord, ROW_ID, segmentsOf, type PathSegment } from './model-path.js';
import { remembered } from './cells.js';
import { placesOf } from './row-context.js';
import type { World } from './world.js';
import { hasRows, takesFiles } from '../definition/component-kinds.js';

/** What would be sent, and where an answer stands in it. */
export interface Payload {
  readonly values: Answers;
  /** `personer[2].navn` in the answers → `personer[0].navn` in the payload, when rows before it are left out; `undefined` for a place in one of those. */
  toPayloadPath(path: string): string | undefined;
}

/** Rows by their index in the answers; those left out are not there. */
interface RowsDraft {
  readonly rows: Map<number, Map<string, unknown>>;
}

/** Which rows are sent, and what: asked by those who judge single answers as well as by whoever sends them all. */
export interface Sending {
  /** A row is sent when it is visible and the citizen has put something in it; what is only calculated does not count. */
  isSent(row: RowInstance): boolean;
}

export function createSending(getWorld: () => World): Sending {
  const isCalculated = (world: World, path: string) => world.form.calculations.some(({ calculation }) => calculation.path === path);

  const hasContent = (world: World, node: Instance): boolean => {
    if (world.isHidden(node)) return false;
    const { compiled, bindings, key, children, rows } = node;
    const generic = compiled.node.dataModelBindings ?? {};
    const isAnswered = Object.entries(bindings).some(
      ([slot, path]) => !hasRows(compiled.node) && !isCalculated(world, generic[slot] ?? '') && !isEmptyValue(world.model.read(path)),
    );
    const hasFile = takesFiles(compiled.node.type) && world.input.attachments.some((file) => file.nodeKey === key);
    return isAnswered || hasFile || children.some((child) => hasContent(world, child)) || rows.some((inner) => isSent(inner));
  };

  const isSent: (row: RowInstance) => boolean = remembered((row: RowInstance): boolean => {
    const world = getWorld();
    return !world.isRowHidden(row) && row.nodes.some((node) => hasContent(world, node));
  });

  return { isSent };
}

/**
 * Builds what would be sent from what is visible, so that nothing else can slip in: values bound by a
 * visible component, rows of visible groups, calculated and prefilled values that no component binds,
 * and `spor`. Empty texts, lists, rows and objects are left out.
 */
export function buildPayload(world: World): Payload {
  const root = new Map<string, unknown>();
  const { read } = world.model;
  for (const instance of world.tree.all) {
    if (world.isHidden(instance)) continue;
    if (hasRows(instance.compiled.node)) {
      for (const row of instance.rows) if (world.isSent(row)) placeRow(root, world, row);
      continue;
    }
    for (const path of Object.values(instance.bindings)) placeValue(root, path, withoutEmpty(read(path)));
  }
  for (const path of unboundPlaces(world)) placeValue(root, path, withoutEmpty(read(path)));
  root.set('spor', read('spor'));

  const origins = new Map<string, string>();
  const values = compacted(root, '', '', origins) as Answers;
  const places = new Map([...origins].map(([place, origin]) => [origin, place]));
  return {
    values,
    toPayloadPath: (path) => (path.includes('[') ? inRow(path, places) : path),
  };
}

function placeRow(root: Map<string, unknown>, world: World, row: RowInstance): void {
  const placed = place(root, segmentsOf(row.context.rowPath) ?? [], true);
  const id = world.model.read(`${row.context.rowPath}.${ROW_ID}`);
  if (placed && typeof id === 'string') placed.set(ROW_ID, id);
}

function placeValue(root: Map<string, unknown>, path: string, value: unknown): void {
  if (value === undefined) return;
  const segments = segmentsOf(path) ?? [];
  const last = segments.at(-1);
  if (typeof last !== 'string') return;
  place(root, segments.slice(0, -1), false)?.set(last, value);
}

/** The object at a place, made on the way; a row only when `mayAddRow`, since a row left out must stay out. */
function place(root: Map<string, unknown>, segments: readonly PathSegment[], mayAddRow: boolean): Map<string, unknown> | undefined {
  let current = root;
  for (let depth = 0; depth < segments.length; depth += 1) {
    const name = segments[depth];
    if (typeof name !== 'string') return undefined;
    const index = segments[depth + 1];
    if (typeof index !== 'number') {
      const next: unknown = current.get(name) ?? new Map<string, unknown>();
      if (!(next instanceof Map)) return undefined;
      current.set(name, next);
      current = next as Map<string, unknown>;
      continue;
    }
    const next: unknown = current.get(name) ?? { rows: new Map() };
    if (!isRowsDraft(next)) return undefined;
    const row = next.rows.get(index) ?? (mayAddRow && depth + 2 === segments.length ? new Map<string, unknown>() : undefined);
    if (!row) return undefined;
    current.set(name, next);
    next.rows.set(index, row);
    current = row;
    depth += 1;
  }
  return current;
}

function isRowsDraft(value: unknown): value is RowsDraft {
  return isRecord(value) && value['rows'] instanceof Map;
}

/** Where values stand that are sent without a component of their own. */
export function unboundPlaces({ form, source }: World): readonly string[] {
  return form.unboundPaths.flatMap((path) => placesOf(source.read, path, form.lists).map((found) => found.path));
}

/** A value without empty texts, lists and objects inside; `undefined` when nothing is left. */
export function withoutEmpty(value: unknown): unknown {
  if (isEmptyValue(value)) return undefined;
  if (Array.isArray(value)) return value.map(withoutEmpty).filter((inner) => inner !== undefined);
  if (!isRecord(value)) return value;
  // fromEntries makes own properties even of names such as `__proto__`, which answers may carry.
  return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (isEmptyValue(inner) ? [] : [[key, withoutEmpty(inner)]])));
}

function compacted(draft: Map<string, unknown>, path: string, origin: string, origins: Map<string, string>): Record<string, unknown> {
  const entries = [...draft].map(([key, value]): [string, unknown] => {
    const at = formatPath([...(path === '' ? [] : [path]), key]);
    const from = formatPath([...(origin === '' ? [] : [origin]), key]);
    if (value instanceof Map) return [key, compacted(value as Map<string, unknown>, at, from, origins)];
    if (!isRowsDraft(value)) return [key, value];
    const rows = [...value.rows].sort(([one], [other]) => one - other);
    return [
      key,
      rows.map(([index, row], position) => {
        origins.set(`${at}[${position}]`, `${from}[${index}]`);
        return compacted(row, `${at}[${position}]`, `${from}[${index}]`, origins);
      }),
    ];
  });
  return Object.fromEntries(entries.filter(([, value]) => !(isRecord(value) && Object.keys(value).length === 0)));
}

/** A path with the row it stands in replaced; `undefined` when it stands in none of them. */
function inRow(path: string, rows: ReadonlyMap<string, string>): string | undefined {
  const end = path.lastIndexOf(']') + 1;
  const row = rows.get(path.slice(0, end));
  return row === undefined ? undefined : row + path.slice(end);
}
