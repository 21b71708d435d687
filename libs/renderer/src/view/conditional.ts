import type { ComponentNode } from '@sporvalg/core';

export interface BoundOnPage {
  readonly ids: ReadonlySet<string>;
  /** Paths without indices. */
  readonly paths: ReadonlySet<string>;
}

/** What the components of a page bind, to tell which of them open others. */
export function boundIn(layout: readonly ComponentNode[]): BoundOnPage {
  const ids = new Set<string>();
  const paths = new Set<string>();
  for (const { id, dataModelBindings = {} } of layout) {
    const bound = Object.entries(dataModelBindings).filter(([slot]) => slot !== 'group');
    if (bound.length > 0) ids.add(id);
    for (const [, path] of bound) paths.add(path);
  }
  return { ids, paths };
}

/** Whether the component is shown or hidden by an answer on its own page, and not only by the track. */
export function opensByAnswer(node: ComponentNode, bound: BoundOnPage): boolean {
  return Array.isArray(node.hidden) && reads(node.hidden, bound);
}

function reads(expression: readonly unknown[], bound: BoundOnPage): boolean {
  const [name, first] = expression;
  if (typeof first === 'string') {
    if (name === 'dataModel' && bound.paths.has(first)) return true;
    if (name === 'component' && bound.ids.has(first)) return true;
  }
  return expression.some((part) => Array.isArray(part) && reads(part, bound));
}
