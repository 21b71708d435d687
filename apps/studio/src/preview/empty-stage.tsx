import { Heading, Paragraph } from '@digdir/designsystemet-react';

import { t } from '../language/t.js';
import { ErrorList, errorsIn } from './outdated-notice.js';
import type { Chosen } from './settings.js';
import type { LiveDefinitions } from './use-live-definitions.js';

/** In place of a form that cannot be shown: why, and what to do. */
export function EmptyStage({ chosen: { service }, live }: { readonly chosen: Chosen; readonly live: LiveDefinitions }) {
  const errors = errorsIn(live);
  const why = service ? 'empty.notOffered' : errors.length > 0 ? 'empty.faulty' : 'empty.nothing';
  return (
    <section className="tool-empty">
      <Heading level={2} data-size="sm">
        {t(why)}
      </Heading>
      <Paragraph>{t(`${why}.body`)}</Paragraph>
      {!service && <ErrorList errors={errors.slice(0, 10)} />}
    </section>
  );
}
