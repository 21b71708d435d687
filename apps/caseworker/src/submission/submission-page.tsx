import type { CaseworkerSubmissionView } from '@sporvalg/contract';
import { ProblemError } from '@sporvalg/contract/client';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';

import { submissionQuery } from '../api/queries.js';
import { Frame } from '../frame/frame.js';
import { useInboxMemory } from '../inbox/inbox-memory.js';
import { inboxAddress } from '../inbox/inbox-view.js';
import { t } from '../language/t.js';
import { useShortcuts } from '../shortcuts/use-shortcuts.js';
import { SubmissionNotFound } from '../states/not-found.js';
import { FetchFailed, Loading, Stale } from '../states/query-state.js';
import { ApplicationReading } from './application-reading.js';
import { ArchivePanel } from './archive-panel.js';
import { Checks } from './checks.js';
import { Documents } from './documents.js';
import { Overview } from './overview.js';
import { PromisedLater } from './promised-later.js';
import { RemovedOverview } from './removed-overview.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One submission, with all a caseworker needs to begin. */
export function SubmissionPage({ id }: { readonly id: string }) {
  return UUID.test(id) ? <Known id={id} /> : <SubmissionNotFound />;
}

function Known({ id }: { readonly id: string }) {
  const query = useQuery(submissionQuery(id));
  const [, navigate] = useLocation();
  const inbox = inboxAddress(useInboxMemory().search);
  useShortcuts({ u: () => navigate(inbox) });

  if (!query.data && query.error instanceof ProblemError && [403, 404].includes(query.error.status)) return <SubmissionNotFound />;
  return (
    <Frame>
      <nav className="back" aria-label={t('case.back')}>
        <Link href={inbox} className="ds-link">
          <span aria-hidden="true">← </span>
          {t('case.back')}
        </Link>
      </nav>
      {query.isError && query.data && <Stale fetchedAt={query.dataUpdatedAt} onRetry={() => void query.refetch()} />}
      {query.data && <AtAGlance submission={query.data} />}
      {!query.data && (query.isError ? <FetchFailed onRetry={() => void query.refetch()} /> : <Loading />)}
    </Frame>
  );
}

function AtAGlance({ submission }: { readonly submission: CaseworkerSubmissionView }) {
  if ('contentRemovedAt' in submission) {
    return (
      <>
        <RemovedOverview submission={submission} />
        <ArchivePanel submissionId={submission.id} delivery={submission.delivery} />
      </>
    );
  }
  return (
    <>
      <Overview submission={submission} />
      <div className="case">
        <div className="case-findings">
          <Checks checks={submission.checks} />
          <PromisedLater titles={submission.promisedLater} />
        </div>
        <div className="case-side">
          <ArchivePanel submissionId={submission.id} delivery={submission.delivery} />
          <Documents submissionId={submission.id} attachments={submission.attachments} />
        </div>
        <ApplicationReading application={submission.application} version={submission.definitionVersion} />
      </div>
    </>
  );
}
