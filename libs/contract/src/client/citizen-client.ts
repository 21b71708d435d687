import type { FormDefinition } from '@sporvalg/core';

import type {
  Attachment,
  CreateDraftRequest,
  DraftList,
  DraftSaved,
  DraftView,
  LookupRequest,
  LookupResponse,
  SaveDraftRequest,
  TagAttachmentRequest,
} from '../drafts.js';
import type { ServiceList } from '../services.js';
import type { CitizenSession } from '../session.js';
import type { Receipt, SubmissionList, SubmissionView } from '../submissions.js';
import { createSend, type Answer, type RequestOptions } from './request.js';

const API = '/api/v1';
const etag = (revision: number) => ({ 'If-Match': `"${revision}"` });

/** The citizen app's way to the server; one method per operation, named as in the OpenAPI document. */
export interface CitizenClient {
  session(): Promise<CitizenSession>;
  loginUrl(returnTo: string): string;
  /** For somebody else than whoever is logged in now. */
  loginAnewUrl(returnTo: string): string;
  logout(): Promise<{ readonly redirectTo: string }>;
  actFor(partyId: string): Promise<CitizenSession>;
  services(): Promise<ServiceList>;
  /** @param hash a pinned version, for a draft begun on an older one */
  definition(serviceId: string, municipalityNumber: string, hash?: string): Promise<FormDefinition>;
  /** Address of the compiled schema validator, to be loaded with `import()`. */
  validatorUrl(serviceId: string, hash: string): string;
  drafts(): Promise<DraftList>;
  createDraft(request: CreateDraftRequest): Promise<DraftView>;
  draft(id: string, signal?: AbortSignal): Promise<DraftView>;
  saveDraft(id: string, revision: number, request: SaveDraftRequest, signal?: AbortSignal): Promise<DraftSaved>;
  deleteDraft(id: string): Promise<void>;
  lookUp(draftId: string, request: LookupRequest, signal?: AbortSignal): Promise<LookupResponse>;
  /** Where a file is sent with `PUT`: raw bytes, `Content-Type`, `X-Node-Key` and `X-File-Name` (both URI-encoded). */
  attachmentUrl(draftId: string, attachmentId: string): string;
  /** Says what kind of file it is. */
  tagAttachment(draftId: string, attachmentId: string, request: TagAttachmentRequest): Promise<Attachment>;
  removeAttachment(draftId: string, attachmentId: string): Promise<void>;
  submit(draftId: string, revision: number, idempotencyKey: string): Promise<Receipt>;
  submissions(): Promise<SubmissionList>;
  submission(id: string): Promise<SubmissionView>;
  applicationPdfUrl(submissionId: string): string;
}

/**
 * @param csrfToken gives the token of the session now in force
 * @param renewToken fetches it anew: after a login in another tab the session has a token this page has not heard of
 */
export function createCitizenClient(csrfToken: () => string | undefined, renewToken?: () => Promise<void>): CitizenClient {
  const send = createSend(csrfToken, renewToken);
  const body = async <T>(path: string, options?: RequestOptions): Promise<T> =>
    (await (send<T>(`${API}${path}`, options) as Promise<Answer<T>>)).body;

  const loginUrl = (returnTo: string) => `${API}/auth/citizen/login?returnTo=${encodeURIComponent(returnTo)}`;

  return {
    session: () => body('/session'),
    loginUrl,
    loginAnewUrl: (returnTo) => `${loginUrl(returnTo)}&anew`,
    logout: () => body('/auth/citizen/logout', { method: 'POST' }),
    actFor: (partyId) => body('/session/acting-for', { method: 'PUT', json: { partyId } }),
    services: () => body('/services'),
    definition: (serviceId, municipalityNumber, hash) =>
      body(`/services/${serviceId}/definition?municipality=${municipalityNumber}${hash ? `&hash=${hash}` : ''}`),
    validatorUrl: (serviceId, hash) => `${API}/services/${serviceId}/validator/${hash}.js`,
    drafts: () => body('/drafts'),
    createDraft: (request) => body('/drafts', { method: 'POST', json: request }),
    draft: (id, signal) => body(`/drafts/${id}`, signal && { signal }),
    saveDraft: (id, revision, request, signal) =>
      body(`/drafts/${id}`, { method: 'PUT', json: request, headers: etag(revision), ...(signal && { signal }) }),
    deleteDraft: (id) => body(`/drafts/${id}`, { method: 'DELETE' }),
    lookUp: (draftId, request, signal) => body(`/drafts/${draftId}/lookups`, { method: 'POST', json: request, ...(signal && { signal }) }),
    attachmentUrl: (draftId, attachmentId) => `${API}/drafts/${draftId}/attachments/${attachmentId}`,
    tagAttachment: (draftId, attachmentId, request) =>
      body(`/drafts/${draftId}/attachments/${attachmentId}/tag`, { method: 'PUT', json: request }),
    removeAttachment: (draftId, attachmentId) => body(`/drafts/${draftId}/attachments/${attachmentId}`, { method: 'DELETE' }),
    submit: (draftId, revision, idempotencyKey) =>
      body(`/drafts/${draftId}/submit`, { method: 'POST', headers: { ...etag(revision), 'Idempotency-Key': idempotencyKey } }),
    submissions: () => body('/submissions'),
    submission: (id) => body(`/submissions/${id}`),
    applicationPdfUrl: (submissionId) => `${API}/submissions/${submissionId}/application.pdf`,
  };
}
