import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';

import { createClientKeys } from './client-keys.js';
import { createFaults, faultsRouter, type Faults, type RegisterName } from './faults.js';
import { citizens, employees } from './login/accounts.js';
import { createIssuer } from './login/issuer.js';
import { errorPage, homePage } from './login/pages.js';
import { SCOPES, createMaskinporten } from './maskinporten.js';
import { altinnRouter } from './registers/altinn.js';
import { enhetsregisteretRouter } from './registers/enhetsregisteret.js';
import { folkeregisteretRouter } from './registers/folkeregisteret.js';
import { kartverketAdresserRouter } from './registers/kartverket-adresser.js';
import { kartverketEiendomRouter } from './registers/kartverket-eiendom.js';
import { kartverketStedsnavnRouter } from './registers/kartverket-stedsnavn.js';
import { kjoretoyregisteretRouter } from './registers/kjoretoyregisteret.js';
import { krrRouter } from './registers/krr.js';
import { mapTilesRouter } from './registers/map-tiles.js';

export interface SandboxOptions {
  /** Where the product answers; its redirect addresses and public keys are found there. */
  readonly publicUrl: string;
}

export interface Sandbox {
  readonly app: Express;
  readonly faults: Faults;
  /** Starts answering. Port 0 takes a free one. @returns the origin, without a slash at the end */
  listen(port: number): Promise<string>;
  close(): Promise<void>;
}

/** Client ids the product is registered with. */
export const SANDBOX_CLIENTS = {
  idPorten: 'sporvalg',
  caseworkers: 'sporvalg-saksbehandler',
  maskinporten: 'sporvalg-maskinporten',
} as const;

/** Brønnøy kommune, whose organisation the Maskinporten client belongs to. */
const CONSUMER_ORGANISATION_NUMBER = '964983291';
const LOOPBACK = '127.0.0.1';

/**
 * Stand-in national services over HTTP, bound to the loopback address: registers, Maskinporten, ID-porten and
 * the caseworkers' issuer, in the shapes of the real ones and with made-up people. State is in memory only.
 */
export function createSandbox(options: SandboxOptions): Sandbox {
  const app = express();
  const faults = createFaults();
  let server: Server | undefined;

  app.disable('x-powered-by');
  app.use(securityHeaders(options.publicUrl));
  app.use('/sandbox/faults', faultsRouter(faults));
  app.use('/sandbox/assets', express.static(fileURLToPath(new URL('./login/assets', import.meta.url))));

  return {
    app,
    faults,
    listen: async (port) => {
      server = app.listen(port, LOOPBACK);
      await once(server, 'listening');
      const origin = `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`;
      await mountServices(app, faults, origin, options.publicUrl);
      return origin;
    },
    close: async () => {
      if (!server?.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function mountServices(app: Express, faults: Faults, origin: string, publicUrl: string): Promise<void> {
  const [maskinporten, idPorten, caseworkers] = await Promise.all([
    createMaskinporten({
      issuer: `${origin}/maskinporten/`,
      clientId: SANDBOX_CLIENTS.maskinporten,
      clientKeys: createClientKeys(publicUrl),
      organisationNumber: CONSUMER_ORGANISATION_NUMBER,
    }),
    createIssuer({
      issuer: `${origin}/idporten`,
      issuerName: 'ID-porten',
      accounts: citizens,
      levels: [
        { acr: 'idporten-loa-high', amr: 'BankID', name: 'BankID (nivå høyt)' },
        { acr: 'idporten-loa-substantial', amr: 'Minid-PIN', name: 'MinID (nivå betydelig)' },
      ],
      publicUrl,
      clientId: SANDBOX_CLIENTS.idPorten,
      clientKind: 'citizen',
      homePath: '/',
    }),
    createIssuer({
      issuer: `${origin}/ansatt`,
      issuerName: 'Ansattinnlogging',
      accounts: employees,
      levels: [{ acr: 'ansatt-mfa', amr: 'mfa', name: 'To faktorer' }],
      publicUrl,
      clientId: SANDBOX_CLIENTS.caseworkers,
      clientKind: 'caseworker',
      homePath: '/saksbehandler/',
    }),
  ]);

  const services: readonly (readonly [path: string, register: RegisterName, answers: RequestHandler])[] = [
    ['/enhetsregisteret/api', 'enhetsregisteret', enhetsregisteretRouter()],
    ['/adresser/v1', 'kartverket-adresser', kartverketAdresserRouter()],
    [
      '/folkeregisteret/offentlig-med-hjemmel/api/v1',
      'folkeregisteret',
      folkeregisteretRouter(maskinporten.requireScope(SCOPES.folkeregisteret)),
    ],
    ['/krr/rest/v1', 'krr', krrRouter(maskinporten.requireScope(SCOPES.krr))],
    ['/stedsnavn/v1', 'kartverket-stedsnavn', kartverketStedsnavnRouter()],
    ['/eiendom/v1', 'kartverket-eiendom', kartverketEiendomRouter()],
    ['/kjoretoy', 'kjoretoyregisteret', kjoretoyregisteretRouter()],
    ['/altinn', 'altinn', altinnRouter(maskinporten.requireScope(SCOPES.altinn))],
    ['/maskinporten', 'maskinporten', maskinporten.router],
    ['/idporten', 'idporten', idPorten],
    ['/ansatt', 'ansatt', caseworkers],
  ];
  for (const [path, register, answers] of services) app.use(path, faults.gate(register), answers);
  app.use('/kart', mapTilesRouter());
  const home = homePage({ publicUrl, paths: services.map(([path]) => path) });
  app.get('/', (_request, response) => void response.type('html').send(home));
  app.get('/sandbox/ready', (_request, response) => void response.json({ status: 'ready' }));
  app.use((_request, response) => void response.status(404).json({ status: 404 }));
  app.use(lastResort);
}

const securityHeaders = (publicUrl: string): RequestHandler => {
  const product = new URL(publicUrl).origin;
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    // The answer to a login form leads back to the product, and browsers hold redirects to this rule too.
    `form-action 'self' ${product}`,
    `frame-src ${product}`,
  ].join('; ');
  return (_request, response, next) => {
    response.set({
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
    });
    next();
  };
};

/** A login page that is no longer in progress, or a slip of our own; never a stack trace. */
const lastResort: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) return next(error);
  const { error: code, status, error_description: detail } = error as { error?: string; status?: number; error_description?: string };
  response
    .status(typeof status === 'number' ? status : 500)
    .type('html')
    .send(errorPage(code ?? 'server_error', detail ?? 'Unexpected error in the sandbox'));
};
