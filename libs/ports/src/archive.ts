import { SporvalgError, type ArchivePlan } from '@sporvalg/core';

/** Bytes of one planned document, in the plan's order. */
export interface DocumentContent {
  readonly nummer: number;
  readonly bytes: Uint8Array;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** A delivery as it is built once and frozen: every attempt sends these bytes. */
export interface ArchiveDelivery {
  readonly plan: ArchivePlan;
  readonly documents: readonly DocumentContent[];
}

export interface ArchiveReceipt {
  readonly caseNumber: { readonly year: number; readonly sequence: number };
  readonly journalNumber: { readonly year: number; readonly sequence: number };
  /** Journalpost's number within its case. */
  readonly journalpostNumber: number;
  /** Whether this delivery made the journalpost or found it already there. */
  readonly outcome: 'created' | 'existing';
  /** Document numbers the archive confirms. */
  readonly documents: readonly number[];
  /** ISO instant, UTC. */
  readonly archivedAt: string;
}

/**
 * A municipal archive. Delivering the same plan twice has one effect: the second call gives the
 * receipt of the first with `outcome: 'existing'`.
 */
export interface ArchiveAdapter {
  readonly id: string;
  /** @throws ArchiveUnavailableError (retry) or ArchiveRejectedError (a person must look) */
  deliver(delivery: ArchiveDelivery): Promise<ArchiveReceipt>;
  /** The receipt of an earlier delivery by journalpost key, or undefined if the archive has none. */
  find(journalpostKey: string): Promise<ArchiveReceipt | undefined>;
}

/** The archive did not answer or could not take the delivery now. */
export class ArchiveUnavailableError extends SporvalgError {
  override readonly name = 'ArchiveUnavailableError';
  readonly code = 'archive.unavailable';
  readonly kind = 'unavailable';
}

/** The archive refuses this delivery; sending it again unchanged will not help. */
export class ArchiveRejectedError extends SporvalgError {
  override readonly name = 'ArchiveRejectedError';
  readonly code = 'archive.rejected';
  readonly kind = 'invalid';

  constructor(
    message: string,
    readonly reasons: readonly string[],
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
