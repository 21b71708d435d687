import {
  applicationPart,
  isWithheld,
  readableApplication,
  type ArchivePlan,
  type PlannedDocument,
  type PrintedApplication,
  type ReadableApplication,
  type Submission,
} from '@sporvalg/core';
import type { ApplicationDocument, DocumentContent, DocumentedAttachment, DocumentPart, DocumentRenderer } from '@sporvalg/ports';

import type { ServiceVersion } from './catalogue.js';
import { evaluateSubmission } from './evaluate-submission.js';
import { attachmentTitle, fileTitle } from './texts.js';

/** The whole application as a document: what the citizen and the caseworker download. */
export function applicationDocument(version: ServiceVersion, submission: Submission): ApplicationDocument {
  return {
    ...documentFacts(version, submission),
    application: readAll(version, submission),
    attachments: submission.attachments.map((attachment) => listed(version, submission, attachment)),
    promisedLater: submission.promisedLater.map((nodeKey) => attachmentTitle(version.definition, submission.language, nodeKey)),
  };
}

/** Sets those documents of a plan that are made by us, in its order. @throws DocumentRenderError */
export async function printDocuments(
  { renderer, sha256 }: { readonly renderer: DocumentRenderer; readonly sha256: (bytes: Uint8Array) => string },
  version: ServiceVersion,
  submission: Submission,
  plan: ArchivePlan,
): Promise<readonly DocumentContent[]> {
  const printed = plan.documents.flatMap((planned) =>
    planned.content.kind === 'application' ? [{ planned, pages: planned.content.pages }] : [],
  );
  return Promise.all(
    printed.map(async ({ planned, pages }) => {
      const bytes = await renderer.application(plannedDocument(version, submission, plan, planned, pages));
      return { nummer: planned.nummer, bytes, sha256: sha256(bytes) };
    }),
  );
}

function plannedDocument(
  version: ServiceVersion,
  submission: Submission,
  plan: ArchivePlan,
  planned: PlannedDocument,
  pages: PrintedApplication['pages'],
): ApplicationDocument {
  const whole = applicationDocument(version, submission);
  if (pages === 'all') return whole;
  const isSecret = ({ id }: { readonly id: string }) => isWithheld(plan, id);
  const application = applicationPart(whole.application, submission, plan, pages);
  if (pages === 'open') {
    const attachments = submission.attachments.map((attachment) => listed(version, submission, attachment, isSecret(attachment)));
    return { ...whole, application, attachments, part: openPart(whole.application, plan) };
  }
  return {
    ...whole,
    application,
    attachments: submission.attachments.filter(isSecret).map((attachment) => listed(version, submission, attachment)),
    // What is still to come is told once, in the main document.
    promisedLater: [],
    part: { kind: 'shielded', title: planned.tittel, hjemmel: planned.skjerming?.hjemmel ?? '' },
  };
}

function openPart({ pages }: ReadableApplication, { shieldedPart }: ArchivePlan): DocumentPart {
  return { kind: 'open', elsewhere: pages.filter(({ id }) => shieldedPart?.pages.includes(id)).map(({ title }) => title) };
}

function documentFacts(version: ServiceVersion, { applicant, reference, language, submittedAt }: Submission) {
  const { number, name } = version.definition.municipality;
  return {
    reference,
    municipality: { number, name },
    applicantName: applicant.name,
    ...(applicant.type === 'organisation' && { submittedBy: applicant.personName }),
    language,
    submittedAt,
  };
}

function readAll(version: ServiceVersion, submission: Submission): ReadableApplication {
  return readableApplication(version.form, evaluateSubmission(version, submission), submission);
}

function listed(
  { definition }: ServiceVersion,
  { language }: Submission,
  file: Submission['attachments'][number],
  withoutName = false,
): DocumentedAttachment {
  const { fileName, sizeBytes, sha256 } = file;
  return { sizeBytes, sha256, title: fileTitle(definition, language, file), ...(!withoutName && { fileName }) };
}
