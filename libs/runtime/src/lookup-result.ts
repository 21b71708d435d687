import type { RegisterAnswer } from '@sporvalg/ports';

import type { SlotValues } from './register-values.js';

export type LookupResult =
  | { readonly status: 'found'; readonly values: SlotValues; readonly source: string; readonly retrievedAt: string }
  | {
      readonly status: 'choices';
      readonly choices: readonly { readonly label: string; readonly values: SlotValues }[];
      readonly source: string;
      readonly retrievedAt: string;
    }
  | { readonly status: 'not-found'; readonly source: string }
  | { readonly status: 'unavailable'; readonly source: string };

export const MOST_CHOICES = 10;

/** A register's one answer, by slot. */
export function one<T>(answer: RegisterAnswer<T>, values: (value: T) => SlotValues): LookupResult {
  if (answer.status === 'not-found') return { status: 'not-found', source: answer.source };
  return { status: 'found', values: values(answer.value), source: answer.source, retrievedAt: answer.retrievedAt };
}

/** A register's many answers, with the words a citizen chooses by. */
export function choices<T>(
  answer: RegisterAnswer<readonly T[]>,
  choice: (value: T) => { label: string; values: SlotValues },
): LookupResult {
  if (answer.status === 'not-found' || answer.value.length === 0) return { status: 'not-found', source: answer.source };
  return {
    status: 'choices',
    choices: answer.value.slice(0, MOST_CHOICES).map(choice),
    source: answer.source,
    retrievedAt: answer.retrievedAt,
  };
}
