import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { ArchiveDelivery } from '@sporvalg/ports';

import { makeFolderDurably, syncFolder, writeDurably } from './durable-files.js';
import { caseFolder, postFolder, postFolderName, type Placement } from './placement.js';
import { currentOwner, isGone } from './process-owner.js';

const FOLDER = '.staging';

/** A journalpost's folder while it is being filled, out of sight of the archive. */
export interface StagedPost {
  /** Adds a file, durably. */
  write(name: string, content: string): Promise<void>;
  /** Moves the finished folder to its place in one step: all of it is there, or none. */
  moveTo(placement: Placement): Promise<void>;
  discard(): Promise<void>;
}

/** Writes what does not depend on the archive's numbers: the message, the documents and their checksums. */
export async function stagePost(root: string, { plan, documents }: ArchiveDelivery, arkivmelding: string): Promise<StagedPost> {
  const stage = join(root, FOLDER, `${currentOwner()}~${randomUUID()}`);
  const post = join(stage, 'post');
  const files = join(post, 'dokumenter');
  await mkdir(files, { recursive: true, mode: 0o700 });
  const contents = new Map(documents.map((document) => [document.nummer, document]));
  const sums: string[] = [];
  for (const { nummer, referanse } of plan.documents) {
    const content = contents.get(nummer);
    if (!content) throw new Error(`Document ${nummer} has no content: deliveryFaults should have stopped it`);
    await writeDurably(join(files, referanse), content.bytes);
    sums.push(`${content.sha256}  dokumenter/${referanse}\n`);
  }
  await writeDurably(join(post, 'arkivmelding.xml'), arkivmelding);
  await writeDurably(join(post, 'SHA256SUMS'), sums.join(''));
  await syncFolder(files);
  return {
    write: (name, content) => writeDurably(join(post, name), content),
    moveTo: (placement) => moveIntoPlace(root, stage, post, placement),
    discard: () => rm(stage, { recursive: true, force: true }),
  };
}

async function moveIntoPlace(root: string, stage: string, post: string, placement: Placement): Promise<void> {
  await syncFolder(post);
  const target = caseFolder(root, placement);
  if (placement.postNumber > 1) {
    await rename(post, postFolder(root, placement));
    await syncFolder(target);
    return;
  }
  // A new case appears together with its first journalpost: there is never an empty case.
  const yearFolder = join(target, '..');
  await makeFolderDurably(yearFolder);
  await rename(post, join(stage, postFolderName(placement)));
  await syncFolder(stage);
  await rename(stage, target);
  await syncFolder(yearFolder);
}

/** Removes what processes that died left half written. */
export async function clearAbandonedStages(root: string): Promise<void> {
  const folder = join(root, FOLDER);
  await makeFolderDurably(folder);
  for (const name of await readdir(folder)) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    const owner = name.slice(0, name.lastIndexOf('~'));
    if (found && isGone(owner, Date.now() - found.mtimeMs)) await rm(join(folder, name), { recursive: true, force: true });
  }
}
