import { confirmFacts, type Evaluation, type Submission } from '@sporvalg/core';
import { DraftNotFoundError, RevisionConflictError, type AttachmentStore, type Clock, type Draft, type DraftStore, type SubmissionRecord, type SubmissionStore } from '@sporvalg/ports';

import type { Catalogue, ServiceVersion } from './catalogue.js';
import { applicantOf, ownerOf, submitterOf, type Citizen } from './citizen.js';
import { ApplicationInvalidError } from './errors.js';
import { judgeDraft } from './judge-draft.js';

export interface SubmitDependencies {
  readonly catalogue: Catalogue;
  readonly drafts: DraftStore;
  readonly attachments: AttachmentStore;
  readonly submissions: SubmissionStore;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly sha256: (bytes: Uint8Array) => string;
}

export interface SubmitRequest {
  readonly draftId: string;
  /** Revision the citizen saw when sending. */
  readonly revision: number;
  readonly idempotencyKey: string;
}

/**
 * Sends an application. The server judges it by the same rules as the browser did; what is written is
 * the payload of that verdict and nothing else. The same key again gives the first result, also after
 * the draft is gone.
 *
 * @param mayUse whether the citizen may use this draft; asked before anything is told about it
 * @throws DraftNotFoundError, RevisionConflictError, ApplicationInvalidError, IdempotencyConflictError
 */
export async function submit(
  deps: SubmitDependencies,
  citizen: Citizen,
  { draftId, revision, idempotencyKey }: SubmitRequest,
  mayUse: (draft: Draft) => boolean,
): Promise<SubmissionRecord> {
  const requestHash = deps.sha256(new TextEncoder().encode(draftId));
  const draft = await deps.drafts.find(draftId);
  if (!draft || !mayUse(draft)) {
    const earlier = await deps.submissions.findByIdempotencyKey(citizen.personKey, idempotencyKey);
    if (earlier?.requestHash === requestHash) return earlier.record;
    throw new DraftNotFoundError();
  }
  if (draft.revision !== revision) throw new RevisionConflictError(draft.revision);

  const { version, evaluation } = await judgeDraft(deps, draft, applicantOf(citizen));
  const errors = evaluation.issues.filter((issue) => issue.severity === 'error');
  if (errors.length > 0) throw new ApplicationInvalidError(errors);

  return deps.submissions.submit({
    draftId,
    draftRevision: revision,
    owner: ownerOf(citizen),
    idempotencyKey,
    requestHash,
    submission: await submissionOf(deps, citizen, draft, version, evaluation),
  });
}

async function submissionOf(
  deps: SubmitDependencies,
  citizen: Citizen,
  draft: Draft,
  version: ServiceVersion,
  evaluation: Evaluation,
): Promise<Omit<Submission, 'reference'>> {
  const stored = await deps.attachments.listFor(draft.id);
  const sent = new Set(evaluation.attachments.map((attachment) => attachment.id));
  const { facts, unconfirmed } = confirmFacts(version.form, evaluation, draft.facts, draft.unconfirmed);
  return {
    id: deps.newId(),
    serviceId: draft.serviceId,
    definitionVersion: version.definition.service.version,
    definitionHash: draft.definitionHash,
    municipalityNumber: draft.municipalityNumber,
    tracks: evaluation.tracks,
    applicant: { ...applicantOf(citizen), ...submitterOf(citizen) },
    language: draft.language,
    answers: evaluation.payload,
    attachments: stored
      .filter((attachment) => sent.has(attachment.id))
      .map(({ id, nodeKey, fileName, mimeType, sizeBytes, sha256 }) => ({ id, nodeKey, fileName, mimeType, sizeBytes, sha256 })),
    promisedLater: draft.promisedLater,
    facts,
    unconfirmed,
    submittedAt: deps.clock.now().toISOString(),
  };
}
