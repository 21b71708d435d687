import { addsRows } from '../../definition/component-kinds.js';
import type { Issue } from '../application.js';
import { numberProperty } from '../component-property.js';
import { componentLabel } from '../component-text.js';
import type { Instance, RowInstance } from '../instance-tree.js';
import { isEmptyValue } from '../model-path.js';
import type { World } from '../world.js';
import { isError, issueAt } from './issue-at.js';

/**
 * Number of rows in a repeating group: codes `rows.min` and `rows.max`.
 *
 * @param issuesAt what is wrong at a component in a row
 */
export function judgeRows(world: World, instance: Instance, issuesAt: (inner: Instance) => readonly Issue[]): readonly Issue[] {
  const { node } = instance.compiled;
  if (!addsRows(node.type)) return [];
  const minimum = Math.max(numberProperty(world, instance, 'minCount') ?? 0, world.isRequired(instance) ? 1 : 0);
  const rows = instance.rows.filter((row) => !world.isRowHidden(row));
  const path = instance.bindings['group'];
  const issue = (code: string, limit: number): Issue =>
    issueAt(instance, { code, path, text: { key: `error.${code}`, params: { label: componentLabel(world, instance), limit } } });
  const isShort = !hasAtLeast(minimum, rows, (row) => counts(world, row, issuesAt));
  const maximum = numberProperty(world, instance, 'maxCount');
  const isLong = maximum !== undefined && rows.length > maximum;
  return [...(isShort ? [issue('rows.min', minimum)] : []), ...(isLong ? [issue('rows.max', maximum)] : [])];
}

/** Looks no further than it must: of a thousand rows one may be enough. */
function hasAtLeast(minimum: number, rows: readonly RowInstance[], isCounted: (row: RowInstance) => boolean): boolean {
  let left = minimum;
  return left <= 0 || rows.some((row) => isCounted(row) && (left -= 1) <= 0);
}

/** A row with nothing in it counts only when something in it is asked for, since that is told of by itself. */
function counts(world: World, row: RowInstance, issuesAt: (inner: Instance) => readonly Issue[]): boolean {
  const asksForSomething = (instance: Instance): boolean => issuesAt(instance).some(isError) || instance.children.some(asksForSomething);
  return !isEmptyValue(world.model.read(row.context.rowPath)) || row.nodes.some(asksForSomething);
}
