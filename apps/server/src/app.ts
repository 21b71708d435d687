import type { Session } from '@sporvalg/ports';
import { securityHeaders, webApp } from '@sporvalg/web-host';
import express, { type Express, type Router } from 'express';
import { rateLimit } from 'express-rate-limit';

import { callerOf } from './http/caller.js';
import { jsonBody } from './http/json-body.js';
import { problemHandler, sendProblem } from './http/problem-handler.js';
import { requestLog } from './http/request-log.js';
import { mount, type Route } from './http/route.js';
import { sessionMiddleware, type SessionMiddlewareDependencies } from './http/session-middleware.js';
import type { Log } from './log.js';
import { mapTiles } from './map-tiles/map-tiles.js';
import { LOGIN_ROUTES } from './login/login-routes.js';
import { openApiDocument } from './openapi.js';

export interface AppParts {
  readonly https: boolean;
  readonly loginOrigins: readonly string[];
  readonly trustProxy: string | undefined;
  readonly log: Log;
  readonly sessions: SessionMiddlewareDependencies;
  readonly login: Router;
  readonly citizenRoutes: readonly Route[];
  readonly caseworkerRoutes: readonly Route[];
  /** True when the database answers. */
  readonly ready: () => Promise<boolean>;
  readonly webApps: { readonly citizen: string; readonly caseworker: string };
  readonly mapTilesUrl: string | undefined;
  /** Look-ups of a person in Folkeregisteret, per caller and hour. */
  readonly personLookupsPerHour: number;
}

const API = '/api/v1';

/** The HTTP server: headers, health, API, web apps, and last the one place failures become answers. */
export function createApp(parts: AppParts): Express {
  const app = express();
  app.disable('x-powered-by').disable('etag').enable('case sensitive routing').set('query parser', 'simple');
  if (parts.trustProxy) app.set('trust proxy', parts.trustProxy);
  app.use(requestLog(parts.log), securityHeaders(parts));

  app.get('/api/live', (_request, response) => void response.json({ status: 'live' }));
  app.get('/api/ready', async (_request, response) => {
    const ready = await parts.ready();
    if (ready) response.set('Cache-Control', 'no-store').json({ status: 'ready' });
    else sendProblem(response, 503, 'not-ready');
  });
  const document = openApiDocument(
    [...LOGIN_ROUTES, ...[...parts.citizenRoutes, ...parts.caseworkerRoutes].map((route) => route.declaration)],
    parts.sessions.publicUrl,
  );
  app.get('/api/openapi.json', (_request, response) => void response.json(document));

  app.use(parts.login);
  app.use(`${API}/caseworker`, sessionFor(parts, 'caseworker'));
  app.use(API, unlessCaseworker(sessionFor(parts, 'citizen')));
  app.use(API, ...jsonBody());
  app.use(`${API}/drafts/:draftId/lookups`, personLookupLimit(parts.personLookupsPerHour));
  if (parts.mapTilesUrl) app.use('/api/map-tiles', mapTiles(parts.mapTilesUrl));
  app.use(API, mount([...parts.citizenRoutes, ...parts.caseworkerRoutes]));
  app.use('/api', (_request, response) => sendProblem(response, 404, 'not-found'));

  app.use(webApp('/saksbehandler/', parts.webApps.caseworker));
  app.use(webApp('/', parts.webApps.citizen));
  app.use((_request, response) => sendProblem(response, 404, 'not-found'));
  app.use(problemHandler(parts.log));
  return app;
}

function sessionFor({ sessions }: AppParts, kind: Session['kind']) {
  return sessionMiddleware(sessions, kind);
}

/** A browser may hold both sessions; an address belongs to one of them. */
function unlessCaseworker(middleware: express.RequestHandler): express.RequestHandler {
  return (request, response, next) => (request.path.startsWith('/caseworker/') ? next() : middleware(request, response, next));
}

/** Nobody types hundreds of identity numbers an hour; somebody who does is collecting people. Other registers are open. */
function personLookupLimit(limit: number): express.RequestHandler {
  return rateLimit({
    windowMs: 60 * 60_000,
    limit,
    keyGenerator: (_request, response) => callerOf(response)?.session.personId ?? '',
    skip: (request, response) => callerOf(response) === undefined || !asksForPerson(request.body),
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, response) => sendProblem(response, 429, 'lookup.too-many'),
  });
}

function asksForPerson(body: unknown): boolean {
  const query = (body as { readonly query?: Readonly<Record<string, unknown>> } | undefined)?.query;
  return Boolean(query?.['nationalIdentityNumber']);
}
