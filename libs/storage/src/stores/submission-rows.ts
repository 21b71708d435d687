import type { Submission } from '@sporvalg/core';
import type { Delivery, Owner, RemovedSubmission, StoredSubmission, SubmissionSummary } from '@sporvalg/ports';
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
interface SealedSubmission extends SealedParty {
  readonly submission: Omit<Submission, 'id' | 'reference'>;
}

/** The party applied for, which is needed for as long as somebody may ask for the receipt. */
interface SealedParty {
  readonly organisationNumber?: string;
}

export function sealSubmission(key: DataKey, { id: _, ...submission }: Omit<Submission, 'reference'>, owner: Owner): Buffer {
  return key.sealJson('content', { submission, ...sealedParty(owner) } satisfies SealedSubmission);
}

/** All that is left in a submission whose content is removed. */
export function sealParty(key: DataKey, owner: Owner): Buffer {
  return key.sealJson('content', sealedParty(owner));
}

function sealedParty({ organisationNumber }: Owner): SealedParty {
  return organisationNumber === undefined ? {} : { organisationNumber };
}

/** Submissions with how their delivery stands. */
export function selectSubmissions({ db }: Pick<StoreContext, 'db'>) {
  return db
    .selectFrom('submission')
    .innerJoin('delivery', 'delivery.submission_id', 'submission.id')
    .selectAll('submission')
    .select(['delivery.state', 'delivery.attempts', 'delivery.receipt', 'delivery.next_attempt_at']);
}

/** @throws TamperedError */
export function toStored(row: JoinedRow, envelope: Envelope): StoredSubmission {
  const key = envelope.openKey('submission', row.id, row.data_key);
  if (row.content_removed_at) return toRemoved(row, row.content_removed_at, key);
  const { submission, ...party } = key.unsealJson<SealedSubmission>('content', row.content);
  return {
    submission: { ...submission, id: row.id, reference: row.reference },
    owner: { personKey: row.person_key, ...party },
    delivery: toDelivery(row),
  };
}

function toRemoved(row: JoinedRow, removedAt: Date, key: DataKey): RemovedSubmission {
  return {
    submission: {
      id: row.id,
      reference: row.reference,
      serviceId: row.service_id,
      definitionVersion: row.definition_version,
      definitionHash: row.definition_hash,
      municipalityNumber: row.municipality_number,
      tracks: row.tracks,
      submittedAt: row.submitted_at.toISOString(),
    },
    owner: { personKey: row.person_key, ...key.unsealJson<SealedParty>('content', row.content) },
    delivery: toDelivery(row),
    contentRemovedAt: removedAt.toISOString(),
  };
}

export function toSummary(row: SummaryRow, envelope: Envelope): SubmissionSummary {
  const { applicant_name: name } = row;
  const key = name && envelope.openKey('submission', row.id, row.data_key);
  return {
    id: row.id,
    reference: row.reference,
    serviceId: row.service_id,
    tracks: row.tracks,
    ...(key && { applicantName: key.unseal('applicant_name', name).toString('utf8') }),
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
