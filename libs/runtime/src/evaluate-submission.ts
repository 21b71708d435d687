import { evaluateApplication, osloDay, type Applicant, type Evaluation, type Submission } from '@sporvalg/core';

import type { ServiceVersion } from './catalogue.js';

/** The verdict on what was sent, by the version it was sent on; deterministic, so it is made when needed. */
export function evaluateSubmission({ form }: Pick<ServiceVersion, 'form'>, submission: Submission): Evaluation {
  const applicant: Applicant = { type: submission.applicant.type, name: submission.applicant.name };
  return evaluateApplication(form, {
    answers: submission.answers,
    chosenTracks: submission.tracks,
    attachments: submission.attachments,
    promisedLater: submission.promisedLater,
    applicant,
    language: submission.language,
    today: osloDay(submission.submittedAt),
  });
}
