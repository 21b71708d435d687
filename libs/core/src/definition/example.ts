import type { Answers, Applicant } from '../application/application.js';
import type { RegisterFact, SubmitterIdentity, UnconfirmedValue } from '../application/submission.js';
import type { Language } from './text.js';

/** `examples/<track>.<case>.json`: a whole application and what Sporvalg should make of it. */
export interface Example {
  /** Municipality number. */
  readonly municipality: string;
  /** ISO day the application is made on. */
  readonly today: string;
  readonly language: Language;
  readonly applicant: Applicant;
  readonly submitter?: SubmitterIdentity;
  readonly answers: Answers;
  readonly chosenTracks?: readonly string[];
  readonly attachments: readonly ExampleAttachment[];
  /** FileUpload node keys promised for later. */
  readonly promisedLater?: readonly string[];
  readonly facts?: readonly RegisterFact[];
  readonly unconfirmed?: readonly UnconfirmedValue[];
  readonly expect: ExampleExpectation;
}

export interface ExampleAttachment {
  readonly nodeKey: string;
  readonly fileName: string;
  readonly mimeType: string;
  readonly sizeBytes: number;
  /** FileUploadWithTag: the kind chosen for it. */
  readonly tag?: string;
}

export interface ExampleExpectation {
  readonly tracks?: readonly string[];
  /** Text resource id of the guidance end. */
  readonly guidance?: string;
  readonly visiblePages?: readonly string[];
  /** Every error, and no other. */
  readonly errors: readonly ExpectedIssue[];
  /** Every warning, and no other; left out, they are not compared. */
  readonly warnings?: readonly ExpectedIssue[];
  /** Model path → value sent; a fee is in whole kroner. */
  readonly calculations?: Readonly<Record<string, unknown>>;
  readonly checks?: Readonly<Record<string, 'ok' | 'advarsel' | 'feil' | 'ikke_kjort'>>;
  /** Titles the archive is planned to get. */
  readonly archive?: {
    readonly saksmappe?: string;
    readonly journalpost?: string;
    /** Titles of the documents, main document first. */
    readonly dokumenter?: readonly string[];
  };
  /** Paths that must not be in what is sent. */
  readonly payloadHasNot?: readonly string[];
}

/** An error or warning by its code, and by whatever else is given. The most exact first: one that is met is used up. */
export interface ExpectedIssue {
  readonly code: string;
  readonly path?: string;
  readonly nodeKey?: string;
  /** Text resource id of the message, to tell two rules for one answer apart. */
  readonly text?: string;
}

/** An example with its name: the file name without `.json`. */
export interface NamedExample {
  readonly service: string;
  readonly name: string;
  readonly file: string;
  readonly example: Example;
}
