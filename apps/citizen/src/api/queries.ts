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

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => {
    const session = await client.session();
    rememberCsrfToken(session.authenticated ? session.csrfToken : undefined);
    return session;
  },
  staleTime: 5 * 60_000,
});

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
