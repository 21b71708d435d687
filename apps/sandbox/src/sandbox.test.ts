import { randomUUID } from 'node:crypto';

import { UNKNOWN_ORGANISATION_NUMBER, personNamed, world } from '@sporvalg/testing';
import { SignJWT, type JWTPayload } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { startSandboxForTests, type SandboxForTests } from './for-tests.js';
import { SCOPES } from './maskinporten.js';
import { SANDBOX_CLIENTS } from './sandbox.js';

let sandbox: SandboxForTests;
beforeAll(async () => {
  sandbox = await startSandboxForTests();
});
afterEach(() => sandbox.faults.clear());
afterAll(() => sandbox.close());

const get = (path: string, init?: RequestInit) => fetch(sandbox.origin + path, { redirect: 'manual', ...init });
const body = async (response: Promise<Response>): Promise<unknown> => (await response).json();

/** An assertion as Maskinporten wants it, but for what the test changes. */
async function assertion(changes: JWTPayload = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: SANDBOX_CLIENTS.maskinporten,
    aud: `${sandbox.origin}/maskinporten/`,
    scope: SCOPES.krr,
    iat: now,
    exp: now + 100,
    jti: randomUUID(),
    ...changes,
  };
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: sandbox.key.kid }).sign(sandbox.key.privateKey);
}
const askForToken = async (signed: string) =>
  get('/maskinporten/token', {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: signed }),
  });
const tokenFor = async (scope: string) => {
  const { access_token: token } = (await body(askForToken(await assertion({ scope })))) as { access_token: string };
  return { Authorization: `Bearer ${token}` };
};

describe('the sandbox', () => {
  it('says when it is ready', async () => {
    expect((await get('/sandbox/ready')).status).toBe(200);
  });

  it('answers 404 in JSON for what it does not have', async () => {
    const response = await get('/nowhere');
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
  });
});

describe('Enhetsregisteret', () => {
  it.each([
    ['310000000', 200],
    ['310000051', 410],
    [UNKNOWN_ORGANISATION_NUMBER, 404],
    ['31000000', 400],
    ['..%2F..%2Fetc', 400],
  ])('answers %s with %i', async (organisationNumber, status) => {
    expect((await get(`/enhetsregisteret/api/enheter/${organisationNumber}`)).status).toBe(status);
  });

  it('leaves _embedded out when there are no sub-units, as the real one does', async () => {
    expect(await body(get('/enhetsregisteret/api/underenheter?overordnetEnhet=310000078'))).toEqual({
      page: { size: 20, totalElements: 0, totalPages: 0, number: 0 },
    });
  });
});

describe('Folkeregisteret', () => {
  const base = '/folkeregisteret/offentlig-med-hjemmel/api/v1/personer';
  const kari = personNamed('Vakkerblomst');

  it('wants a token, and one for its own scope', async () => {
    expect((await get(`${base}/${kari.nationalIdentityNumber}`)).status).toBe(401);
    expect((await get(`${base}/${kari.nationalIdentityNumber}`, { headers: await tokenFor(SCOPES.krr) })).status).toBe(403);
    expect((await get(`${base}/${kari.nationalIdentityNumber}`, { headers: await tokenFor(SCOPES.folkeregisteret) })).status).toBe(200);
  });

  it('gives no part that was not asked for', async () => {
    const headers = await tokenFor(SCOPES.folkeregisteret);
    const person = await body(get(`${base}/${kari.nationalIdentityNumber}?part=navn`, { headers }));
    expect(Object.keys(person as object)).toEqual(['identifikasjonsnummer', 'navn']);
    expect((await get(`${base}/${kari.nationalIdentityNumber}?part=sivilstand`, { headers })).status).toBe(403);
  });

  it('finds one person by name and date of birth, and nobody where there are several or none', async () => {
    const headers = await tokenFor(SCOPES.folkeregisteret);
    const search = (query: string) => get(`${base}/entydigsoek?${query}&part=navn`, { headers });
    expect(await body(search('navn=kari%20vakkerblomst&foedselsdato=19850312'))).toMatchObject({ navn: [{ fornavn: 'Kari' }] });
    expect(await body(search(`navn=Vakkerblomst&identifikasjonsnummer=${kari.nationalIdentityNumber}`))).toMatchObject({
      navn: [{ fornavn: 'Kari' }],
    });
    for (const query of [
      'navn=Kari',
      'navn=Ola&foedselsdato=19850312',
      `navn=Lystigbekk&identifikasjonsnummer=${kari.nationalIdentityNumber}`,
    ]) {
      expect((await search(query)).status).toBe(404);
    }
  });
});

describe('Maskinporten', () => {
  it('refuses an assertion it has seen before', async () => {
    const signed = await assertion();
    expect((await askForToken(signed)).status).toBe(200);
    expect((await askForToken(signed)).status).toBe(400);
  });

  const now = Math.floor(Date.now() / 1000);
  it.each<[string, JWTPayload]>([
    ['lives longer than 120 seconds', { exp: now + 400 }],
    ['was made a minute ago', { iat: now - 60 }],
    ['is meant for the token address', { aud: 'http://127.0.0.1/maskinporten/token' }],
    ['comes from another client', { iss: 'another' }],
    ['asks for a scope the client does not have', { scope: 'folkeregister:deling/svalbardregister' }],
    ['has a claim it does not know', { unknown: true }],
  ])('refuses an assertion that %s', async (_why, changes) => {
    const response = await askForToken(await assertion(changes));
    expect([response.status, ((await response.json()) as { error: string }).error]).toEqual([400, 'invalid_grant']);
  });

  it('refuses another grant', async () => {
    const response = await get('/maskinporten/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials' }) });
    expect(response.status).toBe(400);
  });
});

describe('Altinn', () => {
  it('lists parties only for its own token, which is had in exchange for one from Maskinporten', async () => {
    const maskinporten = await tokenFor(SCOPES.altinn);
    const ask = (headers: Record<string, string>) =>
      get('/altinn/accessmanagement/api/v1/resourceowner/authorizedparties', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify({ type: 'urn:altinn:person:identifier-no', value: personNamed('Lystigbekk').nationalIdentityNumber }),
      });
    expect((await ask(maskinporten)).status).toBe(401);
    const exchange = await get('/altinn/authentication/api/v1/exchange/maskinporten', { headers: maskinporten });
    const parties = (await body(ask({ Authorization: `Bearer ${await exchange.text()}` }))) as { organizationNumber: string }[];
    expect(parties.map(({ organizationNumber }) => organizationNumber)).toEqual(['310000000', '310000086']);
  });
});

describe('faults', () => {
  const put = (fault: unknown) =>
    get('/sandbox/faults', { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(fault) });
  const unit = () => get('/enhetsregisteret/api/enheter/310000000');

  it('hit the register named and no other, until they are cleared', async () => {
    expect((await put({ register: 'enhetsregisteret', mode: 'down' })).status).toBe(204);
    expect((await unit()).status).toBe(503);
    expect((await get('/adresser/v1/sok?sok=havnegata')).status).toBe(200);
    await get('/sandbox/faults', { method: 'DELETE' });
    expect((await unit()).status).toBe(200);
  });

  it('pass by themselves after the number of requests they were set for', async () => {
    await put({ register: 'enhetsregisteret', mode: 'limited', times: 1 });
    const limited = await unit();
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '1']);
    expect((await unit()).status).toBe(200);
  });

  it.each([{}, { register: 'enhetsregisteret' }, { register: 'nowhere', mode: 'down' }, { register: 'krr', mode: 'slow', delayMs: -1 }])(
    'are refused when they say %j',
    async (fault) => {
      expect((await put(fault)).status).toBe(400);
    },
  );
});

describe('the synthetic world', () => {
  it('has numbers that pass the control digits, and places in all three municipalities', () => {
    const mod11 = (digits: string, weights: readonly number[]) =>
      weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;
    for (const { organisationNumber } of world.organisations) {
      expect(mod11(organisationNumber, [3, 2, 7, 6, 5, 4, 3, 2, 1])).toBe(0);
    }
    for (const { nationalIdentityNumber, bornOn } of world.persons) {
      expect(mod11(nationalIdentityNumber, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1])).toBe(0);
      expect([0, 1, 2, 3]).toContain(mod11(nationalIdentityNumber, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]));
      expect(Number(nationalIdentityNumber.slice(2, 4)) - 80).toBe(Number(bornOn.slice(5, 7)));
    }
    expect(world.addresses.length).toBeGreaterThanOrEqual(25);
    expect([...new Set(world.addresses.map(({ municipalityNumber }) => municipalityNumber))]).toEqual(['1813', '1833', '1826']);
  });
});
