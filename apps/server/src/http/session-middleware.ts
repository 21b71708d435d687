import { sessionCookie, type Actor, type SessionService } from '@sporvalg/identity';
import type { Session } from '@sporvalg/ports';
import type { Request, RequestHandler } from 'express';

import { setCaller, type Caller } from './caller.js';
import { cookieFrom } from './cookies.js';
import { ForeignRequestError } from './errors.js';

export interface SessionMiddlewareDependencies {
  readonly sessions: SessionService;
  readonly publicUrl: string;
  readonly personKey: (nationalIdentityNumber: string) => string;
}

/** Finds the live session of this kind, and refuses changes that do not come from our own pages. */
export function sessionMiddleware(
  { sessions, publicUrl, personKey }: SessionMiddlewareDependencies,
  kind: Session['kind'],
): RequestHandler {
  const { name } = sessionCookie(kind, publicUrl);
  return async (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    const session = await sessions.authenticate(cookieFrom(request, name), kind);
    if (session) {
      if (changesSomething(request) && !isOwnPage(request, publicUrl, sessions, session)) throw new ForeignRequestError();
      setCaller(response, callerFrom(session, personKey));
    }
    next();
  };
}

function changesSomething({ method }: Request): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(method);
}

/** The token is out of another site's reach; the origin headers are a second lock. */
function isOwnPage(request: Request, publicUrl: string, sessions: SessionService, session: Session): boolean {
  const origin = request.get('Origin');
  const site = request.get('Sec-Fetch-Site');
  if (origin !== undefined && origin !== new URL(publicUrl).origin) return false;
  if (site !== undefined && site !== 'same-origin') return false;
  return sessions.isCsrfToken(session.token, request.get('X-CSRF-Token'));
}

function callerFrom(session: Session, personKeyOf: (id: string) => string): Caller {
  if (session.kind === 'caseworker')
    return { session, actor: { kind: 'caseworker', municipalityNumber: session.municipalityNumber ?? '', roles: session.roles ?? [] } };
  const personKey = personKeyOf(session.personId);
  const { actingFor } = session;
  const actor: Actor = { kind: 'citizen', personKey, ...(actingFor && { actingFor: actingFor.organisationNumber }) };
  return {
    session,
    actor,
    citizen: { personId: session.personId, personName: session.personName, personKey, ...(actingFor && { actingFor }) },
  };
}
