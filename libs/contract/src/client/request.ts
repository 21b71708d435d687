import type { Problem } from '../problem.js';
import { NoAnswerError, ProblemError } from './problem-error.js';

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export interface Answer<T> {
  readonly body: T;
  /** Revision in the ETag, where the resource has one. */
  readonly revision: number | undefined;
}

/** Sends a request; a function so that the token is read when the request leaves. */
export type Send = <T>(path: string, options?: RequestOptions) => Promise<Answer<T>>;

/**
 * @param csrfToken gives the session's token, sent with every request that changes something
 * @param renewToken fetches the token anew; a request refused for an old one has changed nothing and is sent once more
 * @throws ProblemError for an answer with problem details, NoAnswerError when none came
 */
export function createSend(csrfToken: () => string | undefined, renewToken?: () => Promise<void>): Send {
  const once = sendOnce(csrfToken);
  if (!renewToken) return once;
  return async <T>(path: string, options?: RequestOptions) => {
    try {
      return await once<T>(path, options);
    } catch (error) {
      if (!(error instanceof ProblemError && error.code === 'request.foreign')) throw error;
      await renewToken();
      return once<T>(path, options);
    }
  };
}

function sendOnce(csrfToken: () => string | undefined): Send {
  return async <T>(path: string, { method = 'GET', json, headers, signal }: RequestOptions = {}) => {
    const token = csrfToken();
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json',
        ...(json !== undefined && { 'Content-Type': 'application/json' }),
        ...(method !== 'GET' && token !== undefined && { 'X-CSRF-Token': token }),
        ...headers,
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
      ...(signal && { signal }),
    }).catch((cause: unknown) => {
      throw new NoAnswerError('No answer from the server', { cause });
    });
    if (!response.ok) throw new ProblemError(await problemOf(response));
    const body = response.status === 204 ? (undefined as T) : ((await response.json()) as T);
    return { body, revision: revisionOf(response.headers.get('ETag')) };
  };
}

async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => undefined)) as Problem | undefined;
  return body && typeof body.code === 'string' ? body : { status: response.status, code: 'unknown' };
}

function revisionOf(etag: string | null): number | undefined {
  const digits = etag?.match(/^"(\d+)"$/)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
