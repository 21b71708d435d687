import { Alert, Button, Details, Heading } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { client } from '../api/client.js';
import { deliveryRetried } from '../api/queries.js';
import { mayRetry, type Delivery } from '../delivery/delivery-state.js';
import { DeliveryTag } from '../delivery/delivery-tag.js';
import { t, textFor } from '../language/t.js';
import { Moment } from '../time/moment.js';
import { when } from '../time/when.js';
import { CopyButton } from './copy-button.js';

export interface ArchivePanelProps {
  readonly submissionId: string;
  readonly delivery: Delivery;
}

/** Where the submission is on its way into the archive, its numbers there, and every try. */
export function ArchivePanel({ submissionId, delivery }: ArchivePanelProps) {
  const { state, attempts, nextAttemptAt } = delivery;
  return (
    <section aria-labelledby="arkiv" className="section archive">
      <Heading level={2} data-size="xs" id="arkiv">
        {t('archive.title')}
      </Heading>
      <div role="status" className="archive-state">
        <DeliveryTag state={state} />
        <p>{stateText(delivery)}</p>
      </div>
      {nextAttemptAt && state !== 'archived' && <p className="quiet">{t('archive.next', { time: when(nextAttemptAt) })}</p>}
      {mayRetry(delivery) && <Retry submissionId={submissionId} />}
      {state === 'archived' && <Numbers delivery={delivery} />}
      <Details className="attempts" data-color="neutral" defaultOpen={state === 'rejected' || state === 'unknown'}>
        <Details.Summary>{t('archive.attempts', { count: attempts.length })}</Details.Summary>
        <Details.Content>
          <Attempts attempts={attempts} />
        </Details.Content>
      </Details>
    </section>
  );
}

function stateText({ state, attempts, caseNumber = '', journalNumber = '' }: Delivery): string {
  if (state === 'archived') return t('archive.archived.body', { case: caseNumber, journal: journalNumber });
  if (state === 'waiting' && attempts.length > 0) return t('archive.waiting.retried');
  return t(`archive.${state}.body`);
}

function Numbers({ delivery: { caseNumber, journalNumber, journalpostNumber, archivedAt } }: { readonly delivery: Delivery }) {
  return (
    <dl className="numbers">
      {caseNumber && (
        <Fact label={t('archive.caseNumber')} copy={caseNumber}>
          {caseNumber}
        </Fact>
      )}
      {journalNumber && (
        <Fact label={t('archive.journalNumber')} copy={journalNumber}>
          {journalNumber}
        </Fact>
      )}
      {journalpostNumber !== undefined && (
        <Fact label={t('archive.journalpost')}>{t('archive.journalpost.number', { number: journalpostNumber })}</Fact>
      )}
      {archivedAt && (
        <Fact label={t('archive.archivedAt')}>
          <Moment at={archivedAt} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, copy, children }: { readonly label: string; readonly copy?: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {children}
        {copy && <CopyButton what={label.toLocaleLowerCase('nb')} value={copy} />}
      </dd>
    </div>
  );
}

function Retry({ submissionId }: { readonly submissionId: string }) {
  const retry = useMutation({
    mutationFn: () => client.retryDelivery(submissionId),
    onSuccess: () => deliveryRetried(submissionId),
  });
  return (
    <div className="stack">
      <Button onClick={() => retry.mutate()} loading={retry.isPending} className="main-action">
        {t(retry.isPending ? 'archive.retrying' : 'archive.retry')}
      </Button>
      {retry.isError && (
        <Alert data-color="danger" role="alert">
          {t('archive.retry.failed')}
        </Alert>
      )}
    </div>
  );
}

function Attempts({ attempts }: { readonly attempts: Delivery['attempts'] }) {
  if (attempts.length === 0) return <p className="quiet">{t('archive.attempts.none')}</p>;
  return (
    <ol className="attempt-list">
      {attempts.map(({ at, outcome, message }) => (
        <li key={at}>
          <p>
            {textFor('archive.attempt', outcome, outcome)}, <Moment at={at} />
          </p>
          {message && (
            <p className="quiet" lang="en">
              {message}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
