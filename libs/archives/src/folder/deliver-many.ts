import { writeSync } from 'node:fs';

import type { ArchiveDelivery } from '@sporvalg/ports';

import { createFolderArchive } from './adapter.js';

/**
 * For tests, as a process of its own that may be killed at any instant: delivers what the parent sends
 * and writes the journalpost key to standard output once the archive has given its receipt.
 */
const archive = createFolderArchive({ root: process.argv[2] ?? '', clock: { now: () => new Date('2026-11-20T20:45:00Z') } });

process.on('message', (delivery: ArchiveDelivery) => {
  void archive.deliver(delivery).then(() => writeSync(1, `${delivery.plan.keys.journalpost}\n`));
});
process.send?.('ready');
