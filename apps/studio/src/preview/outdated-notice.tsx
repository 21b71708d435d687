import type { PlacedFinding, PreviewedService } from '@sporvalg/contract';
import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';

import { t } from '../language/t.js';
import type { LiveDefinitions } from './use-live-definitions.js';

const MOST_SHOWN = 3;

export interface OutdatedNoticeProps {
  readonly service: PreviewedService | undefined;
  readonly live: LiveDefinitions;
}

/** Above a form that is how it was before the files broke: why, and where to mend it. */
export function OutdatedNotice({ service, live }: OutdatedNoticeProps) {
  if (!service?.isOutdated) return null;
  const errors = errorsIn(live);
  return (
    <Alert data-color="danger" data-size="sm" role="alert">
      <Heading level={2} data-size="2xs">
        {t('outdated.title')}
      </Heading>
      <ErrorList errors={errors.slice(0, MOST_SHOWN)} />
      {errors.length > MOST_SHOWN && <Paragraph data-size="sm">{t('outdated.more', { count: errors.length - MOST_SHOWN })}</Paragraph>}
    </Alert>
  );
}

/** Errors in short: the place and what is wrong there. */
export function ErrorList({ errors }: { readonly errors: readonly PlacedFinding[] }) {
  return (
    <ul className="error-list">
      {errors.map(({ file, line, column, message }) => (
        <li key={`${file}:${line}:${column} ${message}`}>
          <code>
            {file}:{line}:{column}
          </code>{' '}
          {message}
        </li>
      ))}
    </ul>
  );
}

/** Why a form cannot be shown: what reading stumbled on, else what the check says. */
export function errorsIn({ definitions, findings }: LiveDefinitions): readonly PlacedFinding[] {
  const faults = definitions?.faults ?? [];
  return faults.length > 0 ? faults : (findings?.findings ?? []).filter(({ severity }) => severity === 'error');
}
