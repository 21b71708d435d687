import type { NodeState, PageState, RowState } from './application.js';
import { remembered } from './cells.js';
import type { CompiledPage } from './compiled-form.js';
import { booleanProperty, dynamicProperty } from './component-property.js';
import type { Instance, RowInstance } from './instance-tree.js';
import type { World } from './world.js';

/** Components and pages as they stand; what is hidden is listed too, and is neither required nor read-only. */
export interface NodeStates {
  isRequired(instance: Instance): boolean;
  /** The same object for as long as nothing about the component, its children and its rows changes. */
  nodeState(instance: Instance): NodeState;
  pageState(page: CompiledPage): PageState;
}

export function createNodeStates(getWorld: () => World): NodeStates {
  const isRequiredItself = remembered(({ compiled, row }: Instance): boolean => booleanProperty(getWorld(), compiled, 'required', row));

  const isRequired = (instance: Instance): boolean => {
    const { expressions, node } = instance.compiled;
    if (!expressions.has('required') && node.required !== true) return false;
    return !getWorld().isHidden(instance) && (!expressions.has('required') || isRequiredItself(instance));
  };

  const nodeState: (instance: Instance) => NodeState = remembered((instance: Instance): NodeState => {
    const world = getWorld();
    const { compiled, key, row, bindings } = instance;
    const hidden = world.isHidden(instance);
    return {
      key,
      node: compiled.node,
      rowIndices: row?.indices ?? [],
      bindings,
      hidden,
      required: isRequired(instance),
      readOnly: !hidden && booleanProperty(world, compiled, 'readOnly', row),
      children: instance.children.map(nodeState),
      rows: instance.rows.map(rowState),
    };
  });

  const rowState: (row: RowInstance) => RowState = remembered((row: RowInstance): RowState => {
    const world = getWorld();
    const hidden = world.isHidden(row.group) || world.isRowHidden(row);
    return {
      index: row.context.index,
      rowId: row.rowId,
      hidden,
      title: hidden ? undefined : rowTitle(world, row),
      nodes: row.nodes.map(nodeState),
    };
  });

  const pageState = remembered((page: CompiledPage): PageState => {
    const world = getWorld();
    const nodes = world.tree.pages.find((each) => each.page === page)?.nodes ?? [];
    return { id: page.id, hidden: world.isPageHidden(page), nodes: nodes.map(nodeState) };
  });

  return { isRequired, nodeState, pageState };
}

/** A row's own title («Kari Vakkerblomst, styrer»); `undefined` when the definition gives none or it is empty. */
export function rowTitle(world: World, row: RowInstance): string | undefined {
  const title = dynamicProperty(world, row.group, 'rowTitle', row.context);
  return typeof title === 'string' && title.trim() !== '' ? title : undefined;
}
