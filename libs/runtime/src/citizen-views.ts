import { osloOffsetIso, type FormDefinition, type Language } from '@sporvalg/core';
import { hasContent, type Draft, type StoredSubmission } from '@sporvalg/ports';

import { versionOfSubmission, type Catalogue } from './catalogue.js';
import { attachmentTitle, fileTitle, serviceTitle, trackTitles } from './texts.js';

/** What a citizen is told when an application is received, and reads again later. */
export interface ReceiptView {
  readonly submissionId: string;
  readonly reference: string;
  readonly submittedAt: string;
  readonly submittedAtLocal: string;
  readonly municipality: { readonly number: string; readonly name: string };
  readonly serviceId: string;
  readonly serviceTitle: string;
  readonly trackTitles: readonly string[];
  /** Empty when the content has been removed, as are the lists. */
  readonly applicantName: string;
  readonly attachments: readonly { readonly title: string; readonly fileName: string; readonly sizeBytes: number }[];
  readonly promisedLater: readonly string[];
  readonly status: 'received' | 'archived';
  readonly caseNumber?: string;
  /** Set when the application stands in the archive and no longer here; ISO instant. */
  readonly contentRemovedAt?: string;
}

/** Receipt and status of one submission. */
export async function receiptView(catalogue: Catalogue, stored: StoredSubmission): Promise<ReceiptView> {
  const { submission, delivery } = stored;
  const language = hasContent(stored) ? stored.submission.language : 'nb';
  const { definition } = await versionOfSubmission(catalogue, submission);
  const { municipality } = definition;
  return {
    submissionId: submission.id,
    reference: submission.reference,
    submittedAt: submission.submittedAt,
    submittedAtLocal: osloOffsetIso(submission.submittedAt),
    municipality: { number: municipality.number, name: municipality.name },
    serviceId: submission.serviceId,
    serviceTitle: serviceTitle(definition, language),
    trackTitles: trackTitles(definition, language, submission.tracks),
    ...contentOf(stored, definition, language),
    ...deliveryStatus(delivery),
  };
}

function contentOf(
  stored: StoredSubmission,
  definition: FormDefinition,
  language: Language,
): Pick<ReceiptView, 'applicantName' | 'attachments' | 'promisedLater' | 'contentRemovedAt'> {
  if (!hasContent(stored)) return { applicantName: '', attachments: [], promisedLater: [], contentRemovedAt: stored.contentRemovedAt };
  const { applicant, attachments, promisedLater } = stored.submission;
  return {
    applicantName: applicant.name,
    attachments: attachments.map((file) => ({
      title: fileTitle(definition, language, file),
      fileName: file.fileName,
      sizeBytes: file.sizeBytes,
    })),
    promisedLater: promisedLater.map((nodeKey) => attachmentTitle(definition, language, nodeKey)),
  };
}

/** «Mottatt» until the archive has given its receipt. */
export function deliveryStatus(delivery: Pick<StoredSubmission['delivery'], 'receipt'>): {
  readonly status: 'received' | 'archived';
  readonly caseNumber?: string;
} {
  const { receipt } = delivery;
  return receipt ? { status: 'archived', caseNumber: `${receipt.caseNumber.year}/${receipt.caseNumber.sequence}` } : { status: 'received' };
}

export interface DraftListEntry {
  readonly id: string;
  readonly serviceId: string;
  readonly municipalityNumber: string;
  readonly title: string;
  readonly applicantName: string;
  readonly updatedAt: string;
  readonly expiresAt: string;
}

const DAY_MS = 86_400_000;

/** One unfinished application as the front page lists it. */
export async function draftListEntry(catalogue: Catalogue, draft: Draft, applicantName: string): Promise<DraftListEntry> {
  const { definition } = await catalogue.version(draft.serviceId, draft.definitionHash, draft.municipalityNumber);
  return {
    id: draft.id,
    serviceId: draft.serviceId,
    municipalityNumber: draft.municipalityNumber,
    title: serviceTitle(definition, draft.language),
    applicantName,
    updatedAt: draft.updatedAt,
    expiresAt: new Date(Date.parse(draft.updatedAt) + definition.service.retention.draftDays * DAY_MS).toISOString(),
  };
}
