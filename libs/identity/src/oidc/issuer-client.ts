import { createHash, timingSafeEqual } from 'node:crypto';

import type { Clock, PendingLogin, Session } from '@sporvalg/ports';
import type { JSONWebKeySet } from 'jose';
import * as oidc from 'openid-client';

import type { ClientKey } from '../client-key.js';
import { IssuerUnavailableError, LoginRefusedError } from '../errors.js';
import { localPath } from './local-path.js';
import { createLogoutVerifier, type LogoutNotice } from './logout-notice.js';
import { refusal } from './refusal.js';

/** An issuer as it is registered; one per kind of user. */
export interface IssuerSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly key: ClientKey;
  readonly redirectUri: string;
  readonly postLogoutRedirectUri: string;
  /** Levels to ask for, as `acr_values`; empty asks for none. */
  readonly acrValues: readonly string[];
  /** Lets http through, for a sandbox on the same machine. Never in production. */
  readonly allowInsecure?: boolean;
  readonly clock: Clock;
}

/** What an id token said, all of it verified. */
export interface VerifiedLogin {
  readonly subject: string;
  readonly sid: string | undefined;
  readonly acr: string | undefined;
  readonly amr: readonly string[];
  readonly idToken: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

export interface LoginBeginning {
  /** Where to go afterwards; anything but a path of our own leads home. */
  readonly returnTo: unknown;
  /** Kept in a cookie, so that the login ends in the browser it began in. */
  readonly binding: string;
  /** True asks the issuer to let somebody log in even if another is logged in there already. */
  readonly anew?: boolean;
}

export interface BegunLogin {
  /** Where to send the browser. */
  readonly url: string;
  /** Key to keep `pending` under. */
  readonly state: string;
  readonly pending: PendingLogin;
}

export interface CallbackAnswer {
  /** The whole address the browser came back to. */
  readonly callbackUrl: URL;
  /** What was kept under the address's `state`; absent when nothing was. */
  readonly pending: PendingLogin | undefined;
  /** The cookie set when the login began. */
  readonly binding: string | undefined;
}

export interface IssuerClient {
  /** @throws IssuerUnavailableError */
  beginLogin(begin: LoginBeginning): Promise<BegunLogin>;
  /** @throws LoginRefusedError, IssuerUnavailableError */
  completeLogin(answer: CallbackAnswer): Promise<VerifiedLogin>;
  /** Address that ends the session at the issuer and comes back. @throws IssuerUnavailableError */
  logoutUrl(idToken: string | undefined): Promise<string>;
  /** A logout notice posted by the issuer. @throws LogoutRefusedError, IssuerUnavailableError */
  verifyBackchannelLogout(logoutToken: string): Promise<LogoutNotice>;
  /** A logout notice in a hidden frame; it comes without cookies. @throws LogoutRefusedError */
  verifyFrontchannelLogout(query: Readonly<Record<string, unknown>>): LogoutNotice;
  /** Keys to publish at `AUTH_PATHS.jwks`. */
  jwks(): JSONWebKeySet;
}

const TIMEOUT_S = 5;
const PENDING_LIFETIME_MS = 30 * 60_000;

/** @param kind which sessions this issuer makes */
export function createIssuerClient(kind: Session['kind'], settings: IssuerSettings): IssuerClient {
  const configuration = lazyDiscovery(settings);
  const logout = createLogoutVerifier(settings, async () => (await configuration()).serverMetadata().jwks_uri);

  return {
    beginLogin: async ({ returnTo, binding, anew = false }) => {
      const config = await configuration();
      const state = oidc.randomState();
      const pending: PendingLogin = {
        kind,
        nonce: oidc.randomNonce(),
        codeVerifier: oidc.randomPKCECodeVerifier(),
        returnTo: localPath(returnTo),
        browserBinding: hash(binding),
        createdAt: settings.clock.now().toISOString(),
      };
      const url = await pushedAuthorizationUrl(config, settings, { state, pending, anew });
      return { url, state, pending };
    },
    completeLogin: async ({ callbackUrl, pending, binding }) => {
      if (!pending || pending.kind !== kind) throw new LoginRefusedError('state');
      if (!binding || !equal(hash(binding), pending.browserBinding)) throw new LoginRefusedError('binding');
      if (settings.clock.now().getTime() - Date.parse(pending.createdAt) > PENDING_LIFETIME_MS) throw new LoginRefusedError('expired');
      return redeem(await configuration(), settings, callbackUrl, pending);
    },
    logoutUrl: async (idToken) => {
      const config = await configuration();
      return oidc.buildEndSessionUrl(config, {
        post_logout_redirect_uri: settings.postLogoutRedirectUri,
        ...(idToken && { id_token_hint: idToken }),
      }).href;
    },
    verifyBackchannelLogout: logout.backchannel,
    verifyFrontchannelLogout: logout.frontchannel,
    jwks: () => settings.key.jwks,
  };
}

/** The server starts whether or not the issuer answers; each login tries again until it has once. */
function lazyDiscovery(settings: IssuerSettings): () => Promise<oidc.Configuration> {
  let found: Promise<oidc.Configuration> | undefined;
  const discover = () =>
    oidc.discovery(
      new URL(settings.issuer),
      settings.clientId,
      { id_token_signed_response_alg: 'RS256' },
      oidc.PrivateKeyJwt({ key: settings.key.privateKey, kid: settings.key.kid }),
      {
        timeout: TIMEOUT_S,
        // Signatures are checked although the token comes straight from the issuer.
        execute: [oidc.enableNonRepudiationChecks, ...(settings.allowInsecure ? [oidc.allowInsecureRequests] : [])],
      },
    );
  return async () => {
    found ??= discover();
    try {
      return await found;
    } catch {
      found = undefined;
      throw new IssuerUnavailableError(settings.issuer);
    }
  };
}

async function pushedAuthorizationUrl(
  config: oidc.Configuration,
  settings: IssuerSettings,
  { state, pending, anew }: { readonly state: string; readonly pending: PendingLogin; readonly anew: boolean },
): Promise<string> {
  const parameters = {
    redirect_uri: settings.redirectUri,
    scope: 'openid profile',
    state,
    nonce: pending.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(pending.codeVerifier),
    code_challenge_method: 'S256',
    ...(anew && { prompt: 'login' }),
    ...(settings.acrValues.length > 0 && { acr_values: settings.acrValues.join(' ') }),
  };
  try {
    return (await oidc.buildAuthorizationUrlWithPAR(config, parameters)).href;
  } catch {
    throw new IssuerUnavailableError(settings.issuer);
  }
}

async function redeem(
  config: oidc.Configuration,
  settings: IssuerSettings,
  callbackUrl: URL,
  pending: PendingLogin,
): Promise<VerifiedLogin> {
  const expectedState = callbackUrl.searchParams.get('state');
  if (!expectedState) throw new LoginRefusedError('state');
  const tokens = await oidc
    .authorizationCodeGrant(config, onRegisteredAddress(callbackUrl, settings.redirectUri), {
      expectedState,
      expectedNonce: pending.nonce,
      pkceCodeVerifier: pending.codeVerifier,
      idTokenExpected: true,
    })
    .catch((error: unknown) => {
      throw refusal(error, settings.issuer);
    });
  const claims = tokens.claims();
  if (!claims || !tokens.id_token) throw new LoginRefusedError('token');
  return {
    subject: claims.sub,
    sid: text(claims['sid']),
    acr: text(claims['acr']),
    amr: [claims['amr'] ?? []].flat().map(String),
    idToken: tokens.id_token,
    claims,
  };
}

/** Behind a proxy the request's own host may differ; the address sent must be the registered one. */
function onRegisteredAddress(callbackUrl: URL, redirectUri: string): URL {
  const url = new URL(redirectUri);
  url.search = callbackUrl.search;
  return url;
}

/** A claim that is text and not empty. */
export const text = (claim: unknown): string | undefined => (typeof claim === 'string' && claim !== '' ? claim : undefined);

const hash = (binding: string) => createHash('sha256').update(binding).digest('base64url');
const equal = (one: string, other: string) => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
