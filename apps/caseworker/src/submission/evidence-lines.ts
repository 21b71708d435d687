import type { CheckView } from '@sporvalg/contract';
import { groupDigits, isOrganisationNumber } from '@sporvalg/core';

import { t, textFor } from '../language/t.js';
import { when } from '../time/when.js';

type Item = CheckView['evidence'][number];

export interface EvidenceLine {
  readonly label: string;
  /** Empty where there is no answer. */
  readonly value: string;
  readonly source: string;
}

export interface EvidenceReading {
  /** What belongs together: first what stands alone, then row by row. */
  readonly blocks: readonly (readonly EvidenceLine[])[];
  /** Where all of it comes from, when that is one place; said once rather than on every line. */
  readonly sharedSource?: string;
}

/**
 * What a check looked at, each row of a repeating group by itself. A row without an answer the other rows
 * have gets an empty line for it, since what is missing may be what the check is about.
 */
export function readEvidence(evidence: readonly Item[], now: Date = new Date()): EvidenceReading {
  const alone = evidence.filter(({ row }) => row === undefined);
  const inRows = evidence.filter(({ row }) => row !== undefined);
  const labels = [...new Set(inRows.map(({ label }) => label))];
  const rows = [...new Set(inRows.map(({ row }) => row))].sort((a = 0, b = 0) => a - b);
  const blocks = [alone.map((item) => line(item, now)), ...rows.map((row) => rowLines(inRows, labels, row, now))];
  const [first, ...others] = new Set(evidence.map((item) => sourceOf(item, now)));
  return {
    blocks: blocks.filter((block) => block.length > 0),
    ...(first !== undefined && others.length === 0 && evidence.length > 1 && { sharedSource: first }),
  };
}

function rowLines(items: readonly Item[], labels: readonly string[], row: number | undefined, now: Date): EvidenceLine[] {
  const own = items.filter((item) => item.row === row);
  return labels.flatMap((label) => {
    const found = own.filter((item) => item.label === label);
    return found.length > 0 ? found.map((item) => line(item, now)) : [{ label, value: '', source: '' }];
  });
}

function line(item: Item, now: Date): EvidenceLine {
  return { label: item.label, value: isOrganisationNumber(item.value) ? groupDigits(item.value) : item.value, source: sourceOf(item, now) };
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
