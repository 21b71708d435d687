import { Receipt, SubmissionList, SubmissionView } from '@sporvalg/contract';
import {
  hasContent,
  type AttachmentStore,
  type AuditLog,
  type Clock,
  type DocumentRenderer,
  type Draft,
  type DraftStore,
  type StoredSubmission,
  type SubmissionRecord,
  type SubmissionStore,
} from '@sporvalg/ports';
import {
  applicationDocument,
  ContentRemovedError,
  ownerOf,
  receiptView,
  submit,
  versionOfSubmission,
  type Catalogue,
  type Citizen,
} from '@sporvalg/runtime';
import { z } from 'zod';

import type { Caller } from '../http/caller.js';
import { idempotencyKeyFrom, revisionFrom } from '../http/preconditions.js';
import { guardedRoute, type Loaded, type Route } from '../http/route.js';
import { sendFile } from '../http/send-file.js';
import { citizenOf, ownCitizen } from './drafts-routes.js';

export interface SubmissionsDependencies {
  readonly catalogue: Catalogue;
  readonly drafts: DraftStore;
  readonly attachments: AttachmentStore;
  readonly submissions: SubmissionStore;
  readonly renderer: DocumentRenderer;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly sha256: (bytes: Uint8Array) => string;
  /** There is something to deliver. */
  readonly accepted: () => void;
}

const DraftParams = z.object({ draftId: z.uuid() });
const SubmissionParams = z.object({ submissionId: z.uuid() });

/** Finds the submission an address names; whether the caller may have it is decided by `can`. */
export function loadSubmission(submissions: SubmissionStore) {
  return async (request: { readonly params: unknown }): Promise<Loaded<StoredSubmission> | undefined> => {
    const record = await submissions.find(SubmissionParams.parse(request.params).submissionId);
    return (
      record && {
        value: record,
        access: { kind: 'submission', owner: record.owner, municipalityNumber: record.submission.municipalityNumber },
      }
    );
  };
}

interface DraftToSend {
  readonly citizen: Citizen;
  readonly draftId: string;
  readonly draft: Draft | undefined;
}

/**
 * The draft to send. One that is gone may have been sent by the same request before, so the caller goes on
 * as owner of it, and the use case looks for what the key gave then.
 */
function loadDraftToSend(drafts: DraftStore) {
  return async (request: { readonly params: unknown }, caller: Caller): Promise<Loaded<DraftToSend>> => {
    const citizen = citizenOf(caller);
    const { draftId } = DraftParams.parse(request.params);
    const draft = await drafts.find(draftId);
    return { value: { citizen, draftId, draft }, access: { kind: 'draft', owner: draft?.owner ?? ownerOf(citizen) } };
  };
}

/** Sending, and what has been sent. */
export function submissionsRoutes(deps: SubmissionsDependencies): readonly Route[] {
  const load = loadSubmission(deps.submissions);
  return [
    guardedRoute(
      {
        method: 'post',
        path: '/drafts/:draftId/submit',
        summary: 'Send; Idempotency-Key and If-Match required',
        action: 'draft.submit',
        response: Receipt,
        status: 201,
      },
      loadDraftToSend(deps.drafts),
      async ({ request, response, object: { citizen, draftId, draft } }) => {
        const record = await submit(deps, citizen, {
          draftId,
          draft,
          idempotencyKey: idempotencyKeyFrom(request),
          revision: revisionFrom(request),
        });
        deps.accepted();
        response.status(201).json(await receiptView(deps.catalogue, record));
      },
    ),
    guardedRoute(
      { method: 'get', path: '/submissions', summary: 'What I have sent', action: 'submission.list', response: SubmissionList },
      ownCitizen,
      async ({ response, object: citizen }) => {
        const owner = ownerOf(citizen);
        const records = (await deps.submissions.listForPerson(citizen.personKey)).filter(
          (record) => record.owner.organisationNumber === owner.organisationNumber,
        );
        const views = await Promise.all(records.map((record) => receiptView(deps.catalogue, record)));
        response.json({
          submissions: views.map(({ submissionId, municipality, ...view }) => ({
            ...view,
            id: submissionId,
            municipalityName: municipality.name,
          })),
        });
      },
    ),
    guardedRoute(
      {
        method: 'get',
        path: '/submissions/:submissionId',
        summary: 'Receipt and status',
        action: 'submission.read',
        response: SubmissionView,
      },
      load,
      async ({ response, object: record }) => {
        response.json(await receiptView(deps.catalogue, record));
      },
    ),
    guardedRoute(
      {
        method: 'get',
        path: '/submissions/:submissionId/application.pdf',
        summary: 'The application as it was sent',
        action: 'submission.read',
      },
      load,
      async ({ response, caller, object: record }) => {
        await deps.audit.record({
          actor: citizenOf(caller).personKey,
          action: 'submission.pdf',
          object: record.submission.id,
          municipalityNumber: record.submission.municipalityNumber,
        });
        sendFile(response, await applicationPdf(deps, record), `${record.submission.reference}.pdf`, 'application/pdf');
      },
    ),
  ];
}

/** @throws ContentRemovedError */
export function withContent(stored: StoredSubmission): SubmissionRecord {
  if (!hasContent(stored)) throw new ContentRemovedError();
  return stored;
}

/** The whole application: deterministic, so it need not wait for the delivery. */
export async function applicationPdf(
  { catalogue, renderer }: Pick<SubmissionsDependencies, 'catalogue' | 'renderer'>,
  stored: StoredSubmission,
): Promise<Uint8Array> {
  const { submission } = withContent(stored);
  return renderer.application(applicationDocument(await versionOfSubmission(catalogue, submission), submission));
}
