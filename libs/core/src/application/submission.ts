import type { Language } from '../definition/text.js';
import type { Answers, Applicant, AttachmentInfo } from './application.js';

/** A value a register gave, kept with where and when. `path` is the model path it filled; in a draft by row id (`withRowIds`). */
export interface RegisterFact {
  readonly path: string;
  readonly value: unknown;
  /** Register id as definitions name it: `enhetsregisteret`, `folkeregisteret`, `krr`, `kartverket-adresser`. */
  readonly source: string;
  /** ISO instant, UTC. */
  readonly retrievedAt: string;
}

/** A look-up that gave no fact: what the citizen typed at these paths is unconfirmed. */
export interface UnconfirmedValue {
  readonly path: string;
  readonly source: string;
  readonly reason: 'unavailable' | 'not-found' | 'overridden';
}

/** What stays known of a submission when its content is removed: what it was, to whom and when; no names and no answers. */
export interface SubmissionOutline {
  /** UUID. */
  readonly id: string;
  /** What a citizen quotes: `SPV-2026-000123`. Never derived from a person or organisation number. */
  readonly reference: string;
  readonly serviceId: string;
  readonly definitionVersion: string;
  readonly definitionHash: string;
  readonly municipalityNumber: string;
  readonly tracks: readonly string[];
  /** ISO instant, UTC. */
  readonly submittedAt: string;
}

/** What was sent, as it was sent. Immutable; everything after (PDF, archive, caseworker) is made from it. */
export interface Submission extends SubmissionOutline {
  /** SHA-256, hex, of the municipality's overlay it was sent under: its names, limits and archive codes as they were that day. */
  readonly municipalityHash?: string;
  readonly applicant: Applicant & SubmitterIdentity;
  readonly language: Language;
  readonly answers: Answers;
  readonly attachments: readonly SubmittedAttachment[];
  readonly promisedLater: readonly string[];
  readonly facts: readonly RegisterFact[];
  readonly unconfirmed: readonly UnconfirmedValue[];
}

export interface SubmitterIdentity {
  /** National identity number of the person who logged in. */
  readonly personId: string;
  readonly personName: string;
  /** Set when acting for an organisation. */
  readonly organisationNumber?: string;
  /** Role code that gave the right: `DAGL`, `LEDE`, `INNH`; absent for self. */
  readonly role?: string;
}

export interface SubmittedAttachment extends AttachmentInfo {
  /** Lower-case hex. */
  readonly sha256: string;
}

/** The result of one automatic check, with its evidence. */
export interface CheckResult {
  readonly id: string;
  readonly status: 'ok' | 'advarsel' | 'feil' | 'ikke_kjort';
  readonly titleKey: string;
  readonly textKey: string;
  readonly evidence: readonly CheckEvidence[];
}

export interface CheckEvidence {
  readonly path: string;
  readonly value: unknown;
  readonly source?: string;
  readonly retrievedAt?: string;
  readonly confirmed: boolean;
}

/** The application as a reader meets it: the summary page, the PDF and the caseworker's view are made from it. */
export interface ReadableApplication {
  readonly title: string;
  readonly pages: readonly ReadablePage[];
}

export interface ReadablePage {
  readonly id: string;
  readonly title: string;
  readonly items: readonly ReadableItem[];
}

export type ReadableItem =
  | {
      readonly kind: 'answer';
      readonly nodeKey: string;
      readonly label: string;
      /** Display value; empty string when not answered. Several lines where the answer has them. */
      readonly value: string;
      readonly source?: string;
      readonly retrievedAt?: string;
      readonly unconfirmed?: boolean;
      /** What stands where there is no answer, when it is not the usual words. */
      readonly emptyText?: string;
      /** SVG of what was drawn in a map; `value` says the same in words. */
      readonly picture?: string;
    }
  | { readonly kind: 'heading'; readonly nodeKey: string; readonly text: string }
  | {
      readonly kind: 'group';
      readonly nodeKey: string;
      readonly title: string;
      readonly items: readonly ReadableItem[];
      /** Rows side by side in a table; under each other when left out. */
      readonly display?: 'table';
    };
