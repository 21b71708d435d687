import type { ComponentNode } from '../definition/component.js';
import { offeredOptions, rowsOfGroup } from './choices.js';
import type { Instance } from './instance-tree.js';
import type { World } from './world.js';

/** A row of a List: the value of every column, by its name. */
export type ListRow = Readonly<Record<string, string | number | boolean>>;

/**
 * What a List offers now: its options, with the columns `value`, `label` and `description`, or the visible rows of the group its
 * `source` names, with their own fields. Cells that hold nothing are not there.
 */
export function listRows(world: World, instance: Instance): readonly ListRow[] {
  const { source } = instance.compiled.node;
  if (typeof source !== 'object' || !('group' in source)) return (offeredOptions(world, instance) ?? []).map((option) => ({ ...option }));
  const columns = [...new Set([...listColumns(instance.compiled.node), ...Object.keys(instance.bindings)])];
  return rowsOfGroup(world, instance, source.group).map(({ context }) =>
    Object.fromEntries(
      columns.flatMap((column) => {
        const value = world.model.read(`${context.rowPath}.${column}`);
        const isCell = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
        return isCell && value !== '' ? [[column, value] as const] : [];
      }),
    ),
  );
}

/** The columns of a List in the order shown. */
export function listColumns({ tableHeaders = {} }: ComponentNode): readonly string[] {
  return Array.isArray(tableHeaders) ? tableHeaders : Object.keys(tableHeaders);
}
