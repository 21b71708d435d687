import type {
  WrittenSubform,
  Answers,
  AttachmentInfo,
  ComponentNode,
  JsonSchema,
  Language,
  Option,
  RegisterFact,
  TextVariable,
  UnconfirmedValue,
} from '@sporvalg/core';

import type { LookupResult } from '../services.js';

/**
 * What one component looks like in the situations it must manage. The same examples make the stories, the
 * accessibility checks and the pictures.
 */
export interface ComponentExamples {
  readonly texts: { readonly nb: Readonly<Record<string, string>>; readonly nn: Readonly<Record<string, string>> };
  /** What `{0}` and so on in a text stand for, by text id. */
  readonly variables?: Readonly<Record<string, readonly TextVariable[]>>;
  readonly options?: Readonly<Record<string, readonly Option[]>>;
  /** Form parts by name. */
  readonly parts?: Readonly<Record<string, readonly ComponentNode[]>>;
  /** Properties of the data model; a path not named here is a string. */
  readonly model?: Readonly<Record<string, JsonSchema>>;
  readonly examples: readonly ComponentExample[];
}

export interface ComponentExample {
  /** `default`, `filled`, `required-empty`, `with-error`, `read-only`, `nynorsk`, `long-text`, … */
  readonly name: string;
  /** The component shown, with those it stands together with. */
  readonly nodes: readonly (ComponentNode | WrittenSubform)[];
  readonly answers?: Answers;
  readonly language?: Language;
  /** «Neste» has been pressed. */
  readonly showAll?: boolean;
  readonly facts?: readonly RegisterFact[];
  readonly unconfirmed?: readonly UnconfirmedValue[];
  readonly files?: readonly AttachmentInfo[];
  readonly promisedLater?: readonly string[];
  /** What the register answers in this example. */
  readonly lookUp?: LookupResult;
  /** Shown as the one who makes the form sees it. */
  readonly forDesigner?: boolean;
}

/** When the examples take place, so that pictures and «i dag kl. 14.02» are the same every time. */
export const EXAMPLE_NOW = '2026-11-20T13:30:00Z';
export const EXAMPLE_FETCHED = '2026-11-20T13:02:00Z';
