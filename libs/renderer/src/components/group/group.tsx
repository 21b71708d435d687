import { Heading } from '@digdir/designsystemet-react';
import { useId } from 'react';

import { RichText } from '../../markdown/rich-text.js';
import type { NodeProps } from '../component.js';
import './group.css';

const SIZES = { 2: 'sm', 3: 'xs', 4: '2xs', 5: '2xs', 6: '2xs' } as const;

/** Components that belong together, under a heading when the definition gives one; the heading is heard with each of them. */
export function Group({ view, environment }: NodeProps) {
  const { title, description } = view.texts;
  const headingId = useId();
  const level = view.node.headingLevel ?? 3;
  if (view.children.length === 0) return null;
  return (
    <div
      className="sv-nodes sv-group"
      data-indicator={view.conditional ? undefined : view.node.groupingIndicator}
      {...(title !== undefined && { role: 'group', 'aria-labelledby': headingId })}
    >
      {(title !== undefined || description !== undefined) && (
        <div className="sv-group__head">
          {title !== undefined && (
            <Heading id={headingId} level={level} data-size={SIZES[level]}>
              <RichText text={title} ui={environment.ui} inline />
            </Heading>
          )}
          {description !== undefined && <RichText text={description} ui={environment.ui} />}
        </div>
      )}
      {environment.renderNodes(view.children)}
    </div>
  );
}
