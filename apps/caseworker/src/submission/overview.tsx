import { Tag } from '@digdir/designsystemet-react';
import type { CaseworkerSubmission } from '@sporvalg/contract';
import { groupDigits, labelsInLine } from '@sporvalg/core';
import type { ReactNode } from 'react';

import { DeliveryTag } from '../delivery/delivery-tag.js';
import { PageTitle } from '../frame/page-title.js';
import { t, textFor } from '../language/t.js';
import { useSession } from '../session/session.js';
import { Moment } from '../time/moment.js';
import { CheckCounts } from './check-counts.js';

/** Who, what, where and when, and how the checks and the archive stand. */
export function Overview({ submission }: { readonly submission: CaseworkerSubmission }) {
  const { municipality } = useSession();
  const { applicant, trackTitles, serviceTitle, reference, delivery } = submission;
  const about = labelsInLine(trackTitles) || serviceTitle;
  // The tab, and the browser's history with it, names the application and not the person.
  const tab = `${reference} ${about} – ${t('app.municipality', { name: municipality.name })}`;
  return (
    <header className="overview">
      <PageTitle tab={tab}>{applicant.name}</PageTitle>
      <ul className="overview-tracks">
        {(trackTitles.length > 0 ? trackTitles : [serviceTitle]).map((title) => (
          <li key={title}>
            <Tag data-color="neutral">{title}</Tag>
          </li>
        ))}
      </ul>
      <dl className="overview-facts">
        <Fact label={applicant.organisationNumber ? t('case.organisationNumber') : t('case.applicant')}>
          {applicant.organisationNumber ? groupDigits(applicant.organisationNumber) : t('case.private')}
        </Fact>
        <Fact label={t('case.actingPerson')}>{actingPerson(applicant)}</Fact>
        {submission.place && <Fact label={t('case.place')}>{submission.place}</Fact>}
        <Fact label={t('case.reference')}>{reference}</Fact>
        <Fact label={t('case.received')}>
          <Moment at={submission.submittedAt} />
        </Fact>
        <Fact label={t('checks.title')}>
          <CheckCounts checks={submission.checks} />
        </Fact>
        {submission.promisedLater.length > 0 && <Fact label={t('later.title')}>{labelsInLine(submission.promisedLater)}</Fact>}
        <Fact label={t('case.state')}>
          <DeliveryTag state={delivery.state} /> {delivery.caseNumber}
        </Fact>
      </dl>
    </header>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function actingPerson({ personName, role }: CaseworkerSubmission['applicant']): string {
  return role ? t('case.actingPerson.role', { name: personName, role: textFor('role', role, role) }) : personName;
}
