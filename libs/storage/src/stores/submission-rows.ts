import type { Submission } from '@sporvalg/core';
import type { Delivery, Owner, SubmissionRecord, SubmissionSummary } from '@sporvalg/ports';
import type { Selectable } from 'kysely';
import type { DataKey, Envelope } from '../crypto/envelope.js';
import type { Schema } from '../database/schema.js';
import type { StoreContext } from './store-context.js';

type SubmissionRow = Selectable<Schema['submission']>;
type DeliveryRow = Selectable<Schema['delivery']>;

export type JoinedRow = SubmissionRow & Pick<DeliveryRow, 'state' | 'attempts' | 'receipt' | 'next_attempt_at'>;
export type SummaryRow = Pick<
  SubmissionRow,
  'id' | 'reference' | 'service_id' | 'tracks' | 'submitted_at' | 'data_key' | 'applicant_name'
> &
  Pick<DeliveryRow, 'state' | 'receipt'>;

/** All of a submission but what it is called: id and reference stand in columns of their own. */
interface SealedSubmission {
  readonly submission: Omit<Submission, 'id' | 'reference'>;
  readonly organisationNumber?: string;
}

export function sealSubmission(key: DataKey, { id: _, ...submission }: Omit<Submission, 'reference'>, owner: Owner): Buffer {
  const sealed: SealedSubmission = {
    submission,
    ...(owner.organisationNumber !== undefined && { organisationNumber: owner.organisationNumber }),
  };
  return key.sealJson('content', sealed);
}

/** Submissions with how their delivery stands. */
export function selectSubmissions({ db }: Pick<StoreContext, 'db'>) {
  return db
    .selectFrom('submission')
    .innerJoin('delivery', 'delivery.submission_id', 'submission.id')
    .selectAll('submission')
    .select(['delivery.state', 'delivery.attempts', 'delivery.receipt', 'delivery.next_attempt_at']);
}

export function toRecord(row: JoinedRow, envelope: Envelope): SubmissionRecord {
  const key = envelope.openKey('submission', row.id, row.data_key);
  const { submission, organisationNumber } = key.unsealJson<SealedSubmission>('content', row.content);
  return {
    submission: { ...submission, id: row.id, reference: row.reference },
    owner: { personKey: row.person_key, ...(organisationNumber !== undefined && { organisationNumber }) },
    delivery: toDelivery(row),
  };
}

export function toSummary(row: SummaryRow, envelope: Envelope): SubmissionSummary {
  const key = envelope.openKey('submission', row.id, row.data_key);
  return {
    id: row.id,
    reference: row.reference,
    serviceId: row.service_id,
    tracks: row.tracks,
    applicantName: key.unseal('applicant_name', row.applicant_name).toString('utf8'),
    submittedAt: row.submitted_at.toISOString(),
    delivery: { state: row.state, ...(row.receipt && { receipt: row.receipt }) },
  };
}

function toDelivery(row: JoinedRow): Delivery {
  return {
    state: row.state,
    attempts: row.attempts,
    ...(row.receipt && { receipt: row.receipt }),
    ...(row.next_attempt_at && { nextAttemptAt: row.next_attempt_at.toISOString() }),
  };
}
