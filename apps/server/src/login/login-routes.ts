import { randomBytes } from 'node:crypto';
import {
  AUTH_PATHS,
  loginCookie,
  LoginRefusedError,
  LogoutRefusedError,
  sessionCookie,
  type CaseworkerIssuer,
  type IdPorten,
  type NewSession,
  type SessionService,
} from '@sporvalg/identity';
import { SporvalgError } from '@sporvalg/core';
import type { PersonRegister, Session, SessionStore } from '@sporvalg/ports';
import express, { Router, type Request, type Response } from 'express';

import { cookieFrom } from '../http/cookies.js';
import { sendProblem } from '../http/problem-handler.js';
import type { RouteDeclaration } from '../http/route.js';
import type { Log } from '../log.js';
import { knownPerson } from './known-person.js';

export interface LoginDependencies {
  readonly idPorten: IdPorten;
  readonly caseworkers: CaseworkerIssuer;
  readonly sessions: SessionService;
  readonly sessionStore: SessionStore;
  readonly folkeregisteret: PersonRegister;
  readonly publicUrl: string;
  readonly log: Log;
}

/** A login may take as long as the issuer allows; the cookie that binds it to the browser lives no longer. */
const LOGIN_COOKIE_MS = 30 * 60_000;

/**
 * The addresses registered at the issuers (`AUTH_PATHS`): login, the way back, and logout in both channels.
 * They answer with redirects a browser follows, so a failure sends the citizen home with a word of why.
 */
export function loginRouter(deps: LoginDependencies): Router {
  const router = Router();
  router.get(AUTH_PATHS.jwks, (_request, response) => void response.set('Cache-Control', 'public, max-age=300').json(deps.idPorten.jwks()));
  for (const kind of ['citizen', 'caseworker'] as const) mountKind(router, deps, kind);
  return router;
}

function mountKind(router: Router, deps: LoginDependencies, kind: Session['kind']): void {
  const issuer = kind === 'citizen' ? deps.idPorten : deps.caseworkers;
  const paths = AUTH_PATHS[kind];
  const binding = loginCookie(kind, deps.publicUrl);
  const cookie = sessionCookie(kind, deps.publicUrl);

  router.get(paths.login, async (request, response) => {
    try {
      const secret = randomBytes(32).toString('base64url');
      const { returnTo = paths.home, anew } = request.query;
      const { url, state, pending } = await issuer.beginLogin({ returnTo, binding: secret, anew: anew !== undefined });
      await deps.sessionStore.putPending(state, pending);
      response.cookie(binding.name, secret, { ...binding.options, maxAge: LOGIN_COOKIE_MS }).redirect(302, url);
    } catch (error) {
      refused(deps, response, paths.home, error);
    }
  });

  router.get(paths.callback, async (request, response) => {
    try {
      const state = request.query['state'];
      const pending = typeof state === 'string' ? await deps.sessionStore.takePending(state) : undefined;
      const callback = { callbackUrl: new URL(request.originalUrl, deps.publicUrl), pending, binding: cookieFrom(request, binding.name) };
      const session = await deps.sessions.start(await newSession(deps, kind, callback), cookieFrom(request, cookie.name));
      response
        .clearCookie(binding.name, binding.options)
        .cookie(cookie.name, session.token, cookie.options)
        .redirect(302, pending?.returnTo ?? paths.home);
    } catch (error) {
      refused(deps, response, paths.home, error);
    }
  });

  router.get(paths.frontchannelLogout, async (request, response) => {
    const { issuerSessionId } = issuer.verifyFrontchannelLogout(request.query);
    await deps.sessions.endByIssuerSession(issuerSessionId);
    response.set('Cache-Control', 'no-store').status(200).end();
  });

  router.post(paths.backchannelLogout, express.urlencoded({ extended: false, limit: '20kb' }), async (request, response) => {
    const token = (request.body as Readonly<Record<string, unknown>> | undefined)?.['logout_token'];
    if (typeof token !== 'string') return sendProblem(response, 400, 'request.invalid');
    try {
      const { issuerSessionId } = await issuer.verifyBackchannelLogout(token);
      await deps.sessions.endByIssuerSession(issuerSessionId);
      response.set('Cache-Control', 'no-store').status(200).end();
    } catch (error) {
      if (!(error instanceof LogoutRefusedError)) throw error;
      // OpenID Connect Back-Channel Logout 1.0, section 2.8.
      response.set('Cache-Control', 'no-store');
      sendProblem(response, 400, error.code);
    }
  });

  router.post(paths.logout, (request, response) => logout(deps, kind, request, response));
}

/** What the router answers, for the API document. */
export const LOGIN_ROUTES: readonly RouteDeclaration[] = [
  declared('get', AUTH_PATHS.jwks, 'Public keys of this client'),
  ...[AUTH_PATHS.citizen, AUTH_PATHS.caseworker].flatMap((paths) => [
    declared('get', paths.login, 'Begin a login; redirects to the issuer. `anew` asks who it is even where somebody is logged in'),
    declared('get', paths.callback, 'The way back from the issuer'),
    declared('get', paths.frontchannelLogout, 'The issuer ends a session, through the browser'),
    declared('post', paths.backchannelLogout, 'The issuer ends a session, directly'),
    declared('post', paths.logout, 'Log out'),
  ]),
];

function declared(method: 'get' | 'post', path: string, summary: string): RouteDeclaration {
  return { method, path: path.replace(/^\/api\/v1/, ''), summary, action: 'public' };
}

/** Ends the session here, and tells the browser where it ends at the issuer. */
async function logout(deps: LoginDependencies, kind: Session['kind'], request: Request, response: Response): Promise<void> {
  const cookie = sessionCookie(kind, deps.publicUrl);
  const issuer = kind === 'citizen' ? deps.idPorten : deps.caseworkers;
  const token = cookieFrom(request, cookie.name);
  const session = await deps.sessions.authenticate(token, kind);
  if (session && !deps.sessions.isCsrfToken(session.token, request.get('X-CSRF-Token')))
    return sendProblem(response, 403, 'request.foreign');
  if (session) await deps.sessions.end(session.token);
  const redirectTo = session ? await issuer.logoutUrl(session.idToken).catch(() => AUTH_PATHS[kind].home) : AUTH_PATHS[kind].home;
  response
    .clearCookie(cookie.name, cookie.options)
    .set({ 'Cache-Control': 'no-store', 'Clear-Site-Data': '"cache", "storage"' })
    .json({ redirectTo });
}

async function newSession(
  deps: LoginDependencies,
  kind: Session['kind'],
  callback: Parameters<IdPorten['completeLogin']>[0],
): Promise<NewSession> {
  if (kind === 'caseworker') {
    const { personId, name, municipalityNumber, roles, sid, idToken } = await deps.caseworkers.completeLogin(callback);
    return { kind, personId, personName: name, municipalityNumber, roles, idToken, ...(sid && { issuerSessionId: sid }) };
  }
  const { personId, name, sid, idToken } = await deps.idPorten.completeLogin(callback);
  const person = await knownPerson(deps.folkeregisteret, personId);
  // ID-porten gives no name; an empty one is made good by what the citizen types.
  const registered = person && [person.firstName, person.middleName, person.lastName].filter(Boolean).join(' ');
  return { kind, personId, personName: registered ?? name ?? '', idToken, ...(sid && { issuerSessionId: sid }) };
}

/** Home again, with a code the app has words for; the address carries nothing else. */
function refused(deps: LoginDependencies, response: Response, home: string, error: unknown): void {
  const code = error instanceof SporvalgError ? error.code : 'login.failed';
  const reason = error instanceof LoginRefusedError ? error.reason : undefined;
  deps.log.warn({ code, reason, ...(code === 'login.failed' && { err: error }) }, 'A login was not completed');
  response.redirect(302, `${home}?login=${encodeURIComponent(reason ?? code)}`);
}
