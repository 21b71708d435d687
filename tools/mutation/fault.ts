import type { FindingSeverity } from '@sporvalg/core';
import type { JSONPath } from 'jsonc-parser';

import type { ServiceFiles } from './service-files.js';

/** One change to the text of one definition file. */
export type Edit =
  | { readonly kind: 'set'; readonly file: string; readonly at: JSONPath; readonly value: unknown }
  | { readonly kind: 'remove'; readonly file: string; readonly at: JSONPath }
  /** Puts the value into the array, before the element the path ends in. */
  | { readonly kind: 'insert'; readonly file: string; readonly at: JSONPath; readonly value: unknown }
  /** The whole file: other text, or `undefined` for a file that is gone. */
  | { readonly kind: 'text'; readonly file: string; readonly text: string | undefined };

/**
 * Where a finding may point, as a path in the file as it is after the change: the line the value begins on, or any line of it.
 * A value that is gone is where the nearest thing around it begins.
 */
export interface Place {
  readonly file: string;
  readonly at: JSONPath;
  readonly extent: 'line' | 'block';
}

/** One fault, ready to be planted. */
export interface Fault {
  /** What was done, for whoever has to find out why it was missed. */
  readonly change: string;
  readonly edits: readonly Edit[];
  /** Lines where a designer would look; several when cause and symptom are apart. */
  readonly places: readonly Place[];
}

/** What happens to a citizen or a case when the fault is published. */
export type Harm = 'stranded' | 'answer lost' | 'misjudged' | 'text missing' | 'archive wrong';

/** A way designers go wrong, and every place in a service where it could happen. */
export interface Operator {
  readonly id: string;
  /** What is planted, in one line of the table. */
  readonly plants: string;
  /** Absent where the fault is untidy, but nobody is worse off. */
  readonly harm?: Harm;
  /** The mildest finding that counts; what harms must stop publishing unless it says otherwise. */
  readonly atLeast?: FindingSeverity;
  /**
   * Every fault of this kind that can be planted in the service. Each must be a fault by argument, never a change that
   * means the same: the argument stands where it is not plain.
   */
  faults(service: ServiceFiles): readonly Fault[];
}

export const set = (file: string, at: JSONPath, value: unknown): Edit => ({ kind: 'set', file, at, value });
export const remove = (file: string, at: JSONPath): Edit => ({ kind: 'remove', file, at });
export const insert = (file: string, at: JSONPath, value: unknown): Edit => ({ kind: 'insert', file, at, value });
export const line = (file: string, at: JSONPath): Place => ({ file, at, extent: 'line' });
export const block = (file: string, at: JSONPath): Place => ({ file, at, extent: 'block' });

/** A slip of the finger: the word with its last two letters swapped, or one more when they are alike. */
export function misspelt(word: string): string {
  const [before, a = '', b = ''] = [word.slice(0, -2), word.at(-2), word.at(-1)];
  return word.length < 2 || a === b || !/[\p{L}\p{N}]{2}$/u.test(word) ? `${word}x` : `${before}${b}${a}`;
}
