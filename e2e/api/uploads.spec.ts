import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { attachFile, closedParty, SMALL_PDF, submitDraft, writeDraft, type ProductClient, type SavedDraft } from '@sporvalg/testing';
import { expect, test } from '@playwright/test';

import { PRODUCT_URL, siri } from './product.js';

const MB = 1024 * 1024;
const PLACE = 'vedleggDisponering';
let client: ProductClient;
let draft: SavedDraft;

test.beforeAll(async () => {
  client = await siri();
  draft = await writeDraft(client, closedParty());
});

/** A PDF as far as its first bytes go. */
function pdfOf(size: number): Uint8Array {
  const bytes = new Uint8Array(size).fill(0x20);
  bytes.set(SMALL_PDF);
  return bytes;
}

test('a file of 60 MB is refused by its announced size, with the limit', async () => {
  const answer = await attachFile(client, draft.id, { nodeKey: PLACE, fileName: 'stor.pdf', bytes: pdfOf(60 * MB) });
  expect(answer.status).toBe(413);
  expect(answer.json).toMatchObject({ code: 'attachment.too-large', maxBytes: 10 * MB });
});

test('a file of 60 MB that does not say its size is refused when it passes the limit, and the answer arrives', async () => {
  const answer = await sendChunked(60);
  expect(answer.status).toBe(413);
  expect(JSON.parse(answer.body)).toMatchObject({ code: 'attachment.too-large' });
  const left = await client.send(`/api/v1/drafts/${draft.id}`);
  expect(left.json['attachments']).toEqual([]);
});

test('eight uploads of 60 MB at once do not make the server grow', async () => {
  const pid = Number(process.env['E2E_SERVER_PID']);
  const before = await residentMb(pid);
  const answers = await Promise.all(Array.from({ length: 8 }, () => sendChunked(60)));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 413));
  expect((await residentMb(pid)) - before).toBeLessThan(100);
});

const EXECUTABLE = new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, ...new Array<number>(200).fill(0)]);

test.describe('the content decides what a file is', () => {
  for (const [what, fileName, bytes] of [
    ['a Windows program called .pdf', 'regning.pdf', EXECUTABLE],
    ['a Linux program called .pdf', 'regning.pdf', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, ...new Array<number>(200).fill(0)])],
    ['a script called .pdf', 'regning.pdf', new TextEncoder().encode('#!/bin/sh\nrm -rf /\n')],
    ['a web page called .pdf', 'regning.pdf', new TextEncoder().encode('<!doctype html><script>alert(1)</script>')],
    ['a PDF called .exe', 'regning.exe', SMALL_PDF],
    ['a PDF called .docx', 'regning.docx', SMALL_PDF],
    ['an empty file', 'tom.pdf', new Uint8Array()],
  ] as const) {
    test(`${what} is refused`, async () => {
      const answer = await attachFile(client, draft.id, { nodeKey: PLACE, fileName, bytes });
      expect([answer.status, answer.json['code']]).toEqual([415, 'attachment.type']);
      expect(answer.json['accepted']).toEqual(expect.arrayContaining(['pdf', 'docx']));
    });
  }
});

test('a place that is hidden or not there takes no files', async () => {
  for (const nodeKey of ['vedleggSkatteattest', 'finnesIkke', '__proto__']) {
    const answer = await attachFile(client, draft.id, { nodeKey, fileName: 'a.pdf', bytes: SMALL_PDF });
    expect([answer.status, answer.json['code']]).toEqual([422, 'attachment.place']);
  }
});

test('a kind that the place does not offer is refused', async () => {
  const own = await writeDraft(client, closedParty());
  const added = await attachFile(client, own.id, { nodeKey: PLACE, fileName: 'avtale.pdf', bytes: SMALL_PDF });
  const address = (draftId: string) => `/api/v1/drafts/${draftId}/attachments/${String(added.json['id'])}/tag`;
  const refused = await client.send(address(own.id), { method: 'PUT', json: { tag: 'tegning' } });
  expect([refused.status, refused.json['code']]).toEqual([422, 'attachment.tag']);
  expect((await client.send(address(draft.id), { method: 'PUT', json: { tag: 'tegning' } })).status).toBe(404);
});

test('a name keeps its last part only, and comes back as a download that nothing runs', async () => {
  const own = await writeDraft(client, closedParty());
  const added = await attachFile(client, own.id, { nodeKey: PLACE, fileName: '../../../etc/pa\u0000ss\r\nwd "æ".pdf', bytes: SMALL_PDF });
  expect(added.status).toBe(201);
  expect(added.json['fileName']).toBe('passwd "æ".pdf');
  const fetched = await client.send(`/api/v1/drafts/${own.id}/attachments/${String(added.json['id'])}`);
  expect(fetched.bytes).toEqual(SMALL_PDF);
  expect(fetched.headers.get('Content-Disposition')).toBe("attachment; filename*=UTF-8''passwd%20%22%C3%A6%22.pdf");
  expect(fetched.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(fetched.headers.get('Content-Security-Policy')).toContain('sandbox');
});

test('the same upload sent again is the same attachment, and an id in use is not taken over', async () => {
  const own = await writeDraft(client, closedParty());
  const file = { id: randomUUID(), nodeKey: PLACE, fileName: 'avtale.pdf', bytes: SMALL_PDF };
  const first = await attachFile(client, own.id, file);
  const again = await attachFile(client, own.id, file);
  expect([again.status, again.json]).toEqual([201, first.json]);
  const other = await attachFile(client, draft.id, file);
  expect([other.status, other.json['code']]).toEqual([409, 'attachment.exists']);
  const atOnce = await Promise.all(
    [1, 2, 3].map((n) => attachFile(client, own.id, { ...file, id: '6f1c0f6e-6c0f-4a55-9a2e-1b1a2f1c7a10', fileName: `${n}.pdf` })),
  );
  expect(atOnce.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
});

test('what is removed is gone, and what is sent cannot be removed', async () => {
  const own = await writeDraft(client, { ...closedParty(), promisedLater: [] });
  const removed = await attachFile(client, own.id, { nodeKey: PLACE, fileName: 'bort.pdf', bytes: SMALL_PDF });
  const address = (id: unknown) => `/api/v1/drafts/${own.id}/attachments/${String(id)}`;
  expect((await client.send(address(removed.json['id']), { method: 'DELETE' })).status).toBe(204);
  expect((await client.send(address(removed.json['id']))).status).toBe(404);
  expect((await submitDraft(client, own)).status).toBe(422);
  const sent = await attachFile(client, own.id, { nodeKey: PLACE, fileName: 'avtale.pdf', bytes: SMALL_PDF });
  expect((await submitDraft(client, own)).status).toBe(201);
  expect((await client.send(address(sent.json['id']), { method: 'DELETE' })).status).toBe(404);
});

/** An upload without Content-Length that, like a browser, is not done before all of it is sent. */
async function sendChunked(megabytes: number): Promise<{ readonly status: number; readonly body: string }> {
  const chunk = pdfOf(MB);
  const headers = { Cookie: client.cookie, 'X-CSRF-Token': client.csrfToken, 'X-Node-Key': PLACE, 'X-File-Name': 'stor.pdf' };
  const sending = httpRequest(`${PRODUCT_URL}/api/v1/drafts/${draft.id}/attachments/${randomUUID()}`, {
    method: 'PUT',
    agent: false,
    headers,
  });
  const answered = once(sending, 'response').then(async ([message]) => {
    const response = message as IncomingMessage;
    const parts: Buffer[] = [];
    for await (const part of response) parts.push(part as Buffer);
    return { status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') };
  });
  for (let sent = 0; sent < megabytes; sent += 1) if (!sending.write(chunk)) await once(sending, 'drain');
  sending.end();
  return answered;
}

async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}
