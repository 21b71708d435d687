import type { LedgerEntry } from './ledger-lines.js';
import { municipalityOf, type Placement } from './placement.js';

/** What the ledger says: which key stands where, and which numbers are next. Pure; the ledger feeds it entries in order. */
export interface Numbers {
  apply(entry: LedgerEntry): void;
  find(journalpostKey: string): Placement | undefined;
  /** The numbers a new journalpost gets: in its case if the archive has it, else in a new one. */
  next(keys: { readonly journalpost: string; readonly saksmappe: string }, year: number): Placement;
  readonly last: LedgerEntry | undefined;
}

export function createNumbers(): Numbers {
  const byJournalpost = new Map<string, Placement>();
  const cases = new Map<string, { placement: Placement; posts: number }>();
  const lastCase = new Map<string, number>();
  const lastJournal = new Map<string, number>();
  let last: LedgerEntry | undefined;

  const caseSeries = ({ municipality, year }: Placement) => `${municipality}/${year}`;
  const journalSeries = ({ municipality, journalYear }: Placement) => `${municipality}/${journalYear}`;

  function place(placement: Placement): void {
    byJournalpost.set(placement.journalpost, placement);
    const known = cases.get(placement.saksmappe);
    cases.set(placement.saksmappe, { placement: known?.placement ?? placement, posts: Math.max(known?.posts ?? 0, placement.postNumber) });
    raise(lastCase, caseSeries(placement), placement.caseNumber);
    raise(lastJournal, journalSeries(placement), placement.journalNumber);
  }

  /** Only the newest placement can be void, so each number simply steps back by one. */
  function takeBack(placement: Placement): void {
    byJournalpost.delete(placement.journalpost);
    lastJournal.set(journalSeries(placement), placement.journalNumber - 1);
    const known = cases.get(placement.saksmappe);
    if (placement.postNumber > 1 && known) {
      cases.set(placement.saksmappe, { ...known, posts: placement.postNumber - 1 });
      return;
    }
    cases.delete(placement.saksmappe);
    lastCase.set(caseSeries(placement), placement.caseNumber - 1);
  }

  return {
    apply(entry) {
      last = entry;
      if (entry.kind === 'placed') return place(entry.placement);
      const placement = byJournalpost.get(entry.journalpost);
      if (placement) takeBack(placement);
    },
    find: (key) => byJournalpost.get(key),
    next(keys, year) {
      const municipality = municipalityOf(keys.saksmappe);
      const known = cases.get(keys.saksmappe);
      return {
        ...keys,
        municipality,
        year: known?.placement.year ?? year,
        caseNumber: known?.placement.caseNumber ?? (lastCase.get(`${municipality}/${year}`) ?? 0) + 1,
        journalYear: year,
        journalNumber: (lastJournal.get(`${municipality}/${year}`) ?? 0) + 1,
        postNumber: (known?.posts ?? 0) + 1,
      };
    },
    get last() {
      return last;
    },
  };
}

function raise(counters: Map<string, number>, series: string, number: number): void {
  counters.set(series, Math.max(counters.get(series) ?? 0, number));
}
