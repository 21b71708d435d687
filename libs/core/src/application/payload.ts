import type { Answers } from './application.js';
import type { CompiledForm } from './compiled-form.js';
import type { RowInstance } from './instance-tree.js';
import { formatPath, isEmptyValue, isRecord, parsePath, readPath, ROW_ID, type PathSegment } from './model-path.js';
import { placesOf } from './row-context.js';
import type { World } from './world.js';

/** What would be sent, and the way back from a place in it to the place in the answers. */
export interface Payload {
  readonly values: Answers;
  /** `personer[0].navn` in the payload → `personer[2].navn` in the answers, when rows before it were left out. */
  toAnswerPath(path: string): string;
  /** The other way; `undefined` for a place in a row that was left out. */
  toPayloadPath(path: string): string | undefined;
}

/** Rows by their index in the answers; those left out are not there. */
interface RowsDraft {
  readonly rows: Map<number, Map<string, unknown>>;
}

/**
 * Builds what would be sent from what is visible, so that nothing else can slip in: values bound by a
 * visible component, rows of visible groups, calculated and prefilled values that no component binds,
 * and `spor`. Empty texts, lists, rows and objects are left out.
 */
export function buildPayload(world: World): Payload {
  const root = new Map<string, unknown>();
  const calculated = new Set(world.form.calculations.map(({ calculation }) => calculation.path));
  for (const instance of world.tree.all) {
    if (world.isHidden(instance)) continue;
    if (instance.compiled.node.type === 'RepeatingGroup') {
      for (const row of instance.rows) if (isSent(world, row, calculated)) placeRow(root, world, row);
      continue;
    }
    for (const path of Object.values(instance.bindings)) placeValue(root, path, withoutEmpty(readPath(world.model, path)));
  }
  for (const path of unboundPlaces(world.form, world.model)) placeValue(root, path, withoutEmpty(readPath(world.model, path)));
  root.set('spor', world.model['spor']);

  const origins = new Map<string, string>();
  const values = compacted(root, '', '', origins) as Answers;
  const places = new Map([...origins].map(([place, origin]) => [origin, place]));
  return {
    values,
    toAnswerPath: (path) => inRow(path, origins) ?? path,
    toPayloadPath: (path) => (path.includes('[') ? inRow(path, places) : path),
  };
}

/** A row is sent when it is visible and the citizen has put something in it; what is only calculated does not count. */
function isSent(world: World, row: RowInstance, calculated: ReadonlySet<string>): boolean {
  if (world.isRowHidden(row)) return false;
  const hasContent = (node: (typeof row.nodes)[number]): boolean => {
    if (world.isHidden(node)) return false;
    const bindings = node.compiled.node.dataModelBindings ?? {};
    const isAnswered = Object.entries(node.bindings).some(
      ([slot, path]) =>
        node.compiled.node.type !== 'RepeatingGroup' && !calculated.has(bindings[slot] ?? '') && !isEmptyValue(readPath(world.model, path)),
    );
    const hasFile = node.compiled.node.type === 'FileUpload' && world.input.attachments.some((file) => file.nodeKey === node.key);
    return isAnswered || hasFile || node.children.some(hasContent) || node.rows.some((inner) => isSent(world, inner, calculated));
  };
  return row.nodes.some(hasContent);
}

function placeRow(root: Map<string, unknown>, world: World, row: RowInstance): void {
  const placed = place(root, parsePath(row.context.rowPath), true);
  const given = readPath(world.model, row.context.rowPath);
  const id = isRecord(given) ? given[ROW_ID] : undefined;
  if (placed && typeof id === 'string') placed.set(ROW_ID, id);
}

function placeValue(root: Map<string, unknown>, path: string, value: unknown): void {
  if (value === undefined) return;
  const segments = parsePath(path);
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

function unboundPlaces(form: CompiledForm, model: Answers): readonly string[] {
  return form.unboundPaths.flatMap((path) => placesOf(model, path, form.lists).map((found) => found.path));
}

/** A value without empty texts, lists and objects inside; `undefined` when nothing is left. */
function withoutEmpty(value: unknown): unknown {
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
