import type { CheckView } from '@sporvalg/contract';

import { t, textFor } from '../language/t.js';
import { when } from '../time/when.js';

type Item = CheckView['evidence'][number];

export interface EvidenceLine {
  readonly label: string;
  readonly values: readonly { readonly value: string; readonly source: string }[];
}

export interface EvidenceLines {
  readonly lines: readonly EvidenceLine[];
  /** Where all of it comes from, when that is one place; said once rather than on every line. */
  readonly sharedSource?: string;
}

/** What a check looked at: one line for each question, with the answers of all rows on it. */
export function evidenceLines(evidence: readonly Item[], now: Date = new Date()): EvidenceLines {
  const lines = new Map<string, { value: string; source: string }[]>();
  for (const item of evidence) lines.set(item.label, [...(lines.get(item.label) ?? []), { value: item.value, source: sourceOf(item, now) }]);
  const [first, ...others] = new Set([...lines.values()].flatMap((values) => values.map(({ source }) => source)));
  return {
    lines: [...lines].map(([label, values]) => ({ label, values })),
    ...(first !== undefined && others.length === 0 && evidence.length > 1 && { sharedSource: first }),
  };
}

function sourceOf({ source, retrievedAt, confirmed }: Item, now: Date): string {
  if (!source) return t('evidence.unconfirmed');
  const register = registerName(source);
  if (!confirmed) return t('evidence.unconfirmed.source', { source: register });
  return retrievedAt ? t('evidence.fetched', { source: register, time: when(retrievedAt, now) }) : register;
}

/** A register as people call it. */
export function registerName(id: string): string {
  return textFor('register', id, id);
}
