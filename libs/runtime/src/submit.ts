import { confirmFacts, type Submission, type SubmittedAttachment } from '@sporvalg/core';
import {
  DraftNotFoundError,
  RevisionConflictError,
  type AttachmentStore,
  type Clock,
  type Draft,
  type StoredSubmission,
  type SubmissionStore,
} from '@sporvalg/ports';

import type { Catalogue } from './catalogue.js';
import { applicantOf, ownerOf, submitterOf, type Citizen } from './citizen.js';
import { ApplicationInvalidError } from './errors.js';
import { judgeDraft, type JudgedDraft } from './judge-draft.js';
import { typedName } from './prefill.js';

export interface SubmitDependencies {
  readonly catalogue: Catalogue;
  readonly attachments: AttachmentStore;
  readonly submissions: SubmissionStore;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly sha256: (bytes: Uint8Array) => string;
}

export interface SubmitRequest {
  readonly draftId: string;
  /** The draft as the caller may use it; undefined when it is not there, as after it has been sent. */
  readonly draft: Draft | undefined;
  /** Revision the citizen saw when sending. */
  readonly revision: number;
  readonly idempotencyKey: string;
}

/**
 * Sends an application. The server judges it by the same rules as the browser did; what is written is
 * the payload of that verdict and nothing else. The same key again gives the first result, also after
 * the draft is gone.
 *
 * @throws DraftNotFoundError, RevisionConflictError, ApplicationInvalidError, IdempotencyConflictError
 */
export async function submit(
  deps: SubmitDependencies,
  citizen: Citizen,
  { draftId, draft, revision, idempotencyKey }: SubmitRequest,
): Promise<StoredSubmission> {
  const requestHash = deps.sha256(new TextEncoder().encode(draftId));
  const sentBefore = async (): Promise<StoredSubmission | undefined> => {
    const earlier = await deps.submissions.findByIdempotencyKey(citizen.personKey, idempotencyKey);
    return earlier?.requestHash === requestHash ? earlier.record : undefined;
  };

  if (!draft) {
    const earlier = await sentBefore();
    if (!earlier) throw new DraftNotFoundError();
    return earlier;
  }
  if (draft.revision !== revision) throw new RevisionConflictError(draft.revision);

  const judged = await judgeDraft(deps, draft, applicantOf(citizen));
  const errors = judged.evaluation.issues.filter((issue) => issue.severity === 'error');
  if (errors.length > 0) {
    // The same request may have been accepted since the draft was read, and have taken the attachments with it.
    const earlier = await sentBefore();
    if (!earlier) throw new ApplicationInvalidError(errors);
    return earlier;
  }

  return deps.submissions.submit({
    draftId,
    draftRevision: revision,
    owner: ownerOf(citizen),
    idempotencyKey,
    requestHash,
    submission: submissionOf(deps, citizen, draft, judged),
  });
}

function submissionOf(deps: SubmitDependencies, citizen: Citizen, draft: Draft, judged: JudgedDraft): Omit<Submission, 'reference'> {
  const { version, evaluation } = judged;
  const sender = named(citizen, judged);
  const { facts, unconfirmed } = confirmFacts(version.form, evaluation, draft.facts, draft.unconfirmed);
  return {
    id: deps.newId(),
    serviceId: draft.serviceId,
    definitionVersion: version.definition.service.version,
    definitionHash: draft.definitionHash,
    municipalityNumber: draft.municipalityNumber,
    municipalityHash: version.municipalityHash,
    tracks: evaluation.tracks,
    applicant: { ...applicantOf(sender), ...submitterOf(sender) },
    language: draft.language,
    answers: evaluation.payload,
    attachments: sentAttachments(judged),
    promisedLater: evaluation.promisedLater,
    facts,
    unconfirmed,
    submittedAt: deps.clock.now().toISOString(),
  };
}

const NAMELESS = 'Navn ikke oppgitt';

/** ID-porten gives a number and no name; while Folkeregisteret is away, what the citizen has typed is all there is. */
function named(citizen: Citizen, { version, evaluation }: JudgedDraft): Citizen {
  if (citizen.personName !== '') return citizen;
  return { ...citizen, personName: typedName(version.definition, evaluation.payload) ?? NAMELESS };
}

/** The visible ones, placed as in the payload, where rows may have moved up. */
function sentAttachments({ evaluation, attachments }: JudgedDraft): SubmittedAttachment[] {
  const checksums = new Map(attachments.map(({ id, sha256 }) => [id, sha256]));
  return evaluation.attachments.flatMap(({ id, nodeKey, fileName, mimeType, sizeBytes, tag }) => {
    const sha256 = checksums.get(id);
    return sha256 === undefined ? [] : [{ id, nodeKey, fileName, mimeType, sizeBytes, sha256, ...(tag !== undefined && { tag }) }];
  });
}
