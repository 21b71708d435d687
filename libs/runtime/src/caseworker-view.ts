import {
  displayPath,
  readableApplication,
  runChecks,
  type CheckResult,
  type Evaluation,
  type ReadableApplication,
  type ReadableItem,
  type Submission,
} from '@sporvalg/core';
import type { Delivery, RemovedSubmission, SubmissionRecord } from '@sporvalg/ports';

import { versionOfSubmission, type Catalogue, type ServiceVersion } from './catalogue.js';
import { evaluateSubmission } from './evaluate-submission.js';
import { attachmentTitle, fileTitle, serviceTitle, textOf, trackTitles } from './texts.js';

/** Caseworkers read bokmål whatever language the citizen wrote in. */
const LANGUAGE = 'nb';

export interface CaseworkerView {
  readonly id: string;
  readonly reference: string;
  readonly serviceTitle: string;
  readonly trackTitles: readonly string[];
  readonly submittedAt: string;
  readonly definitionVersion: string;
  readonly applicant: {
    readonly type: 'person' | 'organisation';
    readonly name: string;
    readonly organisationNumber?: string;
    readonly personName: string;
    readonly role?: string;
  };
  /** Address of what is applied about, as written. */
  readonly place?: string;
  readonly checks: readonly CheckReading[];
  readonly application: ReadableApplication;
  readonly attachments: readonly {
    readonly id: string;
    readonly title: string;
    readonly fileName: string;
    readonly mimeType: string;
    readonly sizeBytes: number;
    readonly sha256: string;
  }[];
  readonly promisedLater: readonly string[];
  readonly delivery: DeliveryReading;
}

/** What is left to show of a submission whose content has been removed: it stands in the archive as the case. */
export type RemovedCaseworkerView = Pick<
  CaseworkerView,
  'id' | 'reference' | 'serviceTitle' | 'trackTitles' | 'submittedAt' | 'definitionVersion' | 'delivery'
> & {
  readonly contentRemovedAt: string;
};

export interface CheckReading {
  readonly id: string;
  readonly status: CheckResult['status'];
  readonly title: string;
  readonly text: string;
  readonly evidence: readonly {
    readonly label: string;
    readonly value: string;
    /** Row of a repeating group, from 0. */
    readonly row?: number;
    readonly source?: string;
    readonly retrievedAt?: string;
    readonly confirmed: boolean;
  }[];
}

export interface DeliveryReading {
  readonly state: Delivery['state'];
  readonly attempts: Delivery['attempts'];
  readonly caseNumber?: string;
  readonly journalNumber?: string;
  readonly journalpostNumber?: number;
  readonly archivedAt?: string;
  readonly nextAttemptAt?: string;
}

/** Everything a caseworker needs on one page: checks first, then the application as it was written. */
export async function caseworkerView(catalogue: Catalogue, { submission, delivery }: SubmissionRecord): Promise<CaseworkerView> {
  const version = await versionOfSubmission(catalogue, submission);
  const evaluation = evaluateSubmission(version, submission);
  const { definition } = version;
  const { applicant } = submission;
  const application = readableApplication(version.form, evaluation, { ...submission, language: LANGUAGE });
  const place = placeOf(version, application);
  return {
    ...outlineView(version, { submission, delivery }),
    applicant: {
      type: applicant.type,
      name: applicant.name,
      personName: applicant.personName,
      ...(applicant.organisationNumber && { organisationNumber: applicant.organisationNumber }),
      ...(applicant.role && { role: applicant.role }),
    },
    ...(place && { place }),
    checks: readChecks(version, submission, evaluation),
    application,
    attachments: submission.attachments.map(({ id, nodeKey, tag, fileName, mimeType, sizeBytes, sha256 }) => ({
      id,
      fileName,
      mimeType,
      sizeBytes,
      sha256,
      title: fileTitle(definition, LANGUAGE, { nodeKey, ...(tag !== undefined && { tag }) }),
    })),
    promisedLater: submission.promisedLater.map((nodeKey) => attachmentTitle(definition, LANGUAGE, nodeKey)),
  };
}

export async function removedCaseworkerView(catalogue: Catalogue, removed: RemovedSubmission): Promise<RemovedCaseworkerView> {
  const version = await versionOfSubmission(catalogue, removed.submission);
  return { ...outlineView(version, removed), contentRemovedAt: removed.contentRemovedAt };
}

function outlineView(
  { definition }: ServiceVersion,
  { submission, delivery }: Pick<RemovedSubmission, 'submission' | 'delivery'>,
): Omit<RemovedCaseworkerView, 'contentRemovedAt'> {
  return {
    id: submission.id,
    reference: submission.reference,
    serviceTitle: serviceTitle(definition, LANGUAGE),
    trackTitles: trackTitles(definition, LANGUAGE, submission.tracks),
    submittedAt: submission.submittedAt,
    definitionVersion: submission.definitionVersion,
    delivery: readDelivery(delivery),
  };
}

/** What was answered in the first address search that was answered, in lines. */
function placeOf({ form }: ServiceVersion, { pages }: ReadableApplication): string | undefined {
  const isPlace = (item: ReadableItem) =>
    item.kind === 'answer' && item.value !== '' && form.nodesById.get(item.nodeKey)?.node.type === 'AddressSearch';
  const found = pages.flatMap((page) => page.items.flatMap(flattened)).find(isPlace);
  return found?.kind === 'answer' ? found.value : undefined;
}

function flattened(item: ReadableItem): readonly ReadableItem[] {
  return item.kind === 'group' ? item.items.flatMap(flattened) : [item];
}

function readChecks(version: ServiceVersion, submission: Submission, evaluation: Evaluation): CheckReading[] {
  return runChecks(version.effective, submission).map(({ id, status, titleKey, textKey, evidence }) => ({
    id,
    status,
    title: textOf(version.definition, LANGUAGE, titleKey, submission.answers),
    text: textOf(version.definition, LANGUAGE, textKey, submission.answers),
    evidence: evidence.map(({ path, source, retrievedAt, confirmed }) => ({
      ...displayPath(version.form, evaluation, path, LANGUAGE),
      ...rowOf(path),
      ...(source && { source }),
      ...(retrievedAt && { retrievedAt }),
      confirmed,
    })),
  }));
}

/** The outermost row: `personer[1].navn` stands in row 1. */
function rowOf(path: string): { readonly row?: number } {
  const row = /\[(\d+)\]/.exec(path)?.[1];
  return row === undefined ? {} : { row: Number(row) };
}

function readDelivery({ state, attempts, receipt, nextAttemptAt }: Delivery): DeliveryReading {
  return {
    state,
    attempts,
    ...(receipt && {
      caseNumber: `${receipt.caseNumber.year}/${receipt.caseNumber.sequence}`,
      journalNumber: `${receipt.journalNumber.year}/${receipt.journalNumber.sequence}`,
      journalpostNumber: receipt.journalpostNumber,
      archivedAt: receipt.archivedAt,
    }),
    ...(nextAttemptAt && { nextAttemptAt }),
  };
}
