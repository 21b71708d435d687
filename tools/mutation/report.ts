import type { Operator } from './fault.js';
import type { Verdict } from './judge.js';

const SHOWN = 5;

/** One row per kind of fault: planted, found, at the right place, harm, and the codes that told. */
export function table(operators: readonly Operator[], verdicts: readonly Verdict[]): readonly string[] {
  const rows = operators.flatMap(({ id, plants, harm = '–' }) => {
    const own = verdicts.filter(({ operator }) => operator === id);
    if (own.length === 0) return [];
    const codes = [...new Set(own.flatMap((verdict) => verdict.codes))].join(' ');
    return [[id, String(own.length), String(own.filter(isFound).length), String(own.filter(isPlaced).length), harm, plants, codes]];
  });
  return aligned([['fault', 'planted', 'found', 'placed', 'harm', 'what', 'codes'], ...rows]);
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows.reduce<number[]>((widest, row) => row.map((cell, at) => Math.max(widest[at] ?? 0, cell.length)), []);
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

const isFound = ({ outcome }: Verdict) => outcome === 'found' || outcome === 'misplaced';
const isPlaced = ({ outcome }: Verdict) => outcome === 'found';

/** `N planted, N found, N at the right place, N missed`; found too mildly to stop publishing is missed. */
export function resultLine(verdicts: readonly Verdict[]): string {
  const found = verdicts.filter(isFound).length;
  return `${verdicts.length} planted, ${found} found, ${verdicts.filter(isPlaced).length} at the right place, ${verdicts.length - found} missed`;
}

/** All that is needed to mend it: what was done, where a finding was looked for, and what was said instead. */
export function describeMiss({ operator, outcome, change, lookedFor, said }: Verdict, least: string): string {
  const more = lookedFor.length > SHOWN ? ` and ${lookedFor.length - SHOWN} more` : '';
  const findings = said
    .slice(0, SHOWN)
    .map(({ file, line, column, code, severity, message }) => `    said: ${file}:${line}:${column} ${code} (${severity}) ${message}`);
  return [
    `${outcome}: ${operator} (needs ${least})`,
    `    did: ${change}`,
    `    looked for: ${lookedFor.slice(0, SHOWN).join(', ')}${more}`,
    ...(findings.length > 0 ? findings : ['    said: nothing']),
  ].join('\n');
}
