import type { CaseworkerSession, CaseworkerSubmissionView, Inbox } from '@sporvalg/contract';
import { ProblemError, type InboxQuery } from '@sporvalg/contract/client';
import { keepPreviousData, QueryCache, QueryClient, queryOptions } from '@tanstack/react-query';

import { client, rememberCsrfToken } from './client.js';

const SESSION = ['session'] as const;

/**
 * A problem is an answer and stays one; only silence is worth asking again. An answer that the session is
 * over empties everything that was fetched with it.
 */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, { queryKey }) => {
      if (error instanceof ProblemError && error.status === 401 && queryKey[0] !== SESSION[0]) sessionEnded();
    },
  }),
  defaultOptions: {
    queries: { retry: (count, error) => !(error instanceof ProblemError && error.status < 500) && count < 2, staleTime: 10_000 },
  },
});

function sessionEnded(): void {
  rememberCsrfToken(undefined);
  queryClient.setQueryData<CaseworkerSession>(SESSION, { authenticated: false });
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
}

export const sessionQuery = queryOptions({
  queryKey: SESSION,
  queryFn: async () => {
    const session = await client.session();
    rememberCsrfToken(session.authenticated ? session.csrfToken : undefined);
    return session;
  },
  staleTime: 5 * 60_000,
});

/** On its way into the archive: worth looking at again soon. */
const MOVING: ReadonlySet<string> = new Set(['waiting', 'building', 'sent']);
const INBOX_POLL_MS = 30_000;

export const inboxQuery = (query: InboxQuery) =>
  queryOptions({
    queryKey: ['inbox', query],
    queryFn: () => client.inbox(query),
    placeholderData: keepPreviousData<Inbox>,
    refetchInterval: INBOX_POLL_MS,
  });

const SOON_MS = 2_000;
const LATER_MS = 15_000;
const SOON_FOR_MS = 60_000;

const retriedKey = (id: string) => ['retried', id] as const;

/** Remembers that the archive has just been asked again, so that the answer is looked for soon. */
export async function deliveryRetried(id: string): Promise<void> {
  queryClient.setQueryData(retriedKey(id), Date.now());
  await queryClient.invalidateQueries({ queryKey: submissionQuery(id).queryKey });
}

/** Looks often while the archive is likely to answer, and less often when it takes its time; every look is audited. */
export const submissionQuery = (id: string) =>
  queryOptions({
    queryKey: ['submission', id],
    queryFn: () => client.submission(id),
    refetchInterval: ({ state }) => pollMs(state.data, queryClient.getQueryData<number>(retriedKey(id))),
  });

function pollMs(submission: CaseworkerSubmissionView | undefined, retriedAt = 0): number | false {
  if (!submission || submission.delivery.state === 'archived' || submission.delivery.state === 'rejected') return false;
  const begun = Math.max(Date.parse(submission.submittedAt), retriedAt);
  return MOVING.has(submission.delivery.state) && Date.now() - begun < SOON_FOR_MS ? SOON_MS : LATER_MS;
}
