import { beforeEach, describe, expect, test } from 'vitest';
import type { ArchiveReceipt } from '../archive.js';
import type { FrozenDelivery } from '../stores.js';
import { MINUTE_MS, commandFor, newDraft, patternBytes, type MakeStores, type StoresUnderTest } from './store-fixtures.js';

const RECEIPT: ArchiveReceipt = {
  caseNumber: { year: 2026, sequence: 12 },
  journalNumber: { year: 2026, sequence: 345 },
  journalpostNumber: 1,
  outcome: 'created',
  documents: [1, 2],
  archivedAt: '2026-11-20T09:00:05.000Z',
};
const FROZEN: FrozenDelivery = {
  planJson: '{"keys":{}}',
  documents: [
    { nummer: 1, bytes: patternBytes(300_000), sha256: 'd'.repeat(64) },
    { nummer: 2, bytes: patternBytes(5), sha256: 'e'.repeat(64) },
  ],
};
const AT = '2026-11-20T09:00:00.000Z';

/** Bytes of any kind as what they are, so that they can be compared. */
function plain(frozen: FrozenDelivery | undefined) {
  return (
    frozen && { ...frozen, documents: frozen.documents.map((each) => ({ ...each, bytes: Buffer.from(each.bytes).toString('base64') })) }
  );
}

/** What every outbox does. */
export function describeOutbox(make: MakeStores): void {
  describe('an outbox', () => {
    let stores: StoresUnderTest;
    beforeEach(async () => {
      stores = await make();
    });

    async function send(): Promise<string> {
      const command = commandFor(await stores.drafts.create(newDraft()));
      await stores.submissions.submit(command);
      return command.submission.id;
    }
    const claim = (limit = 10, worker = 'worker-1') => stores.outbox.claim(worker, limit, 5 * MINUTE_MS);
    const claimedIds = async (limit?: number) => (await claim(limit)).map((claimed) => claimed.record.submission.id);
    const deliveryOf = async (id: string) => (await stores.submissions.find(id))?.delivery;

    test('hands out a delivery with the whole submission, once', async () => {
      const id = await send();
      const claimed = await claim();
      expect(claimed).toMatchObject([{ attempt: 1, record: { submission: { id, answers: newDraft().answers } } }]);
      expect(claimed[0]).not.toHaveProperty('frozen');
      expect(await claim()).toEqual([]);
      expect((await deliveryOf(id))?.state).toBe('building');
    });

    test('workers at the same time never get the same delivery', async () => {
      await Promise.all(Array.from({ length: 24 }, send));
      const got = await Promise.all(['a', 'b', 'c', 'd'].map((worker) => claim(10, worker)));
      const ids = got.flat().map((claimed) => claimed.record.submission.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length + (await claim(100)).length).toBe(24);
    });

    test('hands out the longest waiting first, and no more than asked for', async () => {
      const first = await send();
      stores.clock.advance(1_000);
      const second = await send();
      expect(await claimedIds(1)).toEqual([first]);
      expect(await claimedIds(1)).toEqual([second]);
    });

    test('a worker that never comes back loses its lease, and that counts as a crashed attempt', async () => {
      const id = await send();
      await claim();
      stores.clock.advance(5 * MINUTE_MS);
      expect(await claim()).toMatchObject([
        { attempt: 2, record: { submission: { id }, delivery: { attempts: [{ outcome: 'crashed' }] } } },
      ]);
    });

    test('what is frozen first is what every later attempt gets', async () => {
      const id = await send();
      await claim();
      expect(plain(await stores.outbox.freeze(id, FROZEN))).toEqual(plain(FROZEN));
      expect((await deliveryOf(id))?.state).toBe('sent');
      const other = {
        planJson: '{"other":1}',
        documents: [1, 2, 3].map((nummer) => ({ nummer, bytes: patternBytes(3), sha256: 'f'.repeat(64) })),
      };
      expect(plain(await stores.outbox.freeze(id, other))).toEqual(plain(FROZEN));
      stores.clock.advance(10 * MINUTE_MS);
      const [claimed] = await claim();
      expect(plain(claimed?.frozen)).toEqual(plain(FROZEN));
    });

    test('two workers that freeze at once get the same plan with the same documents', async () => {
      const id = await send();
      await claim();
      const built = ['a', 'b', 'c', 'd'].map((name, n) => ({
        planJson: JSON.stringify({ name }),
        documents: [{ nummer: 1, bytes: patternBytes(n + 1), sha256: name.repeat(64) }],
      }));
      const got = (await Promise.all(built.map((frozen) => stores.outbox.freeze(id, frozen)))).map(plain);
      expect(built.map(plain)).toContainEqual(got[0]);
      for (const each of got) expect(each).toEqual(got[0]);
    });

    test('an archived delivery has its receipt and is never handed out again', async () => {
      const id = await send();
      await claim();
      await stores.outbox.archived(id, RECEIPT);
      expect(await deliveryOf(id)).toEqual({ state: 'archived', receipt: RECEIPT, attempts: [{ at: AT, outcome: 'archived' }] });
      stores.clock.advance(60 * MINUTE_MS);
      await stores.outbox.retryNow(id);
      expect(await claim()).toEqual([]);
    });

    test('a late word about a failure does not undo an archived delivery', async () => {
      const id = await send();
      await stores.outbox.archived(id, RECEIPT);
      await stores.outbox.failed(id, { at: AT, outcome: 'unavailable' }, { state: 'waiting' });
      await stores.outbox.archived(id, { ...RECEIPT, journalpostNumber: 99 });
      expect(await deliveryOf(id)).toMatchObject({ state: 'archived', receipt: { journalpostNumber: 1 } });
    });

    test('a failed attempt is written down and tried again when told', async () => {
      const id = await send();
      await claim();
      const attempt = { at: AT, outcome: 'unavailable' as const, message: '503' };
      await stores.outbox.failed(id, attempt, { state: 'waiting', nextAttemptAt: '2026-11-20T09:10:00.000Z' });
      expect(await deliveryOf(id)).toEqual({ state: 'waiting', attempts: [attempt], nextAttemptAt: '2026-11-20T09:10:00.000Z' });
      stores.clock.advance(10 * MINUTE_MS - 1);
      expect(await claim()).toEqual([]);
      stores.clock.advance(1);
      expect(await claim()).toMatchObject([{ attempt: 2 }]);
    });

    test('a waiting delivery with no time given is due at once, so that none is forgotten', async () => {
      const id = await send();
      await claim();
      await stores.outbox.failed(id, { at: AT, outcome: 'unavailable' }, { state: 'waiting' });
      expect(await claimedIds()).toEqual([id]);
    });

    test('one that fails does not hold up the others', async () => {
      const [poison, good] = [await send(), await send()];
      await claim(1);
      await stores.outbox.failed(poison, { at: AT, outcome: 'rejected' }, { state: 'rejected' });
      expect(await claimedIds()).toEqual([good]);
    });

    test.each(['rejected', 'unknown'] as const)('a delivery that is %s waits for a person, who puts it first in line', async (state) => {
      const id = await send();
      await claim();
      await stores.outbox.failed(id, { at: AT, outcome: 'rejected' }, { state });
      stores.clock.advance(365 * 24 * 60 * MINUTE_MS);
      expect(await claim()).toEqual([]);
      const other = await send();
      await stores.outbox.retryNow(id);
      expect(await claimedIds()).toEqual([id, other]);
    });

    test.each([
      ['rejected', undefined],
      ['unknown', FROZEN.planJson],
    ] as const)('a retry of what is %s goes out with the frozen plan %s', async (state, planJson) => {
      const id = await send();
      await claim();
      await stores.outbox.freeze(id, FROZEN);
      await stores.outbox.failed(id, { at: AT, outcome: 'rejected' }, { state });
      await stores.outbox.retryNow(id);
      const [claimed] = await claim();
      expect(claimed?.frozen?.planJson).toBe(planJson);
    });

    test('retrying now gives no second worker a delivery that one is working on', async () => {
      const id = await send();
      await claim();
      await stores.outbox.retryNow(id);
      expect(await claim()).toEqual([]);
    });

    test('tells how long the oldest has waited, until all are archived', async () => {
      expect(await stores.outbox.oldestWaitingMs()).toBeUndefined();
      const id = await send();
      stores.clock.advance(15 * MINUTE_MS);
      expect(await stores.outbox.oldestWaitingMs()).toBe(15 * MINUTE_MS);
      await stores.outbox.archived(id, RECEIPT);
      expect(await stores.outbox.oldestWaitingMs()).toBeUndefined();
    });
  });
}
