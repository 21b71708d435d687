import type { ComponentNode, NodeState, PageState } from '@sporvalg/core';

export interface BoundOnPage {
  readonly ids: ReadonlySet<string>;
  /** Paths without indices. */
  readonly paths: ReadonlySet<string>;
}

/** What the components of a page bind, to tell which of them open others. */
export function boundOnPage(page: PageState): BoundOnPage {
  const ids = new Set<string>();
  const paths = new Set<string>();
  const visit = (states: readonly NodeState[]): void => {
    for (const { node, children, rows } of states) {
      const bound = Object.entries(node.dataModelBindings ?? {}).filter(([slot]) => slot !== 'group');
      if (bound.length > 0) ids.add(node.id);
      for (const [, path] of bound) paths.add(path);
      visit(children);
      for (const row of rows) visit(row.nodes);
    }
  };
  visit(page.nodes);
  return { ids, paths };
}

/** Whether the component is shown or hidden by an answer on its own page, and not only by the track. */
export function opensByAnswer(node: ComponentNode, bound: () => BoundOnPage): boolean {
  return Array.isArray(node.hidden) && reads(node.hidden, bound());
}

function reads(expression: readonly unknown[], bound: BoundOnPage): boolean {
  const [name, first] = expression;
  if (typeof first === 'string') {
    if (name === 'dataModel' && bound.paths.has(first)) return true;
    if (name === 'component' && bound.ids.has(first)) return true;
  }
  return expression.some((part) => Array.isArray(part) && reads(part, bound));
}
