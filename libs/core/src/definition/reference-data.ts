/** `shared/legal-bases.json`: versioned law references. Shown as unconfirmed until somebody has verified them. */
export interface LegalBasis {
  readonly id: string;
  readonly text: string;
  readonly url?: string;
  readonly source: string;
  /** ISO day. */
  readonly validFrom: string;
  readonly validTo?: string;
  readonly verified: boolean;
}

/** `shared/rates/<year>.json`: rates by id; money in whole øre. */
export interface Rates {
  readonly year: number;
  /** ISO days, both included, for rates that change within the year; the whole year when left out. */
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly source: string;
  readonly verified: boolean;
  readonly rates: Readonly<Record<string, number>>;
}
