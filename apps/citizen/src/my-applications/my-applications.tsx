import { Button, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { formatDay, formatInstant, labelsInLine, osloDay } from '@sporvalg/core';
import type { DraftList, SubmissionList } from '@sporvalg/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';

import { client } from '../api/client.js';
import { draftsQuery, servicesQuery, submissionsQuery } from '../api/queries.js';
import { Frame } from '../frame/frame.js';
import { PageTitle } from '../frame/page-title.js';
import { useLanguage } from '../language/language.js';
import { useSession } from '../session/session.js';
import { Loading, QueryState } from '../states/query-state.js';

/** What the citizen has begun and sent, for the party acted for now. */
export function MyApplications() {
  const { t } = useLanguage();
  const { session, known } = useSession();
  return (
    <Frame>
      <PageTitle tab={`${t('mine.title')} – ${t('app.name')}`}>{t('mine.title')}</PageTitle>
      {!known && <Loading />}
      {known && !session && (
        <>
          <Paragraph>{t('mine.login')}</Paragraph>
          <Button asChild>
            <a href={client.loginUrl('/mine-soknader')}>{t('app.login')}</a>
          </Button>
        </>
      )}
      {session && <Lists />}
    </Frame>
  );
}

function Lists() {
  const drafts = useQuery(draftsQuery);
  const submissions = useQuery(submissionsQuery);
  return (
    <QueryState query={drafts}>
      {(begun) => (
        <QueryState query={submissions}>
          {(sent) => (begun.drafts.length + sent.submissions.length === 0 ? <Empty /> : <Both begun={begun} sent={sent} />)}
        </QueryState>
      )}
    </QueryState>
  );
}

function Empty() {
  const { t } = useLanguage();
  return (
    <>
      <Paragraph>{t('mine.empty')}</Paragraph>
      <Paragraph>
        <Link href="/" className="ds-link">
          {t('mine.find')}
        </Link>
      </Paragraph>
    </>
  );
}

function Both({ begun, sent }: { readonly begun: DraftList; readonly sent: SubmissionList }) {
  const { t, language } = useLanguage();
  const services = useQuery(servicesQuery);
  const nameOf = (number: string) => services.data?.municipalities.find((candidate) => candidate.number === number)?.name ?? number;
  return (
    <>
      {begun.drafts.length > 0 && (
        <section aria-labelledby="ikke-sendt">
          <Heading level={2} data-size="sm" id="ikke-sendt">
            {t('mine.drafts')}
          </Heading>
          <ul className="case-list">
            {begun.drafts.map((draft) => (
              <li key={draft.id}>
                <Link href={`/soknad/${draft.id}`} className="ds-link">
                  {t('front.continue.item', { title: draft.title })}
                </Link>
                <p>
                  {t('front.continue.saved', {
                    municipality: nameOf(draft.municipalityNumber),
                    time: formatInstant(draft.updatedAt, language),
                    expires: formatDay(osloDay(draft.expiresAt), language),
                  })}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {sent.submissions.length > 0 && (
        <section aria-labelledby="sendt">
          <Heading level={2} data-size="sm" id="sendt">
            {t('mine.sent')}
          </Heading>
          <ul className="case-list">
            {sent.submissions.map((submission) => (
              <li key={submission.id}>
                <Link href={`/kvittering/${submission.id}`} className="ds-link">
                  {labelsInLine(submission.trackTitles) || submission.serviceTitle}
                </Link>
                <p>
                  {submission.municipalityName}. {t('receipt.sent')} {formatInstant(submission.submittedAt, language)}.{' '}
                  <span className="reference">{submission.reference}</span>
                </p>
                <Tag data-color={submission.status === 'archived' ? 'success' : 'info'} data-size="sm">
                  {submission.caseNumber ? t('mine.status.archived', { case: submission.caseNumber }) : t('mine.status.received')}
                </Tag>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
