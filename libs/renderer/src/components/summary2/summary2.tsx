import { Heading } from '@digdir/designsystemet-react';

import { ReadBack } from '../../application-summary/read-back.js';
import { RichText } from '../../markdown/rich-text.js';
import type { NodeProps } from '../component.js';

/** A component, a page or the whole application as read; also any component that is drawn as a summary of itself. */
export function Summary2({ view, environment }: NodeProps) {
  const { isCompact, showPageInAccordion, type } = view.node;
  const { readBack } = view.content;
  const title = type === 'Summary2' ? view.texts['title'] : undefined;
  if (readBack.length === 0) return null;
  return (
    <>
      {title !== undefined && (
        <Heading level={2} data-size="sm" className="sv-read-back__title">
          <RichText text={title} ui={environment.ui} inline />
        </Heading>
      )}
      <ReadBack
        pages={readBack}
        environment={environment}
        isCompact={isCompact}
        isFolded={showPageInAccordion}
        hideChange={view.node.renderAsSummary}
      />
    </>
  );
}
