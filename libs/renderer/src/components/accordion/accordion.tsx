import { Details, Heading } from '@digdir/designsystemet-react';
import { useState } from 'react';

import { RichText } from '../../markdown/rich-text.js';
import { showsError } from '../../view/shows-error.js';
import type { NodeProps } from '../component.js';
import './accordion.css';

/** Components folded under a heading. What is wrong inside is told on the outside. */
export function Accordion({ view, environment }: NodeProps) {
  const { ui } = environment;
  const [isOpen, setOpen] = useState(view.openByDefault);
  if (view.children.length === 0) return null;
  return (
    <Details
      className="sv-accordion"
      data-color="neutral"
      open={isOpen}
      onToggle={(event) => setOpen((event.target as HTMLDetailsElement).open)}
    >
      <Details.Summary>
        <Heading level={view.node.headingLevel ?? 3} data-size="2xs">
          <RichText text={view.texts['title'] ?? view.node.id} ui={ui} inline />
          {view.children.some(showsError) && <span className="sv-folded-error"> ({ui.steps.hasErrors})</span>}
        </Heading>
      </Details.Summary>
      <Details.Content className="sv-nodes">{environment.renderNodes(view.children)}</Details.Content>
    </Details>
  );
}
