import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  actFor,
  attachFile,
  closedParty,
  logInToProduct,
  SMALL_PDF,
  submitDraft,
  world,
  writeDraft,
  type ProductClient,
} from '@sporvalg/testing';
import { expect, test } from '@playwright/test';

import { startOwnProduct, type OwnProduct } from './own-product.js';

/** What may stand in no log: every number of a person, and words a citizen has written. */
const SENTINELS = [
  ...world.persons.map((person) => person.nationalIdentityNumber),
  ...world.persons.map((person) => person.lastName),
  'siri@eksempel.example',
  'hemmeligord',
];

let product: OwnProduct;
let siri: ProductClient;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  product = await startOwnProduct(20);
  siri = await logInToProduct(product.url, 'Siri Rolighumle');
});
test.afterAll(() => product.stop());

async function archived(client: ProductClient, submissionId: unknown): Promise<string> {
  let status: Readonly<Record<string, unknown>> = {};
  await expect(async () => {
    status = (await client.send(`/api/v1/submissions/${String(submissionId)}`)).json;
    expect(status['status']).toBe('archived');
  }).toPass({ timeout: 30_000, intervals: [200] });
  return String(status['caseNumber']);
}

async function archiveFiles(): Promise<string[]> {
  const entries = await readdir(join(product.dataDir, 'arkiv'), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

test('an application reaches the archive once, with every file as its checksum says', async () => {
  const draft = await writeDraft(siri, { ...closedParty('Fest med hemmeligord'), promisedLater: [] });
  await attachFile(siri, draft.id, { nodeKey: 'vedleggDisponering', fileName: 'avtale.pdf', bytes: SMALL_PDF });
  const receipt = await submitDraft(siri, draft);
  expect(receipt.status).toBe(201);
  expect(await archived(siri, receipt.json['submissionId'])).toMatch(/^\d{4}\/1$/);

  const files = await archiveFiles();
  const messages = files.filter((file) => file.endsWith('arkivmelding.xml'));
  expect(messages).toHaveLength(1);
  const folder = join(messages[0] ?? '', '..');
  expect(await readFile(messages[0] ?? '', 'utf8')).toContain('<arkivmelding');
  const sums = (await readFile(join(folder, 'SHA256SUMS'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => line.split(/\s+\*?/));
  expect(sums.map(([, file]) => file?.replace('dokumenter/', '')).sort()).toEqual((await readdir(join(folder, 'dokumenter'))).sort());
  expect(sums.length).toBeGreaterThanOrEqual(2);
  for (const [sum, file] of sums)
    expect(
      createHash('sha256')
        .update(await readFile(join(folder, file ?? '')))
        .digest('hex'),
      file,
    ).toBe(sum);
  const names = files.map((file) => file.slice(product.dataDir.length)).filter((file) => !file.includes('/.lock/'));
  expect(names.filter((name) => /\d{9,}/.test(name))).toEqual([]);
});

test('no national identity number and nothing a citizen wrote stands in a log or an address during a whole journey', async () => {
  const addresses: string[] = [];
  const originalFetch = globalThis.fetch;
  globalThis.fetch = async (input, options) => {
    const response = await originalFetch(input, options);
    // The registers' own addresses are theirs; these are what a browser and a proxy would see.
    addresses.push(String(input), response.headers.get('Location') ?? '');
    return response;
  };
  try {
    const kari = await logInToProduct(product.url, 'Kari Vakkerblomst');
    await actFor(kari, '310000000');
    const client = await logInToProduct(product.url, 'Siri Rolighumle');
    const { id, revision } = await writeDraft(client, closedParty('Fest med hemmeligord'));
    const lookUp = (nodeKey: string, query: object) =>
      client.send(`/api/v1/drafts/${id}/lookups`, { method: 'POST', json: { nodeKey, query } });
    expect((await lookUp('ansvarlig-oppslag', { nationalIdentityNumber: '20910670000', lastName: 'Akkurattjue' })).json['status']).toBe(
      'found',
    );
    expect((await lookUp('ansvarlig-oppslag', { nationalIdentityNumber: '20910670000', lastName: 'hemmeligord' })).json['status']).toBe(
      'not-found',
    );
    expect((await lookUp('ansvarlig-oppslag', { nationalIdentityNumber: { is: '20910670000' }, lastName: 'Akkurattjue' })).status).toBe(
      400,
    );
    expect((await lookUp('20910670000', {})).status).toBe(422);
    expect((await client.send(`/api/v1/drafts/20910670000`)).status).toBe(400);
    expect((await client.send('/api/v1/20910670000?pid=20910670000')).status).toBe(404);
    await client.send(`/api/v1/drafts/${id}`, {
      method: 'PUT',
      body: '{"answers":{"20910670000',
      headers: { 'Content-Type': 'application/json', 'If-Match': '"1"' },
    });
    await attachFile(client, id, { nodeKey: 'vedleggDisponering', fileName: '20910670000 hemmeligord.pdf', bytes: SMALL_PDF });
    const receipt = await submitDraft(client, { id, revision });
    const submissionId = String(receipt.json['submissionId']);
    await archived(client, submissionId);
    expect((await client.send(`/api/v1/submissions/${submissionId}/application.pdf`)).status).toBe(200);
    const rolf = await logInToProduct(product.url, 'Rolf Ranafjell', 'caseworker');
    await rolf.send('/api/v1/caseworker/inbox', { method: 'POST', json: { text: 'hemmeligord' } });
    expect((await rolf.send(`/api/v1/caseworker/submissions/${submissionId}`)).status).toBe(200);
    await client.send('/api/v1/auth/citizen/logout', { method: 'POST' });
  } finally {
    globalThis.fetch = originalFetch;
  }
  const log = product.output();
  expect(log.split('\n').filter((line) => line.includes('"msg":"request"')).length).toBeGreaterThan(20);
  for (const sentinel of SENTINELS) {
    expect(
      log.split('\n').filter((line) => line.toLowerCase().includes(sentinel.toLowerCase())),
      sentinel,
    ).toEqual([]);
    expect(
      addresses.filter((address) => address.includes(sentinel) && !address.includes('20910670000')),
      sentinel,
    ).toEqual([]);
  }
});

test.describe('when a register', () => {
  test.afterEach(() => product.fault());

  for (const mode of ['down', 'garbage', 'dropped'] as const) {
    test(`is ${mode}, the look-up says so, and the application is sent with the value unconfirmed`, async () => {
      await product.fault({ register: 'kartverket-adresser', mode });
      const draft = await writeDraft(siri, closedParty());
      const answer = await siri.send(`/api/v1/drafts/${draft.id}/lookups`, {
        method: 'POST',
        json: { nodeKey: 'arrSted', query: { address: `Strandgata ${mode}` } },
      });
      expect([answer.status, answer.json]).toEqual([200, { status: 'unavailable', source: 'kartverket-adresser' }]);
      const receipt = await submitDraft(siri, draft);
      expect(receipt.status).toBe(201);
      const rolf = await logInToProduct(product.url, 'Rolf Ranafjell', 'caseworker');
      const seen = await rolf.send(`/api/v1/caseworker/submissions/${String(receipt.json['submissionId'])}`);
      expect(JSON.stringify(seen.json)).toMatch(/"value":"Strandgata 12[^}]*"unconfirmed":true/);
      await archived(siri, receipt.json['submissionId']);
    });
  }

  test('that knows people is away all along, a citizen logs in, applies and gets a case with a name', async () => {
    await product.fault({ register: 'folkeregisteret', mode: 'down' });
    await product.fault({ register: 'krr', mode: 'down' });
    const client = await logInToProduct(product.url, 'Siri Rolighumle');
    const session = await client.send('/api/v1/session');
    expect(session.json['partiesIncomplete']).toBe(true);
    const draft = await writeDraft(client, closedParty());
    const unconfirmed = (await client.send(`/api/v1/drafts/${draft.id}`)).json['unconfirmed'] as readonly { readonly reason: string }[];
    expect(unconfirmed.map(({ reason }) => reason)).toContain('unavailable');
    const receipt = await submitDraft(client, draft);
    expect(receipt.status).toBe(201);
    expect(receipt.json['applicantName']).toBe('Siri Rolighumle');
    await archived(client, receipt.json['submissionId']);
  });

  test('of organisations is away, the choice of party says it cannot be checked now', async () => {
    const kari = await logInToProduct(product.url, 'Kari Vakkerblomst');
    await product.fault({ register: 'enhetsregisteret', mode: 'down' });
    const answer = await kari.send('/api/v1/session/acting-for', { method: 'PUT', json: { partyId: '310000086' } });
    expect([answer.status, answer.json['code']]).toEqual([503, 'register.unavailable']);
  });
});
