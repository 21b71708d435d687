import type { NodeView } from './node-view.js';

/** Whether an error is shown at the component or anywhere inside it: what is folded away must say so. */
export function showsError(view: NodeView): boolean {
  return (
    view.issues.some((issue) => issue.severity === 'error') ||
    view.children.some(showsError) ||
    view.rows.some((row) => row.nodes.some(showsError))
  );
}
