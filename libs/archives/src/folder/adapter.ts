import { join, resolve } from 'node:path';

import { osloDay, SporvalgError, type ArchivePlan } from '@sporvalg/core';
import {
  ArchiveRejectedError,
  ArchiveUnavailableError,
  type ArchiveAdapter,
  type ArchiveDelivery,
  type ArchiveReceipt,
  type Clock,
} from '@sporvalg/ports';

import { assertDeliverable, buildArkivmelding, buildKvittering, type SchemaCheck } from '../shared/arkivmelding/index.js';
import { makeFolderDurably } from './durable-files.js';
import { createLedger } from './ledger.js';
import { postFolder, type Placement } from './placement.js';
import { RECEIPT_FILE, readReceipt, receiptFile, receiptOf } from './receipt-files.js';
import { withRootLock } from './root-lock.js';
import { clearAbandonedStages, stagePost, type StagedPost } from './staging.js';

export interface FolderArchiveOptions {
  /** Folder the archive lives in; made if missing. On a local disk or one that keeps POSIX rename and link. */
  readonly root: string;
  readonly clock: Clock;
  /** Judges every message before it is filed; from `loadSchemaCheck` when `FIKS_ARKIV_XSD_DIR` is set. */
  readonly schema?: SchemaCheck;
}

/**
 * An archive on disk, for municipalities without one to deliver to yet and for a fresh machine. It
 * numbers cases and journalposts per municipality and year without gaps or doubles, refuses
 * duplicates by journalpost key, and survives a kill at any instant and several processes at once.
 */
export function createFolderArchive({ root: folder, clock, schema }: FolderArchiveOptions): ArchiveAdapter {
  const root = resolve(folder);
  const ledger = createLedger(root);
  let turn: Promise<unknown> = Promise.resolve();
  let ready: Promise<void> | undefined;

  /** One at a time in this process by queue, and among processes by lock. */
  function alone<T>(work: () => Promise<T>): Promise<T> {
    const result = turn.then(() => withRootLock(join(root, '.lock'), work));
    turn = result.catch(() => undefined);
    return result;
  }

  async function prepare(): Promise<void> {
    await makeFolderDurably(root);
    await clearAbandonedStages(root);
  }

  async function file(staged: StagedPost, plan: ArchivePlan): Promise<ArchiveReceipt> {
    const existing = await existingReceipt(plan.keys.journalpost);
    if (existing) return existing;
    const now = clock.now();
    const placement = await freePlacement(plan, osloYear(now));
    const receipt = receiptOf(placement, plan, now);
    await staged.write('arkivmelding-kvittering.xml', buildKvittering(plan, receipt));
    await staged.write(RECEIPT_FILE, receiptFile(placement, receipt));
    await ledger.announce(placement);
    await staged.moveTo(placement);
    return receipt;
  }

  /** The index proposes; should a folder already stand there, an old index was put back and is made anew. */
  async function freePlacement({ keys }: ArchivePlan, year: number): Promise<Placement> {
    const proposed = (await ledger.refresh()).next(keys, year);
    const taken = await readReceipt(postFolder(root, proposed));
    return taken ? (await ledger.rebuild()).next(keys, year) : proposed;
  }

  async function existingReceipt(key: string): Promise<ArchiveReceipt | undefined> {
    const known = (await ledger.refresh()).find(key);
    const receipt = known && (await readReceipt(postFolder(root, known)));
    if (receipt || !known) return receipt;
    // The index knows a folder that is gone: somebody has put back or tidied folders. They decide.
    const moved = (await ledger.rebuild()).find(key);
    return moved && readReceipt(postFolder(root, moved));
  }

  async function deliver(delivery: ArchiveDelivery): Promise<ArchiveReceipt> {
    assertDeliverable(delivery);
    const arkivmelding = buildArkivmelding(delivery);
    const faults = schema?.faults(arkivmelding) ?? [];
    if (faults.length > 0) throw new ArchiveRejectedError('arkivmelding.xml is not valid against the XSD', faults);
    const staged = await stagePost(root, delivery, arkivmelding);
    try {
      return await alone(() => file(staged, delivery.plan));
    } finally {
      await staged.discard();
    }
  }

  async function whenReady<T>(work: () => Promise<T>): Promise<T> {
    try {
      ready ??= prepare();
      await ready;
      return await work();
    } catch (error) {
      if (error instanceof SporvalgError) throw error;
      ready = undefined;
      throw new ArchiveUnavailableError('The archive folder cannot be read or written', { cause: error });
    }
  }

  return {
    id: 'folder',
    deliver: (delivery) => whenReady(() => deliver(delivery)),
    find: (journalpostKey) => whenReady(() => alone(() => existingReceipt(journalpostKey))),
  };
}

function osloYear(instant: Date): number {
  return Number(osloDay(instant).slice(0, 4));
}
