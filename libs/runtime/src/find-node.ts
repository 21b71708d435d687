import type { NodeState, PageState } from '@sporvalg/core';

/** The node with this key, if the citizen can see it. */
export function findVisibleNode(pages: readonly PageState[], key: string): NodeState | undefined {
  for (const page of pages) {
    const found = page.hidden ? undefined : findIn(page.nodes, key);
    if (found) return found;
  }
  return undefined;
}

function findIn(nodes: readonly NodeState[], key: string): NodeState | undefined {
  for (const node of nodes) {
    if (node.hidden) continue;
    if (node.key === key) return node;
    const rows = node.rows.filter((row) => !row.hidden).flatMap((row) => row.nodes);
    const inside = findIn([...node.children, ...rows], key);
    if (inside) return inside;
  }
  return undefined;
}
