import type { NodeView } from './node-view.js';

/** The components inside that have these ids, in that order; those that are hidden are not there. */
export function childrenById(view: Pick<NodeView, 'children'>, ids: readonly string[]): readonly NodeView[] {
  return ids.flatMap((id) => view.children.find(({ node }) => node.id === id) ?? []);
}
