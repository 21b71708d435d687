import type { Answers } from '@sporvalg/core';
import { Paragraph } from '@digdir/designsystemet-react';

import { t } from '../language/t.js';

/** What would be sent now, as JSON: nothing that is hidden. */
export function PayloadPanel({ payload }: { readonly payload: Answers | undefined }) {
  if (!payload) return <Paragraph data-size="sm">{t('verdict.none')}</Paragraph>;
  return (
    <div className="panel-content">
      <Paragraph data-size="sm">{t('payload.intro')}</Paragraph>
      {/* Long lines are scrolled to, and so must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className="payload" tabIndex={0} role="region" aria-label={t('panel.payload')}>
        {JSON.stringify(payload, null, 2)}
      </pre>
    </div>
  );
}
