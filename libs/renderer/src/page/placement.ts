import type { GridSpans } from '@sporvalg/core';

import type { NodeView } from '../view/node-view.js';
import './placement.css';

type Attributes = Readonly<Record<`data-${string}`, string | undefined>>;

const WIDTHS = ['xs', 'sm', 'md', 'lg', 'xl'] as const;

/** Where a component stands among its neighbours and on paper, as attributes that the style sheet knows. */
export function placement({ node, printBreaks }: Pick<NodeView, 'node' | 'printBreaks'>): Attributes {
  return {
    ...(node.grid && { 'data-grid': 'true', 'data-label-columns': labelColumns(node.grid.labelGrid), ...spans(node.grid) }),
    'data-break-before': printBreaks.before,
    'data-break-after': printBreaks.after,
  };
}

function spans(grid: GridSpans): Attributes {
  return Object.fromEntries(WIDTHS.flatMap((width) => (typeof grid[width] === 'number' ? [[`data-${width}`, String(grid[width])]] : [])));
}

/** Columns of the label where it stands beside its input: as asked for in the widest window. */
function labelColumns(label: GridSpans | undefined): string | undefined {
  const widest = WIDTHS.map((width) => label?.[width]).findLast((columns) => typeof columns === 'number');
  return widest === undefined || widest >= 12 ? undefined : String(widest);
}
