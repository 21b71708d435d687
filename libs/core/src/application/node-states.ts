import type { NodeState, PageState, RowState } from './application.js';
import { booleanProperty, dynamicProperty } from './component-property.js';
import type { Instance, RowInstance } from './instance-tree.js';
import type { World } from './world.js';

/** Every page with its components as they stand; what is hidden is listed too, and is neither required nor read-only. */
export function pageStates(world: World): readonly PageState[] {
  return world.tree.pages.map(({ page, nodes }) => ({
    id: page.id,
    hidden: world.isPageHidden(page),
    nodes: nodes.map((instance) => nodeState(world, instance)),
  }));
}

function nodeState(world: World, instance: Instance): NodeState {
  const { compiled, key, row, bindings } = instance;
  const hidden = world.isHidden(instance);
  return {
    key,
    node: compiled.node,
    rowIndices: row?.indices ?? [],
    bindings,
    hidden,
    required: !hidden && booleanProperty(world, compiled, 'required', row),
    readOnly: !hidden && booleanProperty(world, compiled, 'readOnly', row),
    children: instance.children.map((child) => nodeState(world, child)),
    rows: instance.rows.map((inner) => rowState(world, inner, hidden)),
  };
}

function rowState(world: World, row: RowInstance, groupHidden: boolean): RowState {
  const hidden = groupHidden || world.isRowHidden(row);
  return {
    index: row.context.index,
    rowId: row.rowId,
    hidden,
    title: hidden ? undefined : rowTitle(world, row),
    nodes: row.nodes.map((instance) => nodeState(world, instance)),
  };
}

/** A row's own title («Kari Vakkerblomst, styrer»); `undefined` when the definition gives none or it is empty. */
export function rowTitle(world: World, row: RowInstance): string | undefined {
  const title = dynamicProperty(world, row.group, 'rowTitle', row.context);
  return typeof title === 'string' && title.trim() !== '' ? title : undefined;
}
