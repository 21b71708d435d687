import { createHash, randomBytes, randomUUID } from 'node:crypto';

import { Router, urlencoded, type RequestHandler } from 'express';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider, interactionPolicy, type Configuration } from 'oidc-provider';

import { jwksUri } from '../client-keys.js';
import type { LoginAccount } from './accounts.js';
import { inMemoryAdapter } from './in-memory-adapter.js';
import { errorPage, loggedOutPage, loginPage, logoutPage } from './pages.js';

export interface IssuerOptions {
  /** `http://127.0.0.1:3001/idporten` */
  readonly issuer: string;
  /** What the page calls itself. */
  readonly issuerName: string;
  readonly accounts: readonly LoginAccount[];
  /** Levels from highest to lowest; the first is what the page has chosen. */
  readonly levels: readonly { readonly acr: string; readonly amr: string; readonly name: string }[];
  readonly publicUrl: string;
  readonly clientId: string;
  /** Part of the product's auth routes: `citizen`, `caseworker`. */
  readonly clientKind: string;
  readonly homePath: string;
}

const MINUTES = 60;

/** One OpenID provider: PAR, PKCE S256 and private_key_jwt demanded, pairwise subjects, logout in both channels. */
export async function createIssuer(options: IssuerOptions): Promise<RequestHandler> {
  const provider = new Provider(options.issuer, await configuration(options));
  const router = Router();
  router.use('/interaction', interactions(provider, options));
  router.use(provider.callback());
  return router;
}

async function configuration(options: IssuerOptions): Promise<Configuration> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: randomUUID(), use: 'sig', alg: 'RS256' };
  const cookie = options.clientKind;
  return {
    adapter: inMemoryAdapter(),
    jwks: { keys: [jwk] },
    clients: [clientMetadata(options)],
    ...protocol(options),
    cookies: {
      keys: [randomBytes(32).toString('hex')],
      names: { session: `${cookie}_op_session`, interaction: `${cookie}_op_interaction`, resume: `${cookie}_op_resume` },
    },
    interactions: { policy: stepUpPolicy(options), url: (_ctx, interaction) => `${options.issuer}/interaction/${interaction.uid}` },
    ttl: {
      AuthorizationCode: 1 * MINUTES,
      PushedAuthorizationRequest: 2 * MINUTES,
      IdToken: 2 * MINUTES,
      AccessToken: 2 * MINUTES,
      Interaction: 30 * MINUTES,
      Session: 120 * MINUTES,
      Grant: 120 * MINUTES,
    },
    ...accounts(options),
    renderError: (ctx, out) => {
      ctx.type = 'html';
      ctx.body = errorPage(out.error, out.error_description ?? '');
    },
    // The library's own fetch refuses loopback addresses, which is just where the product is on a developer's machine.
    fetch: (url, { dispatcher: _refusesLoopback, ...init }: RequestInit & { dispatcher?: unknown }) => fetch(url, init),
  } as Configuration;
}

const clientMetadata = ({ publicUrl, clientId, clientKind, homePath }: IssuerOptions) => ({
  client_id: clientId,
  client_name: 'Sporvalg',
  redirect_uris: [`${publicUrl}/api/v1/auth/${clientKind}/callback`],
  post_logout_redirect_uris: [`${publicUrl}${homePath}`],
  backchannel_logout_uri: `${publicUrl}/api/v1/auth/${clientKind}/backchannel-logout`,
  backchannel_logout_session_required: true,
  response_types: ['code' as const],
  grant_types: ['authorization_code'],
  subject_type: 'pairwise' as const,
  token_endpoint_auth_method: 'private_key_jwt' as const,
  token_endpoint_auth_signing_alg: 'RS256' as const,
  id_token_signed_response_alg: 'RS256' as const,
  jwks_uri: jwksUri(publicUrl),
});

const protocol = (options: IssuerOptions): Partial<Configuration> => ({
  acrValues: options.levels.map(({ acr }) => acr),
  clientAuthMethods: ['private_key_jwt'],
  responseTypes: ['code'],
  scopes: ['openid', 'profile'],
  subjectTypes: ['pairwise'],
  pairwiseIdentifier: (_ctx, accountId, client) =>
    createHash('sha256').update(`${options.issuer} ${client.clientId} ${accountId}`).digest('base64url'),
  conformIdTokenClaims: false,
  claims: {
    openid: ['sub', 'pid', 'locale', 'name', 'municipality_number', 'roles', 'acr', 'amr', 'auth_time'],
    acr: null,
    iss: null,
    sid: null,
  },
  pkce: { required: () => true },
  features: {
    devInteractions: { enabled: false },
    pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
    backchannelLogout: { enabled: true },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) => {
        ctx.type = 'html';
        ctx.body = logoutPage({ form, frontChannelUrls: frontChannelUrls(ctx, options) });
      },
      postLogoutSuccessSource: (ctx) => {
        ctx.type = 'html';
        ctx.body = loggedOutPage();
      },
    },
  },
});

interface SessionContext {
  readonly oidc: {
    readonly session?: { readonly authorizations?: Record<string, unknown>; sidFor(clientId: string): string | undefined } | undefined;
  };
}

/** The library has no front channel; ID-porten has, with `iss` and `sid` and no cookies to rely on. */
function frontChannelUrls(ctx: unknown, { issuer, publicUrl, clientId, clientKind }: IssuerOptions): readonly string[] {
  const { session } = (ctx as SessionContext).oidc;
  if (!session?.authorizations?.[clientId]) return [];
  const query = new URLSearchParams({ iss: issuer, sid: session.sidFor(clientId) ?? '' });
  return [`${publicUrl}/api/v1/auth/${clientKind}/frontchannel-logout?${query.toString()}`];
}

/** A running session below the level asked for leads to the login page, as ID-porten steps up. */
function stepUpPolicy({ levels }: IssuerOptions) {
  const policy = interactionPolicy.base();
  const rank = (acr: unknown) => levels.findIndex((level) => level.acr === acr);
  const lowestAsked = (acrValues: unknown) =>
    Math.max(
      ...String(acrValues ?? '')
        .split(' ')
        .map(rank),
    );
  policy.get('login')?.checks.add(
    new interactionPolicy.Check('acr_too_low', 'A higher level of assurance was asked for', ({ oidc }) => {
      if (oidc.result?.login || !oidc.session?.accountId || !oidc.params?.['acr_values']) return false;
      return rank(oidc.session.acr) > lowestAsked(oidc.params['acr_values']);
    }),
  );
  return policy;
}

function accounts(options: IssuerOptions): Partial<Configuration> {
  return {
    findAccount: (_ctx, sub) => {
      const account = options.accounts.find(({ id }) => id === sub);
      return account && { accountId: sub, claims: () => ({ sub, ...account.claims }) };
    },
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  };
}

/** `GET` shows who there is to log in as, `POST` logs in as one of them. */
function interactions(provider: Provider, options: IssuerOptions): Router {
  const router = Router();
  router.get('/:uid', async (request, response) => {
    await provider.interactionDetails(request, response);
    response.type('html').send(
      loginPage({
        issuerName: options.issuerName,
        clientName: 'Sporvalg',
        choices: options.accounts.map(({ name, about }, index) => ({ index, name, about })),
        levels: options.levels.length > 1 ? options.levels : [],
      }),
    );
  });

  router.post('/:uid', urlencoded({ extended: false }), async (request, response) => {
    const body = (request.body ?? {}) as Record<string, string | undefined>;
    const account = options.accounts[Number(body['choice'])];
    const level = options.levels.find(({ acr }) => acr === body['acr']) ?? options.levels[0];
    const result =
      body['cancel'] === 'yes' || !account
        ? { error: 'access_denied', error_description: 'The user cancelled' }
        : { login: { accountId: account.id, ...(level && { acr: level.acr, amr: [level.amr] }) } };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  });
  return router;
}
