import { join } from 'node:path';

/** Where a journalpost stands in the archive, and under which numbers. */
export interface Placement {
  /** Journalpost's external key. */
  readonly journalpost: string;
  /** Case's external key. */
  readonly saksmappe: string;
  readonly municipality: string;
  readonly year: number;
  readonly caseNumber: number;
  readonly journalYear: number;
  readonly journalNumber: number;
  /** Journalpost's number within its case, from 1. */
  readonly postNumber: number;
}

export function caseFolder(root: string, { municipality, year, caseNumber }: Placement): string {
  return join(root, municipality, String(year), String(caseNumber).padStart(6, '0'));
}

export function postFolder(root: string, placement: Placement): string {
  return join(caseFolder(root, placement), postFolderName(placement));
}

export function postFolderName({ postNumber }: Placement): string {
  return String(postNumber).padStart(2, '0');
}

/** Municipality number from a case's external key, `sak:<municipality>:<uuid>`. */
export function municipalityOf(saksmappeKey: string): string {
  const number = /^sak:(\d{4}):/u.exec(saksmappeKey)?.[1];
  if (number === undefined) throw new Error('Case key without municipality: planFaults should have stopped it');
  return number;
}
