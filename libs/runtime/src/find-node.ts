import { attachmentPlace, type NodeState, type PageState } from '@sporvalg/core';

/** The node with this key, or at this place for files, if the citizen can see it. */
export function findVisibleNode(pages: readonly PageState[], key: string): NodeState | undefined {
  for (const page of pages) {
    const found = page.hidden ? undefined : findIn(page.nodes, key, undefined);
    if (found) return found;
  }
  return undefined;
}

function findIn(nodes: readonly NodeState[], key: string, rowId: string | undefined): NodeState | undefined {
  for (const node of nodes) {
    if (node.hidden) continue;
    if (node.key === key || attachmentPlace(node.node.id, rowId) === key) return node;
    const inside = findIn(node.children, key, rowId) ?? findInRows(node, key);
    if (inside) return inside;
  }
  return undefined;
}

function findInRows({ rows }: NodeState, key: string): NodeState | undefined {
  for (const row of rows) {
    const found = row.hidden ? undefined : findIn(row.nodes, key, row.rowId);
    if (found) return found;
  }
  return undefined;
}
