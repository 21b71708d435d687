import {
  ArchiveRejectedError,
  ArchiveUnavailableError,
  type ArchiveAdapter,
  type ArchiveDelivery,
  type ArchiveReceipt,
  type ClaimedDelivery,
  type FrozenDelivery,
  type Outbox,
} from '@sporvalg/ports';
import { beforeEach, describe, expect, it } from 'vitest';

import { deliver, type DeliverDependencies } from './deliver.js';
import { completeDraft, KARI, runtimeWorld, withContent, type RuntimeWorld } from './fixtures/runtime-world.js';
import { submit } from './submit.js';

const RECEIPT: ArchiveReceipt = {
  caseNumber: { year: 2026, sequence: 411 },
  journalNumber: { year: 2026, sequence: 5_120 },
  journalpostNumber: 1,
  outcome: 'created',
  documents: [1],
  archivedAt: '2026-11-20T09:00:05.000Z',
};

/** An archive that files by journalpost key, and can lose its answer, be away or refuse. */
function recordingArchive() {
  const filed = new Map<string, ArchiveReceipt>();
  const deliveries: ArchiveDelivery[] = [];
  const archive = {
    filed,
    deliveries,
    /** Thrown instead of an answer; `after` has filed first, as when the answer is lost on the way. */
    trouble: undefined as { readonly when: 'before' | 'after'; readonly error: Error } | undefined,
    id: 'recording',
    async deliver(delivery: ArchiveDelivery) {
      deliveries.push(delivery);
      if (archive.trouble?.when === 'before') throw archive.trouble.error;
      filed.set(delivery.plan.keys.journalpost, RECEIPT);
      if (archive.trouble) throw archive.trouble.error;
      return RECEIPT;
    },
    find: async (key: string) => {
      const receipt = filed.get(key);
      return receipt && { ...receipt, outcome: 'existing' as const };
    },
  };
  return archive satisfies ArchiveAdapter;
}

function recordingOutbox() {
  const outcomes: unknown[] = [];
  let frozen: FrozenDelivery | undefined;
  const outbox: Pick<Outbox, 'freeze' | 'archived' | 'failed'> = {
    freeze: async (_id, built) => (frozen ??= built),
    archived: async (_id, receipt) => void outcomes.push({ archived: receipt.outcome }),
    failed: async (_id, attempt, next) => void outcomes.push({ ...attempt, ...next }),
  };
  return { outcomes, frozen: () => frozen, outbox: outbox as Outbox };
}

describe('delivering to the archive', () => {
  let world: RuntimeWorld;
  let archive: ReturnType<typeof recordingArchive>;
  let box: ReturnType<typeof recordingOutbox>;
  let printed: number;
  let logged: string[];
  let deps: DeliverDependencies;
  let claim: ClaimedDelivery;

  beforeEach(async () => {
    world = await runtimeWorld();
    world.at = new Date('2026-11-20T09:00:00Z');
    archive = recordingArchive();
    box = recordingOutbox();
    printed = 0;
    logged = [];
    deps = {
      ...world,
      outbox: box.outbox,
      // Other bytes every time, so that a resend of anything but the frozen ones shows.
      renderer: { application: async () => new TextEncoder().encode(`PDF ${++printed}`) },
      archiveFor: () => archive,
      random: () => 1,
      log: { error: (fields, message) => void logged.push(JSON.stringify({ ...fields, message })) },
    };
    const draft = await completeDraft(world, { promisedLater: [] });
    await world.attachments.add(
      { id: world.newId(), draftId: draft.id, nodeKey: 'vedleggDisponering', fileName: 'avtale.pdf', mimeType: 'application/pdf' },
      content('avtale'),
      100,
    );
    claim = { record: withContent(await submit(world, KARI, { draftId: draft.id, draft, revision: 1, idempotencyKey: 'a' })), attempt: 1 };
  });

  it('sends the plan with our document and the citizen’s, and keeps the receipt', async () => {
    await deliver(deps, claim);

    expect(box.outcomes).toEqual([{ archived: 'created' }]);
    expect(archive.deliveries).toHaveLength(1);
    const [delivery] = archive.deliveries;
    expect(delivery?.plan.keys.journalpost).toBe('jp:SPV-2026-000001');
    expect(delivery?.documents.map(({ nummer }) => nummer)).toEqual(delivery?.plan.documents.map(({ nummer }) => nummer));
    const texts = delivery?.documents.map(({ bytes }) => new TextDecoder().decode(bytes));
    expect([texts?.at(0), texts?.at(-1)]).toEqual(['PDF 1', 'avtale']);
    expect(delivery?.documents[0]?.sha256).toBe(world.sha256(new TextEncoder().encode('PDF 1')));
  });

  it('sends the frozen bytes again, and builds nothing anew', async () => {
    archive.trouble = { when: 'before', error: new ArchiveUnavailableError('Away') };
    await deliver(deps, claim);
    archive.trouble = undefined;

    const frozen = box.frozen();
    const printedAtFirst = printed;
    await deliver(deps, { ...claim, attempt: 2, ...(frozen && { frozen }) });

    expect(printed).toBe(printedAtFirst);
    expect(archive.deliveries[1]).toEqual(archive.deliveries[0]);
    expect(box.outcomes.at(-1)).toEqual({ archived: 'created' });
  });

  it('sends what another worker froze first, not what it has built itself', async () => {
    await box.outbox.freeze('', { planJson: JSON.stringify({ keys: { journalpost: 'jp:other' }, documents: [] }), documents: [] });

    await deliver(deps, claim);

    expect(archive.deliveries[0]?.plan.keys.journalpost).toBe('jp:other');
  });

  it('asks the archive before a resend: an answer lost on the way gives no second case', async () => {
    archive.trouble = { when: 'after', error: new ArchiveUnavailableError('The answer was lost') };
    await deliver(deps, claim);
    archive.trouble = undefined;

    await deliver(deps, { ...claim, attempt: 2 });

    expect(archive.deliveries).toHaveLength(1);
    expect(box.outcomes.at(-1)).toEqual({ archived: 'existing' });
  });

  it('waits and tries again when the archive is away, longer each time', async () => {
    archive.trouble = { when: 'before', error: new ArchiveUnavailableError('Away') };

    await deliver(deps, claim);
    await deliver(deps, { ...claim, attempt: 4 });

    expect(box.outcomes).toEqual([
      {
        at: '2026-11-20T09:00:00.000Z',
        outcome: 'unavailable',
        message: 'Away',
        state: 'waiting',
        nextAttemptAt: '2026-11-20T09:00:10.000Z',
      },
      {
        at: '2026-11-20T09:00:00.000Z',
        outcome: 'unavailable',
        message: 'Away',
        state: 'waiting',
        nextAttemptAt: '2026-11-20T09:01:20.000Z',
      },
    ]);
  });

  it('stops at a refusal until a person has looked, with the reasons', async () => {
    archive.trouble = { when: 'before', error: new ArchiveRejectedError('No', ['Unknown class', 'Unknown unit']) };

    await deliver(deps, claim);

    expect(box.outcomes).toEqual([
      { at: '2026-11-20T09:00:00.000Z', outcome: 'rejected', message: 'Unknown class; Unknown unit', state: 'rejected' },
    ]);
  });

  it('stops where the archive configuration does not cover the tracks: trying again would not help', async () => {
    const { submission } = claim.record;
    await deliver(deps, { ...claim, record: { ...claim.record, submission: { ...submission, tracks: ['finnesIkke'] } } });

    expect(box.outcomes).toEqual([expect.objectContaining({ outcome: 'rejected', state: 'rejected' })]);
    expect(archive.deliveries).toEqual([]);
  });

  it('tries again after a failure of our own, and puts nothing of it where people read', async () => {
    archive.trouble = { when: 'before', error: new TypeError('Kari 12838510068') };

    await deliver(deps, claim);

    expect(box.outcomes).toEqual([
      expect.objectContaining({
        outcome: 'crashed',
        state: 'unknown',
        message: 'Unexpected failure; see the log',
        nextAttemptAt: '2026-11-20T09:00:10.000Z',
      }),
    ]);
    expect(logged.join()).not.toContain('12838510068');
  });
});

async function* content(text: string) {
  yield new TextEncoder().encode(text);
}
