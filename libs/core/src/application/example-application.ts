import type { EffectiveDefinition } from '../definition/definition.js';
import type { Example } from '../definition/example.js';
import type { ApplicationInput, Evaluation, SchemaValidator } from './application.js';
import { evaluateApplication } from './evaluate-application.js';
import { confirmFacts } from './facts.js';
import { formOf } from './submission-world.js';
import type { Submission } from './submission.js';

/** The verdict on an example's application. */
export function evaluateExample(effective: EffectiveDefinition, example: Example, schema?: SchemaValidator): Evaluation {
  const input: ApplicationInput = {
    answers: example.answers,
    ...(example.chosenTracks ? { chosenTracks: example.chosenTracks } : {}),
    attachments: example.attachments.map((file, index) => ({ id: exampleId(index + 1), ...file })),
    promisedLater: example.promisedLater ?? [],
    applicant: { type: example.applicant.type, name: example.applicant.name },
    language: example.language,
    today: example.today,
  };
  return evaluateApplication(formOf(effective), input, schema);
}

/** The submission an example would become, with made-up ids; sent at noon on the example's day. */
export function exampleSubmission(effective: EffectiveDefinition, example: Example, evaluation: Evaluation): Submission {
  const { facts, unconfirmed } = confirmFacts(formOf(effective), evaluation, example.facts ?? [], example.unconfirmed ?? []);
  return {
    id: exampleId(0),
    reference: `SPV-${example.today.slice(0, 4)}-000001`,
    serviceId: effective.service.id,
    definitionVersion: effective.service.version,
    definitionHash: effective.hash,
    municipalityNumber: effective.municipality.number,
    tracks: evaluation.tracks,
    applicant: {
      personId: '',
      personName: example.applicant.name,
      ...example.submitter,
      type: example.applicant.type,
      name: example.applicant.name,
    },
    language: example.language,
    answers: evaluation.payload,
    attachments: evaluation.attachments.map((file) => ({ ...file, sha256: '0'.repeat(64) })),
    promisedLater: evaluation.promisedLater,
    facts,
    unconfirmed,
    submittedAt: `${example.today}T11:00:00.000Z`,
  };
}

function exampleId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
