import { childOf, isRecord, ROW_ID, segmentsOf } from './model-path.js';

/**
 * A path that stays with its rows however the others move: `personer[0].navn` as `personer[@<row id>].navn`. Row numbers change when
 * the citizen removes a row; a row's id never does. A row without an id keeps its number.
 */
export function withRowIds(answers: unknown, path: string): string {
  let value: unknown = answers;
  let bound = '';
  for (const segment of segmentsOf(path) ?? []) {
    value = childOf(value, segment);
    if (typeof segment === 'string') bound += bound === '' ? segment : `.${segment}`;
    else bound += `[${rowIdOf(value) ?? segment}]`;
  }
  return bound;
}

const PARTS = /\[@([^\]]+)\]|\[(\d+)\]|([^.[\]]+)/g;

/** Where a path of {@link withRowIds} leads now; `undefined` when its row is gone. Any other path is its own answer. */
export function withRowNumbers(answers: unknown, path: string): string | undefined {
  if (!path.includes('[@')) return path;
  let value: unknown = answers;
  let placed = '';
  for (const [, rowId, number, name] of path.matchAll(PARTS)) {
    const row = rowId === undefined ? Number(number) : Array.isArray(value) ? value.findIndex((each) => rowIdOf(each) === `@${rowId}`) : -1;
    if (name === undefined && row === -1) return undefined;
    value = childOf(value, name ?? row);
    placed += name === undefined ? `[${row}]` : placed === '' ? name : `.${name}`;
  }
  return placed;
}

/** What is known of paths, at the paths they have in these answers; what is about rows that are gone is left out. */
export function inTheirRows<T extends { readonly path: string }>(answers: unknown, known: readonly T[]): readonly T[] {
  if (!known.some(({ path }) => path.includes('[@'))) return known;
  return known.flatMap((value) => {
    const path = withRowNumbers(answers, value.path);
    return path === undefined ? [] : [{ ...value, path }];
  });
}

function rowIdOf(row: unknown): string | undefined {
  const id = isRecord(row) ? row[ROW_ID] : undefined;
  return typeof id === 'string' && id !== '' ? `@${id}` : undefined;
}
