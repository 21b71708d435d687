import { useQuery } from '@tanstack/react-query';
import { useRef, type ReactNode } from 'react';

import { sessionQuery } from '../api/queries.js';
import { Frame } from '../frame/frame.js';
import { FetchFailed, Loading } from '../states/query-state.js';
import { LoginPage } from './login-page.js';
import { SessionContext } from './session.js';

/** Shows its pages to somebody who is logged in, and the way in to everybody else. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const query = useQuery(sessionQuery);
  const wasLoggedIn = useRef(false);
  if (query.data?.authenticated) {
    wasLoggedIn.current = true;
    return <SessionContext value={query.data}>{children}</SessionContext>;
  }
  if (query.data) return <LoginPage expired={wasLoggedIn.current} />;
  return <Frame>{query.isError ? <FetchFailed onRetry={() => void query.refetch()} /> : <Loading />}</Frame>;
}
