import { beforeEach, describe, expect, test } from 'vitest';
import { AttachmentTooLargeError, DraftNotFoundError } from '../stores.js';
import { MINUTE_MS, commandFor, newDraft, parts, patternBytes, type MakeStores, type StoresUnderTest } from './store-fixtures.js';

const ONE_MB = 1_000_000;

/** What every attachment store does. */
export function describeAttachmentStore(make: MakeStores): void {
  describe('an attachment store', () => {
    let stores: StoresUnderTest;
    let draftId: string;
    beforeEach(async () => {
      stores = await make();
      ({ id: draftId } = await stores.drafts.create(newDraft()));
    });

    const attachment = (changes: Partial<{ draftId: string; fileName: string }> = {}) => ({
      id: crypto.randomUUID(),
      draftId,
      nodeKey: 'vedlegg-plantegning',
      fileName: 'Plantegning første etasje.pdf',
      mimeType: 'application/pdf',
      ...changes,
    });

    test('gives back a file byte for byte, whatever parts it came in', async () => {
      const bytes = patternBytes(700_001);
      const added = await stores.attachments.add(
        attachment(),
        parts(bytes.subarray(0, 1), bytes.subarray(1, 400_000), new Uint8Array(), bytes.subarray(400_000)),
        ONE_MB,
      );
      expect(added).toMatchObject({
        sizeBytes: 700_001,
        draftId,
        fileName: 'Plantegning første etasje.pdf',
        uploadedAt: '2026-11-20T09:00:00.000Z',
      });
      expect(await stores.attachments.find(added.id)).toEqual(added);
      expect(Buffer.compare((await stores.attachments.read(added.id)) ?? new Uint8Array(), bytes)).toBe(0);
    });

    test('remembers what kind of file it is, last said', async () => {
      const { id } = await stores.attachments.add(attachment(), parts(patternBytes(10)), ONE_MB);
      await stores.attachments.tag(id, 'tegning');
      const tagged = await stores.attachments.tag(id, 'bilde');
      expect(tagged).toMatchObject({ id, draftId, tag: 'bilde', fileName: 'Plantegning første etasje.pdf', sizeBytes: 10 });
      expect(await stores.attachments.listFor(draftId)).toEqual([tagged]);
      expect(await stores.attachments.read(id)).toHaveLength(10);
      expect(await stores.attachments.tag(crypto.randomUUID(), 'bilde')).toBeUndefined();
    });

    test('knows the SHA-256 of the file', async () => {
      const { sha256 } = await stores.attachments.add(attachment(), parts(new TextEncoder().encode('abc')), ONE_MB);
      expect(sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    });

    test('takes an empty file, and one of exactly the limit', async () => {
      const empty = await stores.attachments.add(attachment(), parts(), 10);
      expect(await stores.attachments.read(empty.id)).toHaveLength(0);
      expect(await stores.attachments.add(attachment(), parts(patternBytes(10)), 10)).toMatchObject({ sizeBytes: 10 });
    });

    test('stops reading as soon as a file is too large, and keeps nothing of it', async () => {
      let taken = 0;
      async function* endless() {
        for (;;) {
          taken++;
          yield patternBytes(100_000);
        }
      }
      const upload = attachment();
      await expect(stores.attachments.add(upload, endless(), ONE_MB)).rejects.toThrow(AttachmentTooLargeError);
      expect(taken).toBeLessThan(20);
      expect(await stores.attachments.find(upload.id)).toBeUndefined();
      expect(await stores.attachments.listFor(draftId)).toEqual([]);
    });

    test('a file is invisible until all of it has come', async () => {
      const upload = attachment();
      const seen: unknown[] = [];
      async function* watched() {
        yield patternBytes(600_000);
        seen.push(
          await stores.attachments.find(upload.id),
          await stores.attachments.read(upload.id),
          await stores.attachments.listFor(draftId),
        );
        yield patternBytes(1);
      }
      await stores.attachments.add(upload, watched(), ONE_MB);
      expect(seen).toEqual([undefined, undefined, []]);
      expect(await stores.attachments.listFor(draftId)).toHaveLength(1);
    });

    test('nothing is left of an upload that breaks off', async () => {
      const upload = attachment();
      async function* broken() {
        yield patternBytes(600_000);
        throw new Error('connection reset');
      }
      await expect(stores.attachments.add(upload, broken(), ONE_MB)).rejects.toThrow('connection reset');
      expect(await stores.attachments.find(upload.id)).toBeUndefined();
      await stores.attachments.add(upload, parts(patternBytes(3)), ONE_MB);
      expect(await stores.attachments.read(upload.id)).toHaveLength(3);
    });

    test('lists a draft’s files in the order they came', async () => {
      const names = ['b.pdf', 'a.pdf', 'c.pdf'];
      for (const fileName of names) {
        await stores.attachments.add(attachment({ fileName }), parts(patternBytes(1)), ONE_MB);
        stores.clock.advance(MINUTE_MS);
      }
      expect((await stores.attachments.listFor(draftId)).map((stored) => stored.fileName)).toEqual(names);
    });

    test('a removed file is gone', async () => {
      const { id } = await stores.attachments.add(attachment(), parts(patternBytes(1)), ONE_MB);
      await stores.attachments.remove(id);
      expect(await stores.attachments.find(id)).toBeUndefined();
      expect(await stores.attachments.read(id)).toBeUndefined();
    });

    test('there is no file without a draft: not to begin with, and not when it is deleted', async () => {
      await expect(stores.attachments.add(attachment({ draftId: crypto.randomUUID() }), parts(), ONE_MB)).rejects.toThrow(
        DraftNotFoundError,
      );
      const { id } = await stores.attachments.add(attachment(), parts(patternBytes(1)), ONE_MB);
      await stores.drafts.delete(draftId);
      expect(await stores.attachments.read(id)).toBeUndefined();
    });

    test('a draft that is deleted while a file comes in ends the upload', async () => {
      async function* interrupted() {
        yield patternBytes(600_000);
        await stores.drafts.delete(draftId);
        yield patternBytes(300_000);
      }
      await expect(stores.attachments.add(attachment(), interrupted(), ONE_MB)).rejects.toThrow(DraftNotFoundError);
    });

    test('what is sent goes with the submission and cannot be removed; the rest goes with the draft', async () => {
      const sent = await stores.attachments.add(attachment(), parts(patternBytes(5)), ONE_MB);
      const notSent = await stores.attachments.add(attachment(), parts(patternBytes(6)), ONE_MB);
      const draft = await stores.drafts.find(draftId);
      if (!draft) throw new Error('the draft is gone');
      const { draftId: _, uploadedAt: __, ...info } = sent;
      await stores.submissions.submit(commandFor(draft, { attachments: [info] }));
      await stores.attachments.remove(sent.id);
      expect(await stores.attachments.read(sent.id)).toHaveLength(5);
      expect(await stores.attachments.read(notSent.id)).toBeUndefined();
      expect(await stores.attachments.listFor(draftId)).toEqual([]);
    });
  });
}
