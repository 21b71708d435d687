import type { CitizenSession } from '@sporvalg/contract';
import { useQuery } from '@tanstack/react-query';

import { sessionQuery } from '../api/queries.js';

export type LoggedIn = Extract<CitizenSession, { authenticated: true }>;

/** The session of somebody who is logged in; undefined while it is being asked for and when nobody is. */
export function useSession(): { readonly session: LoggedIn | undefined; readonly known: boolean } {
  const { data, isPending } = useQuery(sessionQuery);
  return { session: data?.authenticated ? data : undefined, known: !isPending };
}
