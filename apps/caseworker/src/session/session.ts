import type { CaseworkerSession } from '@sporvalg/contract';
import { createContext, use } from 'react';

export type LoggedIn = Extract<CaseworkerSession, { authenticated: true }>;

export const SessionContext = createContext<LoggedIn | undefined>(undefined);

/** The caseworker who is logged in. Only for pages inside `SessionGate`. */
export function useSession(): LoggedIn {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession needs a SessionGate around it');
  return session;
}
