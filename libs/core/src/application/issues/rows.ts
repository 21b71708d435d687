import { componentLabel } from '../component-text.js';
import type { Instance, RowInstance } from '../instance-tree.js';
import { isEmptyValue, readPath } from '../model-path.js';
import type { Judged } from './judged.js';

/** Number of rows in every visible repeating group: codes `rows.min` and `rows.max`. */
export function judgeRows(judged: Judged): void {
  const { world, log } = judged;
  for (const instance of judged.visible) {
    const { node } = instance.compiled;
    if (node.type !== 'RepeatingGroup') continue;
    const minimum = Math.max(node.minCount ?? 0, judged.isRequired(instance) ? 1 : 0);
    const rows = instance.rows.filter((row) => !world.isRowHidden(row));
    const count = rows.filter((row) => counts(judged, row)).length;
    const path = instance.bindings['group'];
    const add = (code: string, limit: number) =>
      log.add(instance, { code, path, text: { key: `error.${code}`, params: { label: componentLabel(world, instance), limit } } });
    if (count < minimum) add('rows.min', minimum);
    if (node.maxCount !== undefined && rows.length > node.maxCount) add('rows.max', node.maxCount);
  }
}

/** A row with nothing in it counts only when something in it is asked for, since that is told of by itself. */
function counts({ world, log }: Judged, row: RowInstance): boolean {
  const asksForSomething = (instance: Instance): boolean => log.hasError(instance) || instance.children.some(asksForSomething);
  return !isEmptyValue(readPath(world.model, row.context.rowPath)) || row.nodes.some(asksForSomething);
}
