import { archiveReading, ArchivePlanError, planArchive, type ArchivePlan, type Submission } from '@sporvalg/core';
import {
  ArchiveRejectedError,
  ArchiveUnavailableError,
  type ArchiveAdapter,
  type ArchiveDelivery,
  type AttachmentStore,
  type ClaimedDelivery,
  type Clock,
  type DocumentContent,
  type DocumentRenderer,
  type FrozenDelivery,
  type Outbox,
} from '@sporvalg/ports';

import { printDocuments } from './application-document.js';
import { retryDelayMs } from './backoff.js';
import { versionOfSubmission, type Catalogue } from './catalogue.js';
import { evaluateSubmission } from './evaluate-submission.js';

export interface DeliverDependencies {
  readonly catalogue: Catalogue;
  readonly outbox: Outbox;
  readonly attachments: AttachmentStore;
  readonly renderer: DocumentRenderer;
  /** The archive of a municipality, by the adapter its overlay names. */
  readonly archiveFor: (municipalityNumber: string) => ArchiveAdapter;
  readonly clock: Clock;
  readonly random: () => number;
  readonly sha256: (bytes: Uint8Array) => string;
  readonly log: { error(fields: Readonly<Record<string, unknown>>, message: string): void };
}

/**
 * Brings one claimed submission into the archive. The delivery is built once and frozen; every attempt
 * after the first asks the archive before it sends, so that an answer lost on the way never gives two cases.
 */
export async function deliver(deps: DeliverDependencies, claimed: ClaimedDelivery): Promise<void> {
  const { submission } = claimed.record;
  const archive = deps.archiveFor(submission.municipalityNumber);
  try {
    const frozen = claimed.frozen ?? (await deps.outbox.freeze(submission.id, await build(deps, submission)));
    const delivery = await assemble(deps, submission, frozen);
    const earlier = claimed.attempt > 1 ? await archive.find(delivery.plan.keys.journalpost) : undefined;
    await deps.outbox.archived(submission.id, earlier ?? (await archive.deliver(delivery)));
  } catch (error) {
    await recordFailure(deps, claimed, error);
  }
}

async function recordFailure(
  deps: DeliverDependencies,
  { record: { submission }, attempt }: ClaimedDelivery,
  error: unknown,
): Promise<void> {
  const at = deps.clock.now();
  const refused = refusalIn(error);
  if (refused) {
    deps.log.error({ submission: submission.id, code: refused.code, reasons: refused.reasons }, 'A delivery was refused');
    await deps.outbox.failed(
      submission.id,
      { at: at.toISOString(), outcome: 'rejected', message: refused.reasons.join('; ') },
      { state: 'rejected' },
    );
    return;
  }
  const known = error instanceof ArchiveUnavailableError;
  deps.log.error(
    { submission: submission.id, attempt, ...(known ? { code: error.code } : { err: error }) },
    'A delivery did not get through',
  );
  const nextAttemptAt = new Date(at.getTime() + retryDelayMs(attempt, deps.random())).toISOString();
  await deps.outbox.failed(
    submission.id,
    {
      at: at.toISOString(),
      outcome: known ? 'unavailable' : 'crashed',
      message: known ? error.message : 'Unexpected failure; see the log',
    },
    { state: known ? 'waiting' : 'unknown', nextAttemptAt },
  );
}

/** What no resend will mend: the archive says no, or the archive configuration does not cover the submission. */
function refusalIn(error: unknown): { readonly code: string; readonly reasons: readonly string[] } | undefined {
  if (error instanceof ArchiveRejectedError) return error;
  return error instanceof ArchivePlanError ? { code: error.code, reasons: [error.message] } : undefined;
}

async function build(deps: DeliverDependencies, submission: Submission): Promise<FrozenDelivery> {
  const version = await versionOfSubmission(deps.catalogue, submission);
  const plan = planArchive(version.effective, submission, archiveReading(version.form, evaluateSubmission(version, submission)));
  return { planJson: JSON.stringify(plan), documents: await printDocuments(deps, version, submission, plan) };
}

async function assemble(deps: DeliverDependencies, submission: Submission, frozen: FrozenDelivery): Promise<ArchiveDelivery> {
  const plan = JSON.parse(frozen.planJson) as ArchivePlan;
  const documents = await Promise.all(
    plan.documents.map(async ({ nummer, content }): Promise<DocumentContent> => {
      if (content.kind === 'application') return frozenDocument(frozen, nummer);
      const sent = submission.attachments.find((attachment) => attachment.id === content.attachmentId);
      const bytes = await deps.attachments.read(content.attachmentId);
      if (!sent || !bytes)
        throw new ArchiveRejectedError('An attachment of the submission is missing', [`Document ${nummer} has no content`]);
      return { nummer, bytes, sha256: sent.sha256 };
    }),
  );
  return { plan, documents };
}

function frozenDocument({ documents }: FrozenDelivery, nummer: number): DocumentContent {
  const document = documents.find((candidate) => candidate.nummer === nummer);
  if (!document) throw new ArchiveRejectedError('A document of the frozen delivery is missing', [`Document ${nummer} has no content`]);
  return document;
}
