import { beforeEach, describe, expect, test } from 'vitest';
import type { ArchiveReceipt } from '../archive.js';
import { DraftNotFoundError, hasContent, type Draft, type VersionKey } from '../stores.js';
import {
  commandFor,
  MINUTE_MS,
  newDraft,
  parts,
  patternBytes,
  type MakeStores,
  type NewDraft,
  type StoresUnderTest,
} from './store-fixtures.js';

const VERSION: VersionKey = { serviceId: 'skjenkebevilling', definitionHash: 'a'.repeat(64) };
const RECEIPT: ArchiveReceipt = {
  caseNumber: { year: 2026, sequence: 12 },
  journalNumber: { year: 2026, sequence: 345 },
  journalpostNumber: 1,
  outcome: 'created',
  documents: [1],
  archivedAt: '2026-11-20T09:00:05.000Z',
};

/** What every store does when the time that something is kept has run out. */
export function describeRetention(make: MakeStores): void {
  describe('a draft store, of drafts nobody goes on with', () => {
    let stores: StoresUnderTest;
    beforeEach(async () => {
      stores = await make();
    });

    const begin = (changes: Partial<NewDraft> = {}) => stores.drafts.create(newDraft(changes));
    /** Everything whose last change was a minute ago or more. */
    const removeOlderThanAMinute = () => stores.drafts.removeUntouched(VERSION, new Date(stores.clock.now().getTime() - MINUTE_MS));
    const isThere = async ({ id }: Draft) => (await stores.drafts.find(id)) !== undefined;
    const attach = async ({ id: draftId }: Draft) => {
      const upload = { id: crypto.randomUUID(), draftId, nodeKey: 'plan', fileName: 'plan.pdf', mimeType: 'application/pdf' };
      return (await stores.attachments.add(upload, parts(patternBytes(5)), 10)).id;
    };

    test('removes one with its files when the time has come, and not a millisecond before', async () => {
      const draft = await begin();
      const file = await attach(draft);
      stores.clock.advance(MINUTE_MS - 1);
      expect(await removeOlderThanAMinute()).toBe(0);
      expect(await isThere(draft)).toBe(true);
      stores.clock.advance(1);
      expect(await removeOlderThanAMinute()).toBe(1);
      expect(await isThere(draft)).toBe(false);
      expect(await stores.attachments.read(file)).toBeUndefined();
      expect(await removeOlderThanAMinute()).toBe(0);
    });

    test.each<[change: string, make: (draft: Draft) => Promise<unknown>]>([
      ['a save', (draft) => stores.drafts.save(draft.id, 1, { answers: {}, promisedLater: [], language: 'nb' })],
      ['a look-up', (draft) => stores.drafts.recordLookup(draft.id, [], [])],
      ['a file that is added', attach],
    ])('keeps one for as long again after %s', async (_change, change) => {
      const draft = await begin();
      stores.clock.advance(MINUTE_MS - 1);
      await change(draft);
      stores.clock.advance(MINUTE_MS - 1);
      expect(await removeOlderThanAMinute()).toBe(0);
      expect((await stores.drafts.find(draft.id))?.updatedAt).toBe(new Date(stores.clock.now().getTime() - MINUTE_MS + 1).toISOString());
      stores.clock.advance(1);
      expect(await removeOlderThanAMinute()).toBe(1);
    });

    test('keeps one for as long again after a file is taken away', async () => {
      const draft = await begin();
      const file = await attach(draft);
      stores.clock.advance(MINUTE_MS);
      await stores.attachments.remove(file);
      expect(await removeOlderThanAMinute()).toBe(0);
    });

    test('goes by the version a draft stands on', async () => {
      const other = { serviceId: 'skjenkebevilling', definitionHash: 'b'.repeat(64) };
      const [old, newer] = [await begin(), await begin(other)];
      await begin();
      expect(await stores.drafts.versions()).toHaveLength(2);
      expect(await stores.drafts.versions()).toEqual(expect.arrayContaining([VERSION, other]));
      stores.clock.advance(MINUTE_MS);
      expect(await removeOlderThanAMinute()).toBe(2);
      expect([await isThere(old), await isThere(newer)]).toEqual([false, true]);
      expect(await stores.drafts.versions()).toEqual([other]);
    });

    test('a save at the same moment either keeps the draft or finds it gone', async () => {
      for (let round = 0; round < 20; round++) {
        const draft = await begin();
        stores.clock.advance(MINUTE_MS);
        const [saved] = await Promise.allSettled([
          stores.drafts.save(draft.id, 1, { answers: { round }, promisedLater: [], language: 'nb' }),
          removeOlderThanAMinute(),
        ]);
        expect(await isThere(draft)).toBe(saved.status === 'fulfilled');
        if (saved.status === 'rejected') expect(saved.reason).toBeInstanceOf(DraftNotFoundError);
      }
    });
  });

  describe('a submission store, of what stands in the archive', () => {
    let stores: StoresUnderTest;
    beforeEach(async () => {
      stores = await make();
    });

    async function send(changes: Partial<NewDraft> = {}) {
      const draft = await stores.drafts.create(newDraft(changes));
      const upload = { id: crypto.randomUUID(), draftId: draft.id, nodeKey: 'plan', fileName: 'plan.pdf', mimeType: 'application/pdf' };
      const { draftId: _, uploadedAt: __, ...attachment } = await stores.attachments.add(upload, parts(patternBytes(5)), 10);
      const command = commandFor(draft, { attachments: [attachment] });
      const { submission } = await stores.submissions.submit(command);
      return { id: submission.id, reference: submission.reference, file: attachment.id, command };
    }
    const archive = (id: string) => stores.outbox.archived(id, RECEIPT);
    const removeAll = (limit = 100) => stores.submissions.removeContent(VERSION, stores.clock.now(), limit);

    test('keeps reference, state, receipt and owner, and nothing of what was written', async () => {
      const owner = { personKey: 'key-of-kari', organisationNumber: '310000000' };
      const { id, reference, file, command } = await send({ owner });
      await stores.outbox.claim('w', 10, MINUTE_MS);
      const document = { nummer: 1, bytes: patternBytes(9), sha256: 'd'.repeat(64) };
      await stores.outbox.freeze(id, { planJson: '{}', documents: [document] });
      await archive(id);
      stores.clock.advance(MINUTE_MS);
      expect(await removeAll()).toBe(1);

      const left = await stores.submissions.find(id);
      expect(left).toEqual({
        submission: {
          id,
          reference,
          serviceId: 'skjenkebevilling',
          definitionVersion: '1.0.0',
          definitionHash: VERSION.definitionHash,
          municipalityNumber: '1813',
          tracks: ['skjenking-arrangement'],
          submittedAt: '2026-11-20T09:00:00.000Z',
        },
        owner,
        delivery: expect.objectContaining({ state: 'archived', receipt: RECEIPT }),
        contentRemovedAt: '2026-11-20T09:01:00.000Z',
      });
      expect(left && hasContent(left)).toBe(false);
      expect(await stores.attachments.read(file)).toBeUndefined();
      expect(await stores.submissions.listForPerson('key-of-kari')).toEqual([left]);
      expect((await stores.submissions.findByIdempotencyKey('key-of-kari', command.idempotencyKey))?.record).toEqual(left);
      expect(await stores.submissions.submit(command)).toEqual(left);
    });

    test('still lists it for the municipality, without a name, and finds it by reference', async () => {
      const { id, reference } = await send();
      await archive(id);
      await removeAll();
      for (const text of ['', reference]) {
        const { items, total } = await stores.submissions.listForMunicipality('1813', { text, limit: 10, offset: 0 });
        expect(total).toBe(1);
        expect(items[0]).toMatchObject({ reference, delivery: { state: 'archived', receipt: RECEIPT } });
        expect(items[0]).not.toHaveProperty('applicantName');
      }
      expect(await stores.submissions.listForMunicipality('1813', { text: 'kari', limit: 10, offset: 0 })).toMatchObject({ total: 0 });
    });

    test('goes by the time of the archive’s receipt, to the millisecond', async () => {
      const { id } = await send();
      stores.clock.advance(MINUTE_MS);
      const archivedAt = stores.clock.now();
      await archive(id);
      stores.clock.advance(MINUTE_MS);
      expect(await stores.submissions.removeContent(VERSION, new Date(archivedAt.getTime() - 1), 10)).toBe(0);
      expect(await stores.submissions.removeContent(VERSION, archivedAt, 10)).toBe(1);
    });

    test.each(['waiting', 'unknown', 'rejected'] as const)('never removes what is %s, however long it takes', async (state) => {
      const { id, file } = await send();
      await stores.outbox.claim('w', 10, MINUTE_MS);
      await stores.outbox.failed(id, { at: '2026-11-20T09:00:00.000Z', outcome: 'unavailable' }, { state });
      stores.clock.advance(3_650 * 24 * 60 * MINUTE_MS);
      expect(await stores.submissions.archivedVersions()).toEqual([]);
      expect(await removeAll()).toBe(0);
      const stored = await stores.submissions.find(id);
      expect(stored && hasContent(stored) && stored.submission.answers).toEqual(newDraft().answers);
      expect(await stores.attachments.read(file)).toHaveLength(5);
    });

    test('goes by the version, a few at a time, and knows when none is left', async () => {
      const other = { serviceId: 'skjenkebevilling', definitionHash: 'b'.repeat(64) };
      const sent = [await send(), await send(), await send(), await send(other)];
      for (const { id } of sent) await archive(id);
      expect(await stores.submissions.archivedVersions()).toHaveLength(2);
      expect([await removeAll(2), await removeAll(2), await removeAll(2)]).toEqual([2, 1, 0]);
      expect(await stores.submissions.archivedVersions()).toEqual([other]);
    });

    test('two servers at once remove each of them once', async () => {
      for (let n = 0; n < 12; n++) await archive((await send()).id);
      const removed = await Promise.all([removeAll(), removeAll(), removeAll()]);
      expect(removed.reduce((sum, count) => sum + count, 0)).toBe(12);
    });
  });
}
