import { Heading } from '@digdir/designsystemet-react';
import { useId } from 'react';

import { RichText } from '../../markdown/rich-text.js';
import type { NodeProps } from '../component.js';
import './accordion-group.css';

/** Accordions that belong together, close beneath each other under one heading. */
export function AccordionGroup({ view, environment }: NodeProps) {
  const { title } = view.texts;
  const headingId = useId();
  if (view.children.length === 0) return null;
  return (
    <div className="sv-accordion-group" {...(title !== undefined && { role: 'group', 'aria-labelledby': headingId })}>
      {title !== undefined && (
        <Heading id={headingId} level={view.node.headingLevel ?? 2} data-size="xs">
          <RichText text={title} ui={environment.ui} inline />
        </Heading>
      )}
      <div>{environment.renderNodes(view.children)}</div>
    </div>
  );
}
