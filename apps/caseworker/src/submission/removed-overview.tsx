import { Alert } from '@digdir/designsystemet-react';
import type { RemovedCaseworkerSubmission } from '@sporvalg/contract';
import { labelsInLine } from '@sporvalg/core';

import { PageTitle } from '../frame/page-title.js';
import { t } from '../language/t.js';
import { useSession } from '../session/session.js';
import { Moment } from '../time/moment.js';

/** What is left of a submission when the archive alone has it: what it was, when it came, and where to look. */
export function RemovedOverview({ submission }: { readonly submission: RemovedCaseworkerSubmission }) {
  const { municipality } = useSession();
  const { trackTitles, serviceTitle, reference, submittedAt, delivery } = submission;
  const about = labelsInLine(trackTitles) || serviceTitle;
  return (
    <header className="overview">
      <PageTitle tab={`${reference} ${about} – ${t('app.municipality', { name: municipality.name })}`}>{about}</PageTitle>
      <Alert data-color="info" className="overview-removed">
        {t('case.removed', { case: delivery.caseNumber ?? '' })}
      </Alert>
      <dl className="overview-facts">
        <div>
          <dt>{t('case.reference')}</dt>
          <dd>{reference}</dd>
        </div>
        <div>
          <dt>{t('case.received')}</dt>
          <dd>
            <Moment at={submittedAt} />
          </dd>
        </div>
      </dl>
    </header>
  );
}
