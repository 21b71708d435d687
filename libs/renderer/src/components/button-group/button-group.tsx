import { Heading } from '@digdir/designsystemet-react';
import { useId } from 'react';

import { RichText } from '../../markdown/rich-text.js';
import type { NodeProps } from '../component.js';
import './button-group.css';

/** Buttons that belong together, on one line as far as there is room. */
export function ButtonGroup({ view, environment }: NodeProps) {
  const { title, description } = view.texts;
  const headingId = useId();
  if (view.children.length === 0) return null;
  return (
    <div className="sv-button-group" {...(title !== undefined && { role: 'group', 'aria-labelledby': headingId })}>
      {title !== undefined && (
        <Heading id={headingId} level={3} data-size="2xs">
          <RichText text={title} ui={environment.ui} inline />
        </Heading>
      )}
      {description !== undefined && <RichText text={description} ui={environment.ui} />}
      <div className="sv-button-group__buttons">{environment.renderNodes(view.children)}</div>
    </div>
  );
}
