import { evaluateApplication, type Applicant, type Evaluation } from '@sporvalg/core';
import type { AttachmentStore, Clock, Draft, StoredAttachment } from '@sporvalg/ports';

import type { Catalogue, PublishedVersion } from './catalogue.js';
import { osloToday } from './oslo-today.js';

export interface JudgedDraft {
  readonly version: PublishedVersion;
  readonly evaluation: Evaluation;
  /** The files that were judged; what is sent is taken from these and not read again. */
  readonly attachments: readonly StoredAttachment[];
}

/** The server's verdict on a draft, by the version of the service it stands on. */
export async function judgeDraft(
  deps: { readonly catalogue: Catalogue; readonly attachments: AttachmentStore; readonly clock: Clock },
  draft: Draft,
  applicant: Applicant,
): Promise<JudgedDraft> {
  const [version, attachments] = await Promise.all([
    deps.catalogue.version(draft.serviceId, draft.definitionHash, draft.municipalityNumber),
    deps.attachments.listFor(draft.id),
  ]);
  const evaluation = evaluateApplication(
    version.form,
    {
      answers: draft.answers,
      ...(draft.chosenTracks && { chosenTracks: draft.chosenTracks }),
      attachments,
      promisedLater: draft.promisedLater,
      applicant,
      language: draft.language,
      today: osloToday(deps.clock),
    },
    version.schema,
  );
  return { version, evaluation, attachments };
}
