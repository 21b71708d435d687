import { beforeEach, describe, expect, it } from 'vitest';

import { completeDraft, KARI, runtimeWorld, SERVICE, type RuntimeWorld } from './fixtures/runtime-world.js';
import { removeExpired } from './retention.js';
import { submit } from './submit.js';

const DAY_MS = 86_400_000;

describe('retention', () => {
  let world: RuntimeWorld;
  let draftDays: number;
  let deliveredDays: number;
  beforeEach(async () => {
    world = await runtimeWorld();
    ({ draftDays, deliveredDays } = world.catalogue.current(SERVICE, '1833').definition.service.retention);
  });

  const daysAfter = (instant: string, days: number) => new Date(Date.parse(instant) + days * DAY_MS);

  async function archivedAt(instant: string) {
    const draft = await completeDraft(world);
    await submit(world, KARI, { draftId: draft.id, draft, revision: 1, idempotencyKey: draft.id });
    const record = world.held.sent.pop();
    if (!record) throw new Error('Nothing was sent');
    const number = { year: 2026, sequence: 1 };
    const receipt = {
      caseNumber: number,
      journalNumber: number,
      journalpostNumber: 1,
      outcome: 'created' as const,
      documents: [1],
      archivedAt: instant,
    };
    world.held.sent.push({ ...record, delivery: { ...record.delivery, state: 'archived', receipt } });
  }

  it('removes a draft nobody has touched for the days its service gives it, and not before', async () => {
    const { updatedAt } = await completeDraft(world);

    world.at = new Date(daysAfter(updatedAt, draftDays).getTime() - 1);
    expect(await removeExpired(world)).toEqual({ drafts: 0, submissions: 0 });
    world.at = daysAfter(updatedAt, draftDays);
    expect(await removeExpired(world)).toEqual({ drafts: 1, submissions: 0 });
  });

  it('removes the content of what the archive has had for the days its service gives it, all of it', async () => {
    const instant = '2026-11-20T09:00:00.000Z';
    await archivedAt(instant);
    const [record] = world.held.sent;
    if (record) for (let copy = 0; copy < 250; copy += 1) world.held.sent.push(record);

    world.at = new Date(daysAfter(instant, deliveredDays).getTime() - 1);
    expect((await removeExpired(world)).submissions).toBe(0);
    world.at = daysAfter(instant, deliveredDays);
    expect((await removeExpired(world)).submissions).toBe(251);
  });

  it('never removes what is not archived, or stands on a version nobody knows', async () => {
    const draft = await completeDraft(world);
    await submit(world, KARI, { draftId: draft.id, draft, revision: 1, idempotencyKey: 'a' });
    await completeDraft(world, { definitionHash: '0'.repeat(64) });
    world.at = new Date('2099-01-01T00:00:00Z');

    expect(await removeExpired(world)).toEqual({ drafts: 0, submissions: 0 });
  });
});
