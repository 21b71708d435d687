import { afterEach, expect, it, vi } from 'vitest';

import { draftsQuery, queryClient, sessionQuery } from './queries.js';

afterEach(() => {
  vi.unstubAllGlobals();
  queryClient.clear();
});

const session = (person: string) => ({ authenticated: true, person, csrfToken: `token of ${person}` });

/** Kari has looked at her applications in this tab; then the session is asked for again. */
async function afterKaris(now: object) {
  queryClient.setQueryData(sessionQuery.queryKey, session('kari') as never);
  queryClient.setQueryData(draftsQuery.queryKey, { drafts: [] });
  vi.stubGlobal('fetch', async () => Response.json(now));
  await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
  return queryClient.getQueryData(draftsQuery.queryKey);
}

it('keeps the applications of the same person in memory', async () => {
  expect(await afterKaris(session('kari'))).toBeDefined();
});

it.each([['somebody else has logged in', session('siri')] as const, ['nobody is logged in', { authenticated: false }] as const])(
  'forgets them when %s',
  async (_case, now) => {
    expect(await afterKaris(now)).toBeUndefined();
  },
);
