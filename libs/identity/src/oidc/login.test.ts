import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { SANDBOX_CLIENTS, startSandboxForTests, type SandboxForTests } from '@sporvalg/sandbox';
import { createBrowser, logInAs } from '@sporvalg/testing';
import { SignJWT, decodeJwt, generateKeyPair } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { AUTH_PATHS } from '../auth-paths.js';
import { loadClientKey, type ClientKey } from '../client-key.js';
import { createCaseworkerIssuer } from './caseworker-issuer.js';
import { createIdPorten } from './id-porten.js';
import type { BegunLogin } from './issuer-client.js';

const KARI = { name: 'Kari Vakkerblomst', number: '12838510068' };
const BINDING = 'cookie-of-this-browser';

let sandbox: SandboxForTests;
let product: SandboxForTests['product'];
let origin: string;
let key: ClientKey;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'identity-'));
  key = await loadClientKey({ dataDir, env: {} });
  sandbox = await startSandboxForTests({ jwks: key.jwks });
  ({ product, origin } = sandbox);
});
afterEach(() => sandbox.faults.clear());
afterAll(async () => {
  await sandbox.close();
  await rm(dataDir, { recursive: true });
});

const settings = (now: () => Date = () => new Date()) => ({
  issuer: `${origin}/idporten`,
  clientId: SANDBOX_CLIENTS.idPorten,
  key,
  redirectUri: product.url + AUTH_PATHS.citizen.callback,
  postLogoutRedirectUri: product.url + AUTH_PATHS.citizen.home,
  acrValues: ['idporten-loa-high'],
  allowInsecure: true,
  clock: { now },
});
const idPorten = (now?: () => Date) => createIdPorten(settings(now));

/** Begins a login and picks a person; gives back what the product then knows. */
async function logIn(options: { acr?: string; browser?: ReturnType<typeof createBrowser>; client?: ReturnType<typeof idPorten> } = {}) {
  const client = options.client ?? idPorten();
  const browser = options.browser ?? createBrowser();
  const begun = await client.beginLogin({ returnTo: '/soknad?spor=skjenk', binding: BINDING });
  const { url } = await logInAs(browser, begun.url, { name: KARI.name, stopAt: product.url, ...(options.acr && { acr: options.acr }) });
  return { client, browser, begun, callbackUrl: new URL(url) };
}
const complete = ({ client, begun, callbackUrl }: { client: ReturnType<typeof idPorten>; begun: BegunLogin; callbackUrl: URL }) =>
  client.completeLogin({ callbackUrl, pending: begun.pending, binding: BINDING });

describe('login through ID-porten', () => {
  it('gives the person’s number, level and session id, and remembers where to return to', async () => {
    const attempt = await logIn();
    const login = await complete(attempt);
    expect(login).toMatchObject({ personId: KARI.number, acr: 'idporten-loa-high', amr: ['BankID'], name: undefined });
    expect(login.sid).toBeTruthy();
    expect(login.subject).not.toContain(KARI.number);
    expect(attempt.begun.pending.returnTo).toBe('/soknad?spor=skjenk');
  });

  it('asks who it is even where somebody is logged in already, when begun anew', async () => {
    const { client, browser } = await logIn();
    const leadsTo = async (anew: boolean) => {
      const { url } = await client.beginLogin({ returnTo: '/', binding: BINDING, anew });
      return (await browser.visit(url, { stopAt: product.url })).url;
    };

    expect(await leadsTo(false)).toContain(`${product.url}${AUTH_PATHS.citizen.callback}`);
    expect(await leadsTo(true)).toContain(`${origin}/idporten/interaction/`);
  });

  it('puts neither state, nonce nor challenge in the browser’s address before login', async () => {
    const { url, state, pending } = await idPorten().beginLogin({ returnTo: '/', binding: BINDING });
    expect([...new URL(url).searchParams.keys()].sort()).toEqual(['client_id', 'request_uri']);
    for (const secret of [state, pending.nonce, pending.codeVerifier]) expect(url).not.toContain(secret);
  });

  it('refuses an address with another state', async () => {
    const attempt = await logIn();
    attempt.callbackUrl.searchParams.delete('state');
    await expect(complete(attempt)).rejects.toMatchObject({ code: 'login.refused', reason: 'state' });
  });

  it('refuses an answer nobody here asked for', async () => {
    const { client, callbackUrl } = await logIn();
    await expect(client.completeLogin({ callbackUrl, pending: undefined, binding: BINDING })).rejects.toMatchObject({ reason: 'state' });
  });

  it('refuses an answer in another browser than the one that began', async () => {
    const { client, begun, callbackUrl } = await logIn();
    for (const binding of [undefined, 'cookie-of-another']) {
      await expect(client.completeLogin({ callbackUrl, pending: begun.pending, binding })).rejects.toMatchObject({ reason: 'binding' });
    }
  });

  it('refuses a token with another nonce', async () => {
    const attempt = await logIn();
    const pending = { ...attempt.begun.pending, nonce: 'another' };
    await expect(complete({ ...attempt, begun: { ...attempt.begun, pending } })).rejects.toMatchObject({ reason: 'token' });
  });

  it('refuses a code whose verifier is another', async () => {
    const attempt = await logIn();
    const pending = { ...attempt.begun.pending, codeVerifier: 'v'.repeat(43) };
    await expect(complete({ ...attempt, begun: { ...attempt.begun, pending } })).rejects.toMatchObject({ reason: 'code' });
  });

  it('refuses a code used before', async () => {
    const attempt = await logIn();
    await complete(attempt);
    await expect(complete(attempt)).rejects.toMatchObject({ reason: 'code' });
  });

  it('refuses an answer that names another issuer', async () => {
    const attempt = await logIn();
    attempt.callbackUrl.searchParams.set('iss', 'https://another.example');
    await expect(complete(attempt)).rejects.toMatchObject({ code: 'login.refused' });
  });

  it('refuses a weaker eID than was asked for', async () => {
    await expect(complete(await logIn({ acr: 'idporten-loa-substantial' }))).rejects.toMatchObject({ reason: 'level' });
  });

  it('accepts a stronger eID than was asked for', async () => {
    const client = createIdPorten({ ...settings(), acrValues: ['idporten-loa-substantial'] });
    await expect(complete(await logIn({ client }))).resolves.toMatchObject({ acr: 'idporten-loa-high' });
  });

  it('refuses a login that took more than half an hour', async () => {
    let now = new Date();
    const attempt = await logIn({ client: idPorten(() => now) });
    now = new Date(now.getTime() + 31 * 60_000);
    await expect(complete(attempt)).rejects.toMatchObject({ reason: 'expired' });
  });

  it('tells a citizen who cancels from one who is refused', async () => {
    const client = idPorten();
    const begun = await client.beginLogin({ returnTo: '/', binding: BINDING });
    const browser = createBrowser();
    const page = await browser.visit(begun.url);
    const { url } = await browser.visit(page.url, { stopAt: product.url, form: { cancel: 'yes' } });
    await expect(complete({ client, begun, callbackUrl: new URL(url) })).rejects.toMatchObject({ reason: 'cancelled' });
  });

  it('keeps codes and tokens out of its errors', async () => {
    const attempt = await logIn();
    await complete(attempt);
    const error: Error = await complete(attempt).then(
      () => expect.fail('accepted'),
      (refused: Error) => refused,
    );
    const code = attempt.callbackUrl.searchParams.get('code') ?? '';
    expect(code).not.toBe('');
    expect(`${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`).not.toContain(code);
  });

  it('says the issuer is unavailable when it is, and works again when it is back', async () => {
    const client = idPorten();
    sandbox.faults.set({ register: 'idporten', mode: 'down' });
    await expect(client.beginLogin({ returnTo: '/', binding: BINDING })).rejects.toMatchObject({ code: 'login.unavailable' });
    sandbox.faults.clear();
    await expect(complete(await logIn({ client }))).resolves.toMatchObject({ personId: KARI.number });
  });
});

describe('logout', () => {
  it('ends the session at the issuer, tells the product in both channels and comes back', async () => {
    const attempt = await logIn();
    const login = await complete(attempt);
    const page = await attempt.browser.visit(await attempt.client.logoutUrl(login.idToken));
    const frame = /<iframe[^>]*src="([^"]+)"/.exec(page.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const frameQuery = Object.fromEntries(new URL(frame).searchParams);
    expect(attempt.client.verifyFrontchannelLogout(frameQuery)).toEqual({ issuerSessionId: login.sid });

    const [, action = ''] = /action="([^"]+)"/.exec(page.body) ?? [];
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(page.body) ?? [];
    const done = await attempt.browser.visit(action, { stopAt: product.url, form: { xsrf, logout: 'yes' } });
    expect(done.url).toBe(`${product.url}/`);

    const token = product.logoutTokens.at(-1) ?? '';
    await expect(attempt.client.verifyBackchannelLogout(token)).resolves.toEqual({ issuerSessionId: login.sid });
    await expect(attempt.client.verifyBackchannelLogout(token)).rejects.toMatchObject({ code: 'logout.refused' });
  });

  it('refuses notices that are not the issuer’s', async () => {
    const client = idPorten();
    const { privateKey } = await generateKeyPair('RS256');
    const claims = { sid: 'a', events: { 'http://schemas.openid.net/event/backchannel-logout': {} }, jti: 'x' };
    const forged = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'unknown' })
      .setIssuer(`${origin}/idporten`)
      .setAudience(SANDBOX_CLIENTS.idPorten)
      .setIssuedAt()
      .sign(privateKey);
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`;
    const idToken = (await complete(await logIn())).idToken;
    expect(decodeJwt(idToken)['events']).toBeUndefined();
    for (const token of [forged, unsigned, idToken, 'nonsense']) {
      await expect(client.verifyBackchannelLogout(token)).rejects.toMatchObject({ code: 'logout.refused' });
    }
    for (const query of [{}, { iss: 'https://another.example', sid: 'a' }, { iss: `${origin}/idporten` }]) {
      expect(() => client.verifyFrontchannelLogout(query)).toThrow(/refused/);
    }
  });
});

describe('login of caseworkers', () => {
  it('gives name, municipality and roles, and shares no session with the citizens’ issuer', async () => {
    const issuer = createCaseworkerIssuer({
      ...settings(),
      issuer: `${origin}/ansatt`,
      clientId: SANDBOX_CLIENTS.caseworkers,
      redirectUri: product.url + AUTH_PATHS.caseworker.callback,
      postLogoutRedirectUri: product.url + AUTH_PATHS.caseworker.home,
      acrValues: ['ansatt-mfa'],
    });
    const { browser } = await logIn();
    const begun = await issuer.beginLogin({ returnTo: '/saksbehandler/', binding: BINDING });
    const { url } = await logInAs(browser, begun.url, { name: 'Rolf Ranafjell', stopAt: product.url });
    await expect(issuer.completeLogin({ callbackUrl: new URL(url), pending: begun.pending, binding: BINDING })).resolves.toMatchObject({
      name: 'Rolf Ranafjell',
      municipalityNumber: '1833',
      roles: ['saksbehandler'],
    });
  });
});
