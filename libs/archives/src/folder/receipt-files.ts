import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { ArchivePlan } from '@sporvalg/core';
import type { ArchiveReceipt } from '@sporvalg/ports';

import type { Placement } from './placement.js';

/** File with the receipt and the placement it stands for; the index can be made anew from these. */
export const RECEIPT_FILE = 'receipt.json';

export function receiptOf(placement: Placement, plan: ArchivePlan, archivedAt: Date): ArchiveReceipt {
  return {
    caseNumber: { year: placement.year, sequence: placement.caseNumber },
    journalNumber: { year: placement.journalYear, sequence: placement.journalNumber },
    journalpostNumber: placement.postNumber,
    outcome: 'created',
    documents: plan.documents.map(({ nummer }) => nummer),
    archivedAt: archivedAt.toISOString(),
  };
}

export function receiptFile(placement: Placement, receipt: ArchiveReceipt): string {
  return `${JSON.stringify({ placement, receipt }, undefined, 2)}\n`;
}

/** The receipt given when the journalpost was made; undefined when its folder is not there. */
export async function readReceipt(folder: string): Promise<ArchiveReceipt | undefined> {
  try {
    const { receipt } = JSON.parse(await readFile(join(folder, RECEIPT_FILE), 'utf8')) as { readonly receipt: ArchiveReceipt };
    return { ...receipt, outcome: 'existing' };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
