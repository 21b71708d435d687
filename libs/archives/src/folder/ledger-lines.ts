import type { Placement } from './placement.js';

/** A placement taken into use, or one that came to nothing because the process died before its folder was in place. */
export type LedgerEntry =
  { readonly kind: 'placed'; readonly placement: Placement } | { readonly kind: 'void'; readonly journalpost: string };

export function ledgerLine(entry: LedgerEntry): string {
  return `${JSON.stringify(entry)}\n`;
}

/**
 * Entries of whole lines.
 *
 * @throws SyntaxError when a line is not an entry; the ledger is then made anew from the folders
 */
export function parseLedger(lines: string): readonly LedgerEntry[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const entry: unknown = JSON.parse(line);
      if (!isEntry(entry)) throw new SyntaxError('Not a ledger entry');
      return entry;
    });
}

function isEntry(value: unknown): value is LedgerEntry {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  if (value.kind === 'void') return 'journalpost' in value && typeof value.journalpost === 'string';
  return value.kind === 'placed' && 'placement' in value && isPlacement(value.placement);
}

/** Whether parsed JSON is a placement. */
export function isPlacement(value: unknown): value is Placement {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Record<string, unknown>;
  return (
    ['journalpost', 'saksmappe', 'municipality'].every((name) => typeof fields[name] === 'string') &&
    ['year', 'caseNumber', 'journalYear', 'journalNumber', 'postNumber'].every((name) => Number.isInteger(fields[name]))
  );
}
