import type { ArchiveReceipt, RemovedSubmission } from '@sporvalg/ports';
import { beforeEach, describe, expect, it } from 'vitest';

import { removedCaseworkerView } from './caseworker-view.js';
import { receiptView } from './citizen-views.js';
import { KARI, runtimeWorld, SERVICE, type RuntimeWorld } from './fixtures/runtime-world.js';

const RECEIPT: ArchiveReceipt = {
  caseNumber: { year: 2026, sequence: 411 },
  journalNumber: { year: 2026, sequence: 5_120 },
  journalpostNumber: 1,
  outcome: 'created',
  documents: [1, 2],
  archivedAt: '2026-11-20T09:00:05.000Z',
};

describe('a submission whose content has been removed', () => {
  let world: RuntimeWorld;
  let removed: RemovedSubmission;
  beforeEach(async () => {
    world = await runtimeWorld();
    removed = {
      submission: {
        id: world.newId(),
        reference: 'SPV-2026-000123',
        serviceId: SERVICE,
        definitionVersion: '1.0.0',
        definitionHash: world.catalogue.current(SERVICE, '1833').definition.hash,
        municipalityNumber: '1833',
        tracks: ['ambulerende'],
        submittedAt: '2026-11-20T09:00:00.000Z',
      },
      owner: { personKey: KARI.personKey },
      delivery: { state: 'archived', attempts: [], receipt: RECEIPT },
      contentRemovedAt: '2026-12-20T09:00:05.000Z',
    };
  });

  it('still gives the citizen the facts of the receipt, and the case it stands in', async () => {
    expect(await receiptView(world.catalogue, removed)).toEqual({
      submissionId: removed.submission.id,
      reference: 'SPV-2026-000123',
      submittedAt: '2026-11-20T09:00:00.000Z',
      submittedAtLocal: '2026-11-20T10:00:00+01:00',
      municipality: { number: '1833', name: 'Rana' },
      serviceId: SERVICE,
      serviceTitle: expect.any(String),
      trackTitles: ['Skjenkebevilling for lukket selskap'],
      applicantName: '',
      attachments: [],
      promisedLater: [],
      status: 'archived',
      caseNumber: '2026/411',
      contentRemovedAt: '2026-12-20T09:00:05.000Z',
    });
  });

  it('still gives the caseworker what it was, and where it is', async () => {
    expect(await removedCaseworkerView(world.catalogue, removed)).toMatchObject({
      reference: 'SPV-2026-000123',
      trackTitles: ['Skjenkebevilling for lukket selskap'],
      delivery: { state: 'archived', caseNumber: '2026/411', journalpostNumber: 1 },
      contentRemovedAt: '2026-12-20T09:00:05.000Z',
    });
  });
});
