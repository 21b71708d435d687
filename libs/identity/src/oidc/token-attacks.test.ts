import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { SignJWT, exportJWK, generateKeyPair, type CryptoKey, type JWTPayload } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { loadClientKey, type ClientKey } from '../client-key.js';
import { createCaseworkerIssuer } from './caseworker-issuer.js';
import { createIdPorten } from './id-porten.js';

const CLIENT_ID = 'sporvalg';
const REDIRECT_URI = 'https://product.example/api/v1/auth/citizen/callback';

/** An issuer whose next id token is whatever the test says. */
let server: Server;
let issuer: string;
let issuerKey: { readonly kid: string; readonly privateKey: CryptoKey };
let makeIdToken: () => Promise<string>;

let key: ClientKey;
let dataDir: string;

async function form(request: IncomingMessage): Promise<URLSearchParams> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return new URLSearchParams(body);
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'token-attacks-'));
  key = await loadClientKey({ dataDir, env: {} });
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  issuerKey = { kid: randomUUID(), privateKey };
  const jwk = { ...(await exportJWK(publicKey)), kid: issuerKey.kid, alg: 'RS256', use: 'sig' };

  server = createServer(async (request, response) => {
    const answers: Record<string, () => unknown> = {
      '/.well-known/openid-configuration': () => ({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        pushed_authorization_request_endpoint: `${issuer}/par`,
        jwks_uri: `${issuer}/jwks`,
      }),
      '/jwks': () => ({ keys: [jwk] }),
      '/par': () => ({ request_uri: 'urn:par:1', expires_in: 60 }),
      '/token': async () => ({ access_token: 'a', token_type: 'Bearer', id_token: await makeIdToken() }),
    };
    await form(request);
    const answer = await answers[request.url ?? '']?.();
    response.writeHead(request.url === '/par' ? 201 : 200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await rm(dataDir, { recursive: true });
});

const settings = () => ({
  issuer,
  clientId: CLIENT_ID,
  key,
  redirectUri: REDIRECT_URI,
  postLogoutRedirectUri: 'https://product.example/',
  acrValues: ['idporten-loa-substantial'],
  allowInsecure: true,
  clock: { now: () => new Date() },
});

/** Claims a test changes or, by `undefined`, takes away. */
type Claims = { readonly [claim: string]: unknown };

const sign = (claims: Claims, privateKey = issuerKey.privateKey) =>
  new SignJWT(claims as JWTPayload).setProtectedHeader({ alg: 'RS256', kid: issuerKey.kid }).sign(privateKey);

const unsigned = (claims: Claims) =>
  [{ alg: 'none' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.') + '.';

describe('an id token from an issuer that errs or lies', () => {
  let good: (nonce: string) => Claims;
  beforeEach(() => {
    const now = Math.floor(Date.now() / 1000);
    good = (nonce) => ({
      iss: issuer,
      aud: CLIENT_ID,
      sub: 'pairwise',
      pid: '12838510068',
      acr: 'idporten-loa-high',
      sid: 's',
      nonce,
      iat: now,
      exp: now + 120,
    });
  });

  async function logInWith(make: (claims: Claims) => Promise<string>) {
    const client = createIdPorten(settings());
    const { state, pending } = await client.beginLogin({ returnTo: '/', binding: 'b' });
    makeIdToken = () => make(good(pending.nonce));
    const callbackUrl = new URL(`${REDIRECT_URI}?code=c&state=${state}`);
    return client.completeLogin({ callbackUrl, pending, binding: 'b' });
  }

  it('is accepted when nothing is wrong with it', async () => {
    await expect(logInWith(sign)).resolves.toMatchObject({ personId: '12838510068' });
  });

  it.each<[string, Claims, string]>([
    ['names another issuer', { iss: 'https://another.example' }, 'token'],
    ['is meant for another client', { aud: 'another' }, 'token'],
    ['has expired', { exp: Math.floor(Date.now() / 1000) - 3600 }, 'token'],
    ['has no nonce', { nonce: undefined }, 'token'],
    ['has another nonce', { nonce: 'another' }, 'token'],
    ['has no subject', { sub: undefined }, 'token'],
    ['has a lower level', { acr: 'idporten-loa-low' }, 'level'],
    ['has a level nobody knows', { acr: 'idporten-loa-highest' }, 'level'],
    ['has no level', { acr: undefined }, 'level'],
    ['names no person', { pid: undefined }, 'person'],
    ['names a person with something else than a number', { pid: '../../12838510068' }, 'person'],
  ])('is refused when it %s', async (_why, changes, reason) => {
    const refused = logInWith((claims) => sign({ ...claims, ...changes }));
    await expect(refused).rejects.toMatchObject({ code: 'login.refused', reason });
  });

  it('is refused when another key has signed it, or none', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    await expect(logInWith((claims) => sign(claims, privateKey))).rejects.toMatchObject({ code: 'login.refused' });
    await expect(logInWith(async (claims) => unsigned(claims))).rejects.toMatchObject({ code: 'login.refused' });
  });

  it.each([{ municipality_number: undefined }, { municipality_number: '18' }, { roles: [] }, { roles: undefined }])(
    'gives a caseworker no access with %j',
    async (changes) => {
      const client = createCaseworkerIssuer({ ...settings(), acrValues: [] });
      const { state, pending } = await client.beginLogin({ returnTo: '/', binding: 'b' });
      makeIdToken = () => sign({ ...good(pending.nonce), municipality_number: '1813', roles: ['saksbehandler'], ...changes });
      const callbackUrl = new URL(`${REDIRECT_URI}?code=c&state=${state}`);
      await expect(client.completeLogin({ callbackUrl, pending, binding: 'b' })).rejects.toMatchObject({ reason: 'access' });
    },
  );

  it('is not even asked for over http unless that is allowed', async () => {
    const client = createIdPorten({ ...settings(), allowInsecure: false });
    await expect(client.beginLogin({ returnTo: '/', binding: 'b' })).rejects.toMatchObject({ code: 'login.unavailable' });
  });
});
