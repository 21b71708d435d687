import { readPath } from '../data-path.js';
import {
  childReferences,
  indexLayouts,
  repeatingBinding,
  type Binding,
  type ChildReference,
  type LayoutIndex,
  type PlacedComponent,
} from './layout-index.js';
import { inRow } from './row-path.js';
import type { TestFile } from './test-file.js';

/** A component or page as the shared tests list it. */
interface ContextNode {
  readonly component: string;
  readonly currentLayout: string;
  readonly rowIndices?: readonly number[];
  readonly children?: readonly ContextNode[];
}

/** Every place an expression could stand in, page by page and row by row. */
export function listContexts(file: TestFile): readonly ContextNode[] {
  const index = indexLayouts(file.layouts);
  return [...index.pages].map(([page, { topLevel }]) =>
    node(
      page,
      page,
      [],
      topLevel.map((component) => componentNode(file, index, component, null, [])),
    ),
  );
}

function componentNode(
  file: TestFile,
  index: LayoutIndex,
  component: PlacedComponent,
  row: Binding | null,
  rowIndices: readonly number[],
): ContextNode {
  const visit = (references: readonly ChildReference[], at: Binding | null, indices: readonly number[]) =>
    references.flatMap((child) => index.components.get(child.id) ?? []).map((child) => componentNode(file, index, child, at, indices));

  const references = childReferences(component.definition);
  const inRows = references.filter((child) => child.isInRow);
  const split = inRows.length > 0 ? references.findIndex((child) => child.isInRow) : references.length;
  const before = visit(references.slice(0, split), row, rowIndices);
  const rows = rowsUnder(file, component, row).flatMap((at, number) => visit(inRows, at, [...rowIndices, number]));
  const after = visit(references.slice(split + inRows.length), row, rowIndices);
  return node(component.id, component.page, rowIndices, [...before, ...rows, ...after]);
}

function rowsUnder(file: TestFile, component: PlacedComponent, row: Binding | null): readonly Binding[] {
  const binding = repeatingBinding(component.definition);
  if (!binding) return [];
  const field = inRow(binding, row);
  const rows = readPath(file.models[binding.dataType], field);
  if (!Array.isArray(rows)) return [];
  return rows.map((_row, number) => ({ dataType: binding.dataType, field: `${field}[${number}]` }));
}

function node(component: string, currentLayout: string, rowIndices: readonly number[], children: readonly ContextNode[]): ContextNode {
  return {
    component,
    currentLayout,
    ...(rowIndices.length > 0 ? { rowIndices } : {}),
    ...(children.length > 0 ? { children } : {}),
  };
}
