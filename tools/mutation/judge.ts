import type { Finding, FindingSeverity } from '@sporvalg/core';

import { linesOf } from './apply-fault.js';
import type { Fault, Operator } from './fault.js';

/** What became of a planted fault. `mild` is found, but not so that publishing stops; `misplaced` is found somewhere else. */
export type Outcome = 'found' | 'misplaced' | 'mild' | 'missed' | 'crashed';

export interface Verdict {
  readonly operator: string;
  readonly service: string;
  readonly change: string;
  readonly outcome: Outcome;
  /** `file:line` or `file:from-to`, where a finding was looked for. */
  readonly lookedFor: readonly string[];
  /** What the fault made `check` say that it does not say of the untouched definitions. */
  readonly said: readonly Finding[];
  /** Codes at the right place. */
  readonly codes: readonly string[];
  readonly ms: number;
}

const RANK: Readonly<Record<FindingSeverity, number>> = { hint: 0, warning: 1, error: 2 };

/** The mildest finding that counts: what harms somebody must stop publishing. */
export function leastSeverity({ atLeast, harm }: Operator): FindingSeverity {
  return atLeast ?? (harm === undefined ? 'hint' : 'error');
}

/** Findings that the untouched definitions do not have; a line number that has moved makes none new. */
export function newFindings(findings: readonly Finding[], untouched: readonly Finding[]): readonly Finding[] {
  const known = new Map<string, number>();
  for (const finding of untouched) known.set(identity(finding), (known.get(identity(finding)) ?? 0) + 1);
  return findings.filter((finding) => {
    const left = known.get(identity(finding)) ?? 0;
    known.set(identity(finding), left - 1);
    return left <= 0;
  });
}

function identity({ code, file, message, severity }: Finding): string {
  return JSON.stringify([code, file, message, severity]);
}

/** Whether the new findings tell of the fault, strongly enough and where a designer would look. */
export function judge(
  operator: Operator,
  fault: Fault,
  said: readonly Finding[],
  files: ReadonlyMap<string, string>,
): Pick<Verdict, 'outcome' | 'lookedFor' | 'codes'> {
  const ranges = fault.places.flatMap((place) => {
    const lines = linesOf(place, files);
    return lines ? [{ file: place.file, from: lines[0], to: lines[1] }] : [];
  });
  const isPlaced = ({ file, line }: Finding) => ranges.some((range) => range.file === file && range.from <= line && line <= range.to);
  const strong = said.filter(({ severity }) => RANK[severity] >= RANK[leastSeverity(operator)]);
  const placed = strong.filter(isPlaced);
  return {
    outcome: placed.length > 0 ? 'found' : strong.length > 0 ? 'misplaced' : said.length > 0 ? 'mild' : 'missed',
    lookedFor: [...new Set(ranges.map(({ file, from, to }) => `${file}:${from === to ? from : `${from}-${to}`}`))],
    codes: [...new Set(placed.map(({ code }) => code))],
  };
}
