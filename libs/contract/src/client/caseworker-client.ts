import type { CaseworkerSubmissionView, Inbox } from '../caseworker.js';
import type { CaseworkerSession } from '../session.js';
import { createSend, type Answer, type RequestOptions } from './request.js';

const API = '/api/v1/caseworker';
const AUTH = '/api/v1/auth/caseworker';

export interface InboxQuery {
  readonly service?: string;
  readonly track?: string;
  readonly state?: string;
  readonly text?: string;
  readonly limit?: number;
  readonly offset?: number;
}

/** The caseworker app's way to the server. */
export interface CaseworkerClient {
  session(): Promise<CaseworkerSession>;
  loginUrl(returnTo: string): string;
  logout(): Promise<{ readonly redirectTo: string }>;
  /** The search text goes in the body, never in the address. */
  inbox(query: InboxQuery): Promise<Inbox>;
  submission(id: string): Promise<CaseworkerSubmissionView>;
  retryDelivery(id: string): Promise<void>;
  attachmentUrl(submissionId: string, attachmentId: string): string;
  applicationPdfUrl(submissionId: string): string;
}

/** @param csrfToken gives the token of the session now in force */
export function createCaseworkerClient(csrfToken: () => string | undefined): CaseworkerClient {
  const send = createSend(csrfToken);
  const body = async <T>(path: string, options?: RequestOptions): Promise<T> =>
    (await (send<T>(`${API}${path}`, options) as Promise<Answer<T>>)).body;

  return {
    session: () => body('/session'),
    loginUrl: (returnTo) => `${AUTH}/login?returnTo=${encodeURIComponent(returnTo)}`,
    logout: async () => (await send<{ readonly redirectTo: string }>(`${AUTH}/logout`, { method: 'POST' })).body,
    inbox: (query) => body('/inbox', { method: 'POST', json: query }),
    submission: (id) => body(`/submissions/${id}`),
    retryDelivery: (id) => body(`/submissions/${id}/delivery/retry`, { method: 'POST' }),
    attachmentUrl: (submissionId, attachmentId) => `${API}/submissions/${submissionId}/attachments/${attachmentId}`,
    applicationPdfUrl: (submissionId) => `${API}/submissions/${submissionId}/application.pdf`,
  };
}
