import { beforeEach, describe, expect, test } from 'vitest';
import { DraftNotFoundError, IdempotencyConflictError, RevisionConflictError, type SubmitCommand } from '../stores.js';
import { commandFor, newDraft, parts, patternBytes, type MakeStores, type NewDraft, type StoresUnderTest } from './store-fixtures.js';

/** What every submission store does. */
export function describeSubmissionStore(make: MakeStores): void {
  describe('a submission store', () => {
    let stores: StoresUnderTest;
    beforeEach(async () => {
      stores = await make();
    });

    const draftOf = (changes: Partial<NewDraft> = {}) => stores.drafts.create(newDraft(changes));

    test('keeps what was sent, numbers it, queues its delivery and takes the draft away', async () => {
      const draft = await draftOf({ owner: { personKey: 'key-of-kari', organisationNumber: '310000000' } });
      const command = commandFor(draft);
      const record = await stores.submissions.submit(command);
      expect(record.submission.reference).toMatch(/^SPV-2026-\d{6}$/);
      expect(record).toEqual({
        submission: { ...command.submission, reference: record.submission.reference },
        owner: draft.owner,
        delivery: { state: 'waiting', attempts: [], nextAttemptAt: '2026-11-20T09:00:00.000Z' },
      });
      expect(await stores.submissions.find(command.submission.id)).toEqual(record);
      expect(await stores.drafts.find(draft.id)).toBeUndefined();
      expect((await stores.outbox.claim('w', 10, 1_000)).map((claimed) => claimed.record.submission.id)).toEqual([command.submission.id]);
    });

    test('references rise, and begin anew with the Norwegian year', async () => {
      const send = async (submittedAt: string) =>
        (await stores.submissions.submit(commandFor(await draftOf(), { submittedAt }))).submission.reference;
      const first = await send('2027-12-31T22:59:59.000Z');
      const second = await send('2027-12-31T22:59:59.000Z');
      expect(second > first).toBe(true);
      expect(first).toMatch(/^SPV-2027-/);
      expect(await send('2027-12-31T23:00:00.000Z')).toMatch(/^SPV-2028-/);
    });

    test('the same request again gives the first receipt', async () => {
      const command = commandFor(await draftOf());
      const first = await stores.submissions.submit(command);
      expect(await stores.submissions.submit({ ...command, submission: { ...command.submission, id: crypto.randomUUID() } })).toEqual(
        first,
      );
      expect(await stores.submissions.listForPerson('key-of-kari')).toHaveLength(1);
      expect(await stores.submissions.findByIdempotencyKey('key-of-kari', command.idempotencyKey)).toEqual({
        record: first,
        requestHash: command.requestHash,
      });
    });

    test('fifty of the same request at once make one submission and fifty like receipts', async () => {
      const command = commandFor(await draftOf());
      const send = () => stores.submissions.submit({ ...command, submission: { ...command.submission, id: crypto.randomUUID() } });
      const receipts = await Promise.all(Array.from({ length: 50 }, send));
      expect(new Set(receipts.map((receipt) => receipt.submission.reference)).size).toBe(1);
      expect(await stores.submissions.listForPerson('key-of-kari')).toHaveLength(1);
      expect(await stores.outbox.claim('w', 100, 1_000)).toHaveLength(1);
    });

    test('the key of another request is refused, and its draft stays', async () => {
      const command = commandFor(await draftOf());
      await stores.submissions.submit(command);
      const other = await draftOf();
      const reused: SubmitCommand = { ...commandFor(other), idempotencyKey: command.idempotencyKey, requestHash: 'c'.repeat(64) };
      await expect(stores.submissions.submit(reused)).rejects.toThrow(IdempotencyConflictError);
      expect(await stores.drafts.find(other.id)).toEqual(other);
    });

    test('two drafts at once with one key: one is sent, the other stays', async () => {
      const commands = [commandFor(await draftOf()), commandFor(await draftOf())].map((command, n) => ({
        ...command,
        idempotencyKey: 'same',
        requestHash: String(n),
      }));
      const outcomes = await Promise.allSettled(commands.map((command) => stores.submissions.submit(command)));
      expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await stores.drafts.listFor('key-of-kari')).toHaveLength(1);
      for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(IdempotencyConflictError);
    });

    test('one person’s key says nothing about another’s', async () => {
      const command = commandFor(await draftOf());
      const first = await stores.submissions.submit(command);
      const olas = await draftOf({ owner: { personKey: 'key-of-ola' } });
      expect(await stores.submissions.findByIdempotencyKey('key-of-ola', command.idempotencyKey)).toBeUndefined();
      const second = await stores.submissions.submit({ ...commandFor(olas), idempotencyKey: command.idempotencyKey });
      expect(second.submission.id).not.toBe(first.submission.id);
    });

    test('a draft that has moved on is not sent, and stays', async () => {
      const draft = await draftOf();
      const saved = await stores.drafts.save(draft.id, 1, { answers: {}, promisedLater: [], language: 'nb' });
      const stale = stores.submissions.submit(commandFor(draft));
      await expect(stale).rejects.toThrow(RevisionConflictError);
      await expect(stale).rejects.toMatchObject({ currentRevision: 2 });
      expect(await stores.drafts.find(draft.id)).toEqual(saved);
      expect(await stores.outbox.oldestWaitingMs()).toBeUndefined();
    });

    test('an application is not sent without a file it names', async () => {
      const draft = await draftOf();
      const upload = { id: crypto.randomUUID(), draftId: draft.id, nodeKey: 'plan', fileName: 'plan.pdf', mimeType: 'application/pdf' };
      const { draftId: _, uploadedAt: __, ...info } = await stores.attachments.add(upload, parts(patternBytes(3)), 10);
      await stores.attachments.remove(info.id);
      await expect(stores.submissions.submit(commandFor(draft, { attachments: [info] }))).rejects.toThrow(RevisionConflictError);
      expect(await stores.drafts.find(draft.id)).toEqual(draft);
    });

    test('a draft that is gone, or never was, cannot be sent', async () => {
      const draft = await draftOf();
      await stores.drafts.delete(draft.id);
      await expect(stores.submissions.submit(commandFor(draft))).rejects.toThrow(DraftNotFoundError);
      await expect(stores.submissions.submit({ ...commandFor(draft), draftId: 'x' })).rejects.toThrow(DraftNotFoundError);
    });

    test('saving, deleting and sending at once: the draft is either sent as it was or still its owner’s', async () => {
      for (let round = 0; round < 20; round++) {
        const draft = await draftOf();
        const command = commandFor(draft);
        const [sent, saved] = await Promise.allSettled([
          stores.submissions.submit(command),
          stores.drafts.save(draft.id, 1, { answers: { round }, promisedLater: [], language: 'nb' }),
          ...(round % 2 ? [stores.drafts.delete(draft.id)] : []),
        ]);
        const stored = await stores.submissions.find(command.submission.id);
        expect(stored !== undefined).toBe(sent.status === 'fulfilled');
        if (stored) {
          expect(saved.status).toBe('rejected');
          expect(stored.submission).toMatchObject({ answers: draft.answers });
          expect(await stores.drafts.find(draft.id)).toBeUndefined();
        }
      }
    });

    test('an id that is no id finds nothing', async () => {
      expect(await stores.submissions.find("1' or '1'='1")).toBeUndefined();
    });
  });
}
