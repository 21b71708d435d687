import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { ArchiveUnavailableError } from '@sporvalg/ports';

import { currentOwner, isGone } from './process-owner.js';

const POLL_MS = 8;
const GIVE_UP_AFTER_MS = 30_000;

/**
 * One holder at a time among any number of processes, and no holder outlives its process.
 *
 * The lock is a folder of numbered files. Whoever links the file after the highest one holds the
 * lock; linking fails if another was first. A holder that died is simply passed: its number is never
 * given again, so nobody can mistake a new holder for the dead one. The highest file is never removed.
 */
export async function withRootLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const epoch = await acquire(folder);
  try {
    return await work();
  } finally {
    const held = join(folder, nameOf(epoch));
    // A rename needs no free disk space, so a full disk does not leave the lock held.
    await rename(held, `${held}.released`);
  }
}

async function acquire(folder: string): Promise<number> {
  const giveUpAt = performance.now() + GIVE_UP_AFTER_MS;
  while (performance.now() < giveUpAt) {
    const { highest, released } = newest(await readdir(folder));
    if (highest === 0 || released || (await holderIsGone(join(folder, nameOf(highest))))) {
      if (await claim(folder, highest + 1)) return highest + 1;
    } else {
      await wait(POLL_MS * (0.5 + Math.random()));
    }
  }
  throw new ArchiveUnavailableError(`Another process has held the archive's lock for ${GIVE_UP_AFTER_MS} ms`);
}

async function claim(folder: string, epoch: number): Promise<boolean> {
  const own = join(folder, nameOf(epoch));
  const draft = join(folder, `draft-${randomUUID()}`);
  await writeFile(draft, currentOwner(), { mode: 0o600 });
  try {
    await link(draft, own);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
  const others = (await readdir(folder)).filter((name) => name !== nameOf(epoch));
  // A slow claimant may link a number that has been used and tidied away since it looked.
  if (newest(others).highest >= epoch) {
    await rm(own, { force: true });
    return false;
  }
  await tidy(folder, others, epoch);
  return true;
}

async function tidy(folder: string, names: readonly string[], epoch: number): Promise<void> {
  for (const name of names) {
    const path = join(folder, name);
    const older = epochOf(name);
    if (older === undefined ? await isOldDraft(path) : older < epoch) await rm(path, { force: true });
  }
}

async function isOldDraft(path: string): Promise<boolean> {
  return (await idleMs(path)) > GIVE_UP_AFTER_MS;
}

async function holderIsGone(path: string): Promise<boolean> {
  try {
    return isGone(await readFile(path, 'utf8'), await idleMs(path));
  } catch (error) {
    // Released or tidied since the folder was read: look again.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function idleMs(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  return found ? Date.now() - found.mtimeMs : 0;
}

function newest(names: readonly string[]): { readonly highest: number; readonly released: boolean } {
  const highest = Math.max(0, ...names.map((name) => epochOf(name) ?? 0));
  return { highest, released: names.includes(`${nameOf(highest)}.released`) };
}

function nameOf(epoch: number): string {
  return String(epoch).padStart(12, '0');
}

function epochOf(name: string): number | undefined {
  const digits = /^(\d{12})(?:\.released)?$/u.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
