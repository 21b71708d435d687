import { memo } from 'react';

import { componentFor } from '../components/index.js';
import type { NodeProps, RenderEnvironment } from '../components/component.js';
import type { NodeView } from '../view/node-view.js';
import { placement } from './placement.js';

export interface NodeListProps {
  readonly views: readonly NodeView[];
  readonly environment: RenderEnvironment;
}

/** Components beneath each other, in reading order. */
export function NodeList({ views, environment }: NodeListProps) {
  return views.map((view) => <Node key={view.key} view={view} environment={environment} />);
}

/** One component, drawn again only when its own view has changed. */
const Node = memo(function Node({ view, environment }: NodeProps) {
  const component = componentFor(view.node.renderAsSummary === true ? 'Summary2' : view.node.type);
  if (!component) return null;
  return (
    <div className="sv-node" data-node={view.key} data-conditional={view.conditional || undefined} {...placement(view)}>
      <component.Component view={view} environment={environment} />
    </div>
  );
});
