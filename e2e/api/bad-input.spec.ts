import { anonymousClient, closedParty, writeDraft, type ProductClient, type SavedDraft } from '@sporvalg/testing';
import { expect, test } from '@playwright/test';

import { kari, PRODUCT_URL, rolfInRana, siri } from './product.js';

let client: ProductClient;
let draft: SavedDraft;

test.beforeAll(async () => {
  client = await siri();
  draft = await writeDraft(client, closedParty());
});

const save = (body: string) =>
  client.send(`/api/v1/drafts/${draft.id}`, {
    method: 'PUT',
    body,
    headers: { 'Content-Type': 'application/json', 'If-Match': `"${draft.revision}"` },
  });
const draftWith = (answers: string) => `{"promisedLater":[],"language":"nb","answers":${answers}}`;

test.describe('a body that is no data', () => {
  for (const [what, body] of [
    ['that is not JSON', '{"answers": '],
    ['that is a bare word', 'hei'],
    ['nested a hundred thousand deep', draftWith(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)],
    ['nested fifty deep in a list', draftWith(`{"a":${'['.repeat(50)}${']'.repeat(50)}}`)],
    ['that names __proto__', draftWith('{"__proto__":{"isAdmin":true}}')],
    ['that names __proto__ further in', draftWith('{"kontakt":{"__proto__":{"isAdmin":true}}}')],
    ['that names a constructor’s prototype', draftWith('{"constructor":{"prototype":{"isAdmin":true}}}')],
    ['with a NUL in it', draftWith('{"kontakt":{"navn":"a\\u0000b"}}')],
    ['with answers that are a list', draftWith('[]')],
    ['with a language nobody has', '{"promisedLater":[],"language":"xx","answers":{}}'],
  ] as const) {
    test(`${what} is refused`, async () => {
      const answer = await save(body);
      expect([answer.status, answer.json['code']]).toEqual([400, 'request.invalid']);
      expect(JSON.stringify(answer.json)).not.toContain('at Object.');
    });
  }

  test('leaves nothing behind in the server’s own objects', async () => {
    await save(draftWith('{"__proto__":{"polluted":"yes"}}'));
    const { json } = await client.send('/api/v1/services');
    expect(JSON.stringify(json)).not.toContain('polluted');
    const [service] = json['services'] as readonly Readonly<Record<string, unknown>>[];
    expect(service?.['polluted']).toBeUndefined();
    expect((await client.send(`/api/v1/drafts/${draft.id}`)).json['revision']).toBe(draft.revision);
  });

  test('of more than 2 MB is refused', async () => {
    const answer = await save(draftWith(`{"kontakt":{"navn":"${'x'.repeat(3 * 1024 * 1024)}"}}`));
    expect([answer.status, answer.json['code']]).toEqual([413, 'request.too-large']);
  });
});

test('odd searches in the inbox are answered and never crash', async () => {
  const rolf = await rolfInRana();
  for (const [json, status] of [
    [{ text: "'; drop table submission; --" }, 200],
    [{ text: '%_\\' }, 200],
    [{ text: 'æøå 𝄞 ‮' }, 200],
    [{ text: 'a\u0000b' }, 400],
    [{ limit: 100_000 }, 400],
    [{ limit: -1 }, 400],
    [{ state: 'rubbish' }, 400],
  ] as const) {
    expect((await rolf.send('/api/v1/caseworker/inbox', { method: 'POST', json })).status, JSON.stringify(json)).toBe(status);
  }
});

test('an id that is none, and an address that is none, are told apart from a fault', async () => {
  expect((await client.send('/api/v1/drafts/1%20or%201=1')).status).toBe(400);
  expect((await client.send('/api/v1/nothing')).status).toBe(404);
  expect((await client.send('/api/v1/drafts/%ff')).status).toBe(400);
  expect((await client.send('/assets/nothing.js')).json).toMatchObject({ status: 404, code: 'not-found' });
});

test('a party nobody may act for is refused, whatever it is called', async () => {
  const person = await kari();
  for (const [partyId, status, code] of [
    ['310000019', 403, 'party.not-allowed'],
    ['310000094', 403, 'party.not-allowed'],
    ['310000051', 403, 'party.not-allowed'],
    ['../../../maskinporten/token', 403, 'party.not-allowed'],
    ['310000001', 403, 'party.not-allowed'],
  ] as const) {
    const answer = await person.send('/api/v1/session/acting-for', { method: 'PUT', json: { partyId } });
    expect([answer.status, answer.json['code']], partyId).toEqual([status, code]);
  }
});

test.describe('a change that does not come from our own page', () => {
  for (const [what, headers] of [
    ['without the session’s token', { 'X-CSRF-Token': '' }],
    ['with a token of another session', { 'X-CSRF-Token': 'A'.repeat(43) }],
    ['from another origin', { Origin: 'https://ond.example' }],
    ['from a page without an origin', { Origin: 'null' }],
    ['from another site by the browser’s word', { 'Sec-Fetch-Site': 'cross-site' }],
  ] as const) {
    test(`${what} is refused`, async () => {
      const answer = await client.send('/api/v1/drafts', {
        method: 'POST',
        json: { serviceId: 'skjenkebevilling', municipalityNumber: '1833', language: 'nb' },
        headers,
      });
      expect([answer.status, answer.json['code']]).toEqual([403, 'request.foreign']);
    });
  }
});

test('every page has a strict content policy, and nothing of the API is kept by caches', async () => {
  const nobody = anonymousClient(PRODUCT_URL);
  for (const path of ['/', '/soknad/hva-som-helst', '/saksbehandler/', '/api/v1/services', '/api/v1/nothing']) {
    const { headers } = await nobody.send(path);
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
    expect(headers.get('X-Content-Type-Options'), path).toBe('nosniff');
    expect(headers.get('Referrer-Policy'), path).toBe('no-referrer');
    expect(headers.get('X-Powered-By'), path).toBeNull();
  }
  expect((await client.send('/api/v1/session')).headers.get('Cache-Control')).toBe('no-store');
});
