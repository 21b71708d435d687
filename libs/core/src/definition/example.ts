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
}

export interface ExampleExpectation {
  readonly tracks?: readonly string[];
  /** Text resource id of the guidance end. */
  readonly guidance?: string;
  readonly visiblePages?: readonly string[];
  readonly errors: readonly { readonly code: string; readonly path?: string; readonly nodeKey?: string }[];
  readonly calculations?: Readonly<Record<string, unknown>>;
  readonly checks?: Readonly<Record<string, 'ok' | 'advarsel' | 'feil' | 'ikke_kjort'>>;
  readonly archive?: { readonly saksmappe?: string; readonly journalpost?: string };
  /** Paths that must not be in what is sent. */
  readonly payloadHasNot?: readonly string[];
}

/** An example with its name: the file name without `.json`. */
export interface NamedExample {
  readonly service: string;
  readonly name: string;
  readonly file: string;
  readonly example: Example;
}
