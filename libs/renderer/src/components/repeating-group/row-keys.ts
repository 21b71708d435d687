import type { NodeView } from '../../view/node-view.js';

/** Keys of everything in a row, however deep. */
export function keysIn(views: readonly NodeView[]): readonly string[] {
  return views.flatMap((view) => [view.key, ...keysIn(view.children), ...view.rows.flatMap((row) => keysIn(row.nodes))]);
}
