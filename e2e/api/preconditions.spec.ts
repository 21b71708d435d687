import { randomUUID } from 'node:crypto';
import { attachFile, closedParty, saveDraft, SMALL_PDF, submitDraft, writeDraft, type ProductClient } from '@sporvalg/testing';
import { expect, test } from '@playwright/test';

import { kari, rolfInRana, siri } from './product.js';

let client: ProductClient;

test.beforeAll(async () => {
  client = await siri();
});

test.describe('saving', () => {
  const content = { answers: {}, promisedLater: [], language: 'nb' };

  test('without If-Match is refused, and says so', async () => {
    const draft = await writeDraft(client, closedParty());
    const answer = await client.send(`/api/v1/drafts/${draft.id}`, { method: 'PUT', json: content });
    expect(answer.status).toBe(428);
    expect(answer.json['code']).toBe('precondition.required');
  });

  test('from a revision that has moved on is refused with the revision it is at', async () => {
    const draft = await writeDraft(client, closedParty());
    const answer = await saveDraft(client, { ...draft, revision: draft.revision - 1 }, content);
    expect(answer.status).toBe(412);
    expect(answer.json).toMatchObject({ code: 'draft.stale', currentRevision: draft.revision });
  });

  test('from two tabs at once keeps one and tells the other', async () => {
    const draft = await writeDraft(client, closedParty());
    const statuses = (
      await Promise.all([1, 2, 3, 4].map((n) => saveDraft(client, draft, { ...content, answers: { kontakt: { navn: `Fane ${n}` } } })))
    ).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 412, 412, 412]);
  });
});

test.describe('sending', () => {
  test('needs an Idempotency-Key and If-Match', async () => {
    const { id, revision } = await writeDraft(client, closedParty());
    const path = `/api/v1/drafts/${id}/submit`;
    const withoutKey = await client.send(path, { method: 'POST', headers: { 'If-Match': `"${revision}"` } });
    expect([withoutKey.status, withoutKey.json['code']]).toEqual([428, 'idempotency.required']);
    const withoutRevision = await client.send(path, { method: 'POST', headers: { 'Idempotency-Key': randomUUID() } });
    expect([withoutRevision.status, withoutRevision.json['code']]).toEqual([428, 'precondition.required']);
    const stale = await submitDraft(client, { id, revision: revision - 1 });
    expect(stale.status).toBe(412);
    expect(stale.json).toMatchObject({ code: 'draft.stale', currentRevision: revision });
  });

  test('twenty times at once with one key is one submission and one receipt', async () => {
    const draft = await writeDraft(client, { ...closedParty(`Bryllup ${randomUUID().slice(0, 8)}`), promisedLater: [] });
    await attachFile(client, draft.id, { nodeKey: 'vedleggDisponering', fileName: 'avtale.pdf', bytes: SMALL_PDF });
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => submitDraft(client, draft, key)));
    expect(answers.map(({ status, json }) => `${status} ${String(json['code'] ?? '')}`)).toEqual(Array.from({ length: 20 }, () => '201 '));
    expect(new Set(answers.map(({ json }) => json['reference'])).size).toBe(1);
    expect(new Set(answers.map(({ json }) => json['submissionId'])).size).toBe(1);
    const later = await submitDraft(client, draft, key);
    expect([later.status, later.json['reference']]).toEqual([201, answers[0]?.json['reference']]);
    expect((await client.send(`/api/v1/drafts/${draft.id}`)).status).toBe(404);
  });

  test('with a key that was used for another application is refused', async () => {
    const key = randomUUID();
    expect((await submitDraft(client, await writeDraft(client, closedParty()), key)).status).toBe(201);
    const other = await writeDraft(client, closedParty());
    const answer = await submitDraft(client, other, key);
    expect([answer.status, answer.json['code']]).toEqual([422, 'idempotency.conflict']);
    expect((await client.send(`/api/v1/drafts/${other.id}`)).status).toBe(200);
  });

  test('with somebody else’s key neither finds nor disturbs theirs', async () => {
    const key = randomUUID();
    const draft = await writeDraft(client, closedParty());
    expect((await submitDraft(client, draft, key)).status).toBe(201);
    const other = await kari();
    expect((await submitDraft(other, draft, key)).status).toBe(404);
  });

  test('an application with faults is refused with every fault, and is kept', async () => {
    const draft = await writeDraft(client, {
      municipality: '1833',
      answers: { ...closedParty().answers, kontakt: { navn: 'Siri', epost: 'ikke en adresse' } },
    });
    const answer = await submitDraft(client, draft);
    expect([answer.status, answer.json['code']]).toEqual([422, 'application.invalid']);
    const issues = answer.json['issues'] as readonly { readonly path?: string; readonly code: string; readonly nodeKey: string }[];
    expect(issues.map(({ path }) => path)).toEqual(expect.arrayContaining(['kontakt.epost', 'kontakt.telefon']));
    expect(issues.map(({ nodeKey }) => nodeKey)).toContain('vedleggDisponering');
    expect((await client.send(`/api/v1/drafts/${draft.id}`)).status).toBe(200);
  });

  test('an empty application is refused at the first question', async () => {
    const answer = await submitDraft(client, await writeDraft(client, { municipality: '1833', answers: {} }));
    expect(answer.status).toBe(422);
    expect(answer.json['issues']).toEqual([expect.objectContaining({ code: 'track.open' })]);
  });

  test('takes nothing along from tracks and pages that are hidden', async () => {
    const hidden = {
      virksomhet: { navn: 'Skal Ikke Sendes AS', organisasjonsnummer: 'tull' },
      personer: [{ altinnRowId: randomUUID(), fodselsnummer: 'ikke et nummer' }],
      spor: { skjenk: true },
      finnesIkke: 'Skal Ikke Sendes',
    };
    const draft = await writeDraft(client, { ...closedParty(), answers: { ...closedParty().answers, ...hidden } });
    const receipt = await submitDraft(client, draft);
    expect(receipt.status).toBe(201);
    expect(receipt.json['trackTitles']).toHaveLength(1);
    const rolf = await rolfInRana();
    const seen = await rolf.send(`/api/v1/caseworker/submissions/${String(receipt.json['submissionId'])}`);
    expect(seen.status).toBe(200);
    expect(JSON.stringify(seen.json)).toContain('Sjøbua');
    expect(JSON.stringify(seen.json)).not.toContain('Skal Ikke Sendes');
    expect(JSON.stringify(seen.json)).not.toContain('ikke et nummer');
  });
});
