import type { NodeState } from '@sporvalg/core';

/** Visits visible nodes in reading order, rows included. */
export function walk(nodes: readonly NodeState[], visit: (state: NodeState) => void): void {
  for (const state of nodes) {
    if (state.hidden) continue;
    visit(state);
    walk(state.children, visit);
    for (const row of state.rows) if (!row.hidden) walk(row.nodes, visit);
  }
}
