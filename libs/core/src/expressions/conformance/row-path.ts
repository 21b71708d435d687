import { transposePath } from '../data-path.js';
import { repeatingAncestors, repeatingBinding, type Binding, type LayoutIndex, type PlacedComponent } from './layout-index.js';
import type { TestContext } from './test-file.js';

/** The row a test's expression stands in, as `Group[1].Inner[0]` in its data type. */
export function currentRow(index: LayoutIndex, context: TestContext): Binding | null {
  const component = index.components.get(context.component ?? '');
  if (!component) return null;
  const own = repeatingBinding(component.definition);
  const groups = [...repeatingAncestors(component), ...(own ? [own] : [])];
  let row: Binding | null = null;
  for (const [depth, rowIndex] of context.rowIndices.entries()) {
    const group = groups[depth];
    if (!group) return row;
    row = { dataType: group.dataType, field: `${inRow(group, row)}[${rowIndex}]` };
  }
  return row;
}

/** A binding's path, moved onto the row when it is in the same data model. */
export function inRow(binding: Binding, row: Binding | null): string {
  return row?.dataType === binding.dataType ? transposePath(binding.field, row.field) : binding.field;
}

/**
 * Rows to stand in to see a component from a row, outermost first.
 *
 * @returns null when it is in a repeating group that the row is no part of
 */
export function rowsOf(component: PlacedComponent, row: Binding | null): readonly number[] | null {
  const indexes: number[] = [];
  for (const group of repeatingAncestors(component)) {
    const match = /\[(\d+)\]$/.exec(inRow(group, row));
    if (!match) return null;
    indexes.push(Number(match[1]));
  }
  return indexes;
}
