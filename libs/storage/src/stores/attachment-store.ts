import { createHash } from 'node:crypto';
import {
  AttachmentExistsError,
  AttachmentTooLargeError,
  DraftNotFoundError,
  type AttachmentStore,
  type StoredAttachment,
} from '@sporvalg/ports';
import { sql, type Selectable } from 'kysely';
import type { DataKey, Envelope } from '../crypto/envelope.js';
import { TamperedError } from '../crypto/envelope.js';
import type { Schema } from '../database/schema.js';
import { hasSqlState, isUuid, type StoreContext } from './store-context.js';

/** Bytes of file per row; a row and its copy in memory stay small whatever the file is. */
const CHUNK_BYTES = 256 * 1024;

type Row = Selectable<Schema['attachment']>;
type SealedContent = Pick<StoredAttachment, 'nodeKey' | 'fileName' | 'mimeType' | 'sizeBytes' | 'sha256' | 'tag'>;

export function createAttachmentStore(context: StoreContext): AttachmentStore {
  const { db, envelope, clock } = context;

  async function completeRow(id: string): Promise<Row | undefined> {
    if (!isUuid(id)) return undefined;
    return db.selectFrom('attachment').selectAll().where('id', '=', id).where('completed_at', 'is not', null).executeTakeFirst();
  }

  async function discard(id: string): Promise<string | undefined> {
    const row = await db
      .deleteFrom('attachment')
      .where('id', '=', id)
      .where('submission_id', 'is', null)
      .returning('uploaded_to_draft')
      .executeTakeFirst();
    return row?.uploaded_to_draft;
  }

  /** A statement of its own: with the lock on a file held, it could wait for a sending that waits for the file. */
  async function touchDraft(draftId: string): Promise<void> {
    await db.updateTable('draft').set({ updated_at: clock.now().toISOString() }).where('id', '=', draftId).execute();
  }

  return {
    async remove(id) {
      const draftId = isUuid(id) ? await discard(id) : undefined;
      if (draftId !== undefined) await touchDraft(draftId);
    },
    async add(attachment, bytes, maxBytes) {
      if (!isUuid(attachment.draftId)) throw new DraftNotFoundError();
      const key = envelope.newKey('attachment', attachment.id);
      await begin(context, attachment, key);
      try {
        const stored = await storeChunks(context, attachment.id, key, bytes, maxBytes);
        const { nodeKey, fileName, mimeType } = attachment;
        const content: SealedContent = { nodeKey, fileName, mimeType, ...stored };
        const completedAt = clock.now().toISOString();
        const done = await db
          .updateTable('attachment')
          .set({ content: key.sealJson('content', content), completed_at: completedAt })
          .where('id', '=', attachment.id)
          .executeTakeFirst();
        if (done.numUpdatedRows === 0n) throw new DraftNotFoundError();
        await touchDraft(attachment.draftId);
        return { ...attachment, ...stored, uploadedAt: completedAt };
      } catch (error) {
        // What cannot be removed now is invisible, and swept later.
        await discard(attachment.id).catch(() => undefined);
        throw hasSqlState(error, 'foreign_key_violation') ? new DraftNotFoundError() : error;
      }
    },
    async tag(id, tag) {
      const row = await completeRow(id);
      if (!row?.content) return undefined;
      const key = envelope.openKey('attachment', row.id, row.data_key);
      const content: SealedContent = { ...key.unsealJson<SealedContent>('content', row.content), tag };
      const changed = await db
        .updateTable('attachment')
        .set({ content: key.sealJson('content', content) })
        .where('id', '=', id)
        .where('submission_id', 'is', null)
        .returningAll()
        .executeTakeFirst();
      if (!changed) return undefined;
      await touchDraft(changed.uploaded_to_draft);
      return toAttachment(changed, envelope);
    },
    async listFor(draftId) {
      if (!isUuid(draftId)) return [];
      const rows = await db
        .selectFrom('attachment')
        .selectAll()
        .where('draft_id', '=', draftId)
        .where('completed_at', 'is not', null)
        .orderBy('completed_at')
        .orderBy('id')
        .execute();
      return rows.map((row) => toAttachment(row, envelope));
    },
    async find(id) {
      const row = await completeRow(id);
      return row && toAttachment(row, envelope);
    },
    async read(id) {
      const row = await completeRow(id);
      return row && readBytes(context, row);
    },
  };
}

async function begin({ db, clock }: StoreContext, attachment: { id: string; draftId: string }, key: DataKey): Promise<void> {
  try {
    await db
      .insertInto('attachment')
      .values({
        id: attachment.id,
        uploaded_to_draft: attachment.draftId,
        draft_id: attachment.draftId,
        started_at: clock.now().toISOString(),
        data_key: key.wrapped,
      })
      .execute();
  } catch (error) {
    if (hasSqlState(error, 'unique_violation')) throw new AttachmentExistsError();
    throw hasSqlState(error, 'foreign_key_violation') ? new DraftNotFoundError() : error;
  }
}

/**
 * Each chunk is a transaction of its own, so that a slow upload holds no lock that sending would wait for. They need not
 * wait for the disk: the log is written in order, and the last update does wait.
 */
async function storeChunks(
  { db }: StoreContext,
  id: string,
  key: DataKey,
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<{ sizeBytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  let number = 0;
  for await (const chunk of inChunks(bytes)) {
    sizeBytes += chunk.length;
    if (sizeBytes > maxBytes) throw new AttachmentTooLargeError(maxBytes);
    hash.update(chunk);
    const sealed = key.seal(`chunk:${number}`, chunk);
    await db.transaction().execute(async (transaction) => {
      await sql`set local synchronous_commit = off`.execute(transaction);
      await transaction.insertInto('attachment_chunk').values({ attachment_id: id, number, bytes: sealed }).execute();
    });
    number++;
  }
  return { sizeBytes, sha256: hash.digest('hex') };
}

async function* inChunks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const part of bytes) {
    waiting.push(Buffer.from(part.buffer, part.byteOffset, part.byteLength));
    length += part.byteLength;
    if (length < CHUNK_BYTES) continue;
    const joined = Buffer.concat(waiting);
    let at = 0;
    for (; joined.length - at >= CHUNK_BYTES; at += CHUNK_BYTES) yield joined.subarray(at, at + CHUNK_BYTES);
    waiting = [joined.subarray(at)];
    length = joined.length - at;
  }
  if (length > 0) yield Buffer.concat(waiting);
}

/** A missing or swapped chunk would open, or leave a shorter file; the hash over the whole tells. */
async function readBytes({ db, envelope }: StoreContext, row: Row): Promise<Uint8Array> {
  const key = envelope.openKey('attachment', row.id, row.data_key);
  const chunks = await db
    .selectFrom('attachment_chunk')
    .select(['number', 'bytes'])
    .where('attachment_id', '=', row.id)
    .orderBy('number')
    .execute();
  const bytes = Buffer.concat(chunks.map((chunk) => key.unseal(`chunk:${chunk.number}`, chunk.bytes)));
  const { sha256 } = toAttachment(row, envelope);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new TamperedError(`attachment|${row.id}|chunks`);
  return bytes;
}

function toAttachment(row: Row, envelope: Envelope): StoredAttachment {
  if (!row.content || !row.completed_at) throw new TamperedError(`attachment|${row.id}`);
  const content = envelope.openKey('attachment', row.id, row.data_key).unsealJson<SealedContent>('content', row.content);
  return { id: row.id, draftId: row.uploaded_to_draft, ...content, uploadedAt: row.completed_at.toISOString() };
}
