import { randomUUID } from 'node:crypto';

import type { ProductAnswer, ProductClient } from './product-client.js';

export interface WrittenApplication {
  readonly municipality: string;
  readonly answers: Readonly<Record<string, unknown>>;
  /** FileUpload components whose file comes later. */
  readonly promisedLater?: readonly string[];
}

export interface SavedDraft {
  readonly id: string;
  readonly revision: number;
}

const SERVICE = 'skjenkebevilling';

/** The smallest file that is what its name says. */
export const SMALL_PDF = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** Begins an application and saves whole answers in it. */
export async function writeDraft(client: ProductClient, application: WrittenApplication): Promise<SavedDraft> {
  const { municipality, answers, promisedLater = [] } = application;
  const created = expectStatus(
    201,
    await client.send('/api/v1/drafts', { method: 'POST', json: { serviceId: SERVICE, municipalityNumber: municipality, language: 'nb' } }),
  );
  const id = String(created.json['id']);
  const saved = expectStatus(
    200,
    await saveDraft(client, { id, revision: Number(created.json['revision']) }, { answers, promisedLater, language: 'nb' }),
  );
  return { id, revision: Number(saved.json['revision']) };
}

export function saveDraft(client: ProductClient, { id, revision }: SavedDraft, json: unknown): Promise<ProductAnswer> {
  return client.send(`/api/v1/drafts/${id}`, { method: 'PUT', json, headers: { 'If-Match': `"${revision}"` } });
}

export interface SentFile {
  readonly id?: string;
  readonly nodeKey: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export function attachFile(
  client: ProductClient,
  draftId: string,
  { id = randomUUID(), nodeKey, fileName, bytes }: SentFile,
): Promise<ProductAnswer> {
  return client.send(`/api/v1/drafts/${draftId}/attachments/${id}`, {
    method: 'PUT',
    body: bytes,
    headers: {
      'Content-Type': 'application/octet-stream',
      'X-Node-Key': encodeURIComponent(nodeKey),
      'X-File-Name': encodeURIComponent(fileName),
    },
  });
}

export function submitDraft(
  client: ProductClient,
  { id, revision }: SavedDraft,
  idempotencyKey: string = randomUUID(),
): Promise<ProductAnswer> {
  return client.send(`/api/v1/drafts/${id}/submit`, {
    method: 'POST',
    headers: { 'If-Match': `"${revision}"`, 'Idempotency-Key': idempotencyKey },
  });
}

function expectStatus(status: number, answer: ProductAnswer): ProductAnswer {
  if (answer.status !== status) throw new Error(`Expected ${status}, got ${answer.status} ${String(answer.json['code'] ?? '')}`);
  return answer;
}
