import { open, readdir, readFile, rename, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';

import { ArchiveUnavailableError } from '@sporvalg/ports';

import { syncFolder, writeDurably } from './durable-files.js';
import { isPlacement, ledgerLine, parseLedger, type LedgerEntry } from './ledger-lines.js';
import { createNumbers, type Numbers } from './numbers.js';
import { postFolder, type Placement } from './placement.js';

const FILE = 'index.jsonl';

/**
 * The archive's index: a line per journalpost, written before its folder is put in place. Whatever
 * instant a process dies at, the folders and this file together say what happened: only the last line
 * can lack its folder, and it is then marked void. All calls are made under the root lock.
 */
export interface Ledger {
  /** Reads what other processes have added; makes the index from the folders when it is missing or damaged. */
  refresh(): Promise<Numbers>;
  /** Makes a placement durable before its folder is moved in place. */
  announce(placement: Placement): Promise<void>;
  /** Forgets the index and makes it from the folders. */
  rebuild(): Promise<Numbers>;
}

export function createLedger(root: string): Ledger {
  const path = join(root, FILE);
  let numbers = createNumbers();
  let readTo = 0;
  let inode: bigint | undefined;

  async function append(entry: LedgerEntry): Promise<void> {
    const file = await open(path, 'a', 0o600);
    try {
      const line = ledgerLine(entry);
      await file.appendFile(line);
      await file.datasync();
      readTo += Buffer.byteLength(line);
    } finally {
      await file.close();
    }
    numbers.apply(entry);
  }

  async function rebuild(): Promise<Numbers> {
    const placements = await placementsOnDisk(root);
    const draft = `${path}.new`;
    await rm(draft, { force: true });
    await writeDurably(draft, placements.map((placement) => ledgerLine({ kind: 'placed', placement })).join(''));
    await rename(draft, path);
    await syncFolder(root);
    inode = undefined;
    return refresh();
  }

  async function refresh(): Promise<Numbers> {
    const file = await open(path, 'r+').catch(ifMissing);
    if (!file) return rebuild();
    try {
      const found = await file.stat({ bigint: true });
      if (found.ino !== inode || Number(found.size) < readTo) {
        numbers = createNumbers();
        readTo = 0;
        inode = found.ino;
      }
      const text = await readFrom(file, readTo, Number(found.size));
      const whole = text.slice(0, text.lastIndexOf('\n') + 1);
      for (const entry of parseLedger(whole)) numbers.apply(entry);
      readTo += Buffer.byteLength(whole);
      // What follows the last newline was being written when its process died.
      if (readTo < Number(found.size)) await truncate(path, readTo);
      await voidLastIfUnplaced();
      return numbers;
    } catch (error) {
      if (error instanceof SyntaxError) return rebuild();
      throw error;
    } finally {
      await file.close();
    }
  }

  async function voidLastIfUnplaced(): Promise<void> {
    const { last } = numbers;
    if (last?.kind !== 'placed' || (await isPlaced(root, last.placement))) return;
    await append({ kind: 'void', journalpost: last.placement.journalpost });
  }

  return { refresh, rebuild, announce: (placement) => append({ kind: 'placed', placement }) };
}

async function readFrom(file: Awaited<ReturnType<typeof open>>, from: number, to: number): Promise<string> {
  const buffer = Buffer.alloc(to - from);
  const { bytesRead } = await file.read(buffer, 0, buffer.length, from);
  return buffer.toString('utf8', 0, bytesRead);
}

/** Every journalpost the folders hold, oldest journal number first. */
async function placementsOnDisk(root: string): Promise<readonly Placement[]> {
  const placements: Placement[] = [];
  for (const municipality of await numbered(root, /^\d{4}$/u)) {
    for (const year of await numbered(join(root, municipality), /^\d{4}$/u)) {
      for (const caseNumber of await numbered(join(root, municipality, year), /^\d{6,}$/u)) {
        const folder = join(root, municipality, year, caseNumber);
        for (const post of await numbered(folder, /^\d{2,}$/u)) placements.push(await placementIn(join(folder, post)));
      }
    }
  }
  return placements.sort((a, b) => a.journalYear - b.journalYear || a.journalNumber - b.journalNumber);
}

async function placementIn(folder: string): Promise<Placement> {
  const receipt: unknown = await readFile(join(folder, 'receipt.json'), 'utf8')
    .then((text) => JSON.parse(text) as unknown)
    .catch(() => undefined);
  const placement = typeof receipt === 'object' && receipt !== null && 'placement' in receipt ? receipt.placement : undefined;
  if (!isPlacement(placement)) throw new ArchiveUnavailableError(`Cannot make the archive's index: ${folder} has no readable receipt.json`);
  return placement;
}

async function numbered(folder: string, pattern: RegExp): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => pattern.test(name)).sort();
}

/** Whether the folder of a placement is there and is its own. */
async function isPlaced(root: string, placement: Placement): Promise<boolean> {
  const found = await placementIn(postFolder(root, placement)).catch(() => undefined);
  return found?.journalpost === placement.journalpost;
}

function ifMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
  throw error;
}
