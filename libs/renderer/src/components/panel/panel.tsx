import { Heading } from '@digdir/designsystemet-react';

import { RichText } from '../../markdown/rich-text.js';
import type { NodeProps } from '../component.js';
import './panel.css';

/** Something set apart from the questions: what to have ready, what happens next. Always there, so not announced. */
export function Panel({ view, environment }: NodeProps) {
  const { title, body } = view.texts;
  return (
    <div className="sv-panel" data-variant={view.node.variantPanel ?? 'info'}>
      {title !== undefined && body !== undefined && (
        <Heading level={2} data-size="2xs">
          <RichText text={title} ui={environment.ui} inline />
        </Heading>
      )}
      <RichText text={body ?? title ?? ''} ui={environment.ui} />
    </div>
  );
}
