import type { Evaluation, NodeState } from '@sporvalg/core';

import type { FormPlace } from '../messages.js';

/**
 * The page to open and the component to put focus on.
 *
 * @param steps pages that can be opened now
 * @returns undefined when the place is not to be seen with the answers as they are
 */
export function findPlace(
  { page, component, nodeKey }: FormPlace,
  { pages }: Pick<Evaluation, 'pages'>,
  steps: readonly string[],
): { readonly page: string; readonly nodeKey?: string } | undefined {
  const open = pages.filter(({ id, hidden }) => !hidden && steps.includes(id));
  if (component === undefined && nodeKey === undefined) return page !== undefined && steps.includes(page) ? { page } : undefined;
  for (const each of open) {
    const found = firstVisible(each.nodes, (node) => (nodeKey === undefined ? node.node.id === component : node.key === nodeKey));
    if (found) return { page: each.id, nodeKey: found.key };
  }
  return undefined;
}

function firstVisible(nodes: readonly NodeState[], isWanted: (node: NodeState) => boolean): NodeState | undefined {
  for (const node of nodes) {
    if (node.hidden) continue;
    if (isWanted(node)) return node;
    const inner = [...node.children, ...node.rows.flatMap((row) => (row.hidden ? [] : row.nodes))];
    const found = firstVisible(inner, isWanted);
    if (found) return found;
  }
  return undefined;
}
