import { Alert as DsAlert, Heading } from '@digdir/designsystemet-react';

import { RichText } from '../../markdown/rich-text.js';
import type { NodeProps } from '../component.js';

/** A message that depends on the answers. Said aloud when it appears, as the citizen may not see it. */
export function Alert({ view, environment }: NodeProps) {
  const { title, body } = view.texts;
  return (
    <DsAlert data-color={view.node.severity ?? 'info'} role={view.node.severity === 'danger' ? 'alert' : 'status'}>
      {title !== undefined && body !== undefined && (
        <Heading level={2} data-size="2xs" className="sv-alert__title">
          <RichText text={title} ui={environment.ui} inline />
        </Heading>
      )}
      <RichText text={body ?? title ?? ''} ui={environment.ui} />
    </DsAlert>
  );
}
