import type { CitizenSession } from '@sporvalg/contract';
import { ProblemError } from '@sporvalg/contract/client';
import { QueryClient, queryOptions } from '@tanstack/react-query';

import { client, rememberCsrfToken } from './client.js';

/** A problem is an answer and stays one; only silence is worth asking again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, error) => !(error instanceof ProblemError && error.status < 500) && count < 3,
      refetchOnWindowFocus: false,
      staleTime: 30_000,
    },
  },
});

const SESSION = ['session'];
const PERSONAL: readonly unknown[] = ['drafts', 'submissions', 'submission'];

export const sessionQuery = queryOptions({
  queryKey: SESSION,
  queryFn: async () => {
    const session = await client.session();
    rememberCsrfToken(session.authenticated ? session.csrfToken : undefined);
    forgetEarlierPerson(session);
    return session;
  },
  staleTime: 5 * 60_000,
});

/** Lists are shown from memory while they are fetched anew: whoever logs in after another is not to meet theirs. */
function forgetEarlierPerson(session: CitizenSession): void {
  const earlier = queryClient.getQueryData<CitizenSession>(SESSION);
  if (!earlier?.authenticated || (session.authenticated && session.person === earlier.person)) return;
  queryClient.removeQueries({ type: 'inactive', predicate: ({ queryKey }) => PERSONAL.includes(queryKey[0]) });
}

export const servicesQuery = queryOptions({ queryKey: ['services'], queryFn: () => client.services(), staleTime: 10 * 60_000 });

export const draftsQuery = queryOptions({ queryKey: ['drafts'], queryFn: () => client.drafts(), staleTime: 0 });

export const submissionsQuery = queryOptions({ queryKey: ['submissions'], queryFn: () => client.submissions(), staleTime: 0 });

export const submissionQuery = (id: string) =>
  queryOptions({ queryKey: ['submission', id], queryFn: () => client.submission(id), staleTime: 0 });

export const definitionQuery = (serviceId: string, municipalityNumber: string, hash?: string) =>
  queryOptions({
    queryKey: ['definition', serviceId, municipalityNumber, hash ?? 'current'],
    queryFn: () => client.definition(serviceId, municipalityNumber, hash),
    staleTime: hash ? Infinity : 60_000,
  });

/** Read once when the application opens; from then on the page itself holds the newest answers. */
export const draftQuery = (id: string) =>
  queryOptions({ queryKey: ['draft', id], queryFn: () => client.draft(id), staleTime: Infinity, gcTime: 0 });
