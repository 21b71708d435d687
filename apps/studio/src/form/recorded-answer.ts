import { readPath, type Answers, type RegisterFact } from '@sporvalg/core';
import type { LookupQuery, LookupResult } from '@sporvalg/renderer';

export interface Recorded {
  readonly answers: Answers;
  readonly facts: readonly RegisterFact[];
}

interface RecordedLookUp {
  /** By binding slot. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly source: string;
  readonly retrievedAt: string;
}

/**
 * A register's answer as it was recorded in an example: where it has a fact about what the component asks for, the
 * example's answers there are what the register said. In a repeating group any row's recording will do.
 *
 * @param bindings the component's slots and their concrete paths
 * @returns `unavailable` when the example has no recording of what was asked for
 */
export function recordedAnswer(recorded: Recorded, bindings: Readonly<Record<string, string>>, query: LookupQuery): LookupResult {
  const lookUps = recordedLookUps(recorded, bindings);
  const asked = query.organisationNumber ?? query.nationalIdentityNumber ?? query.kjennemerke;
  if (asked !== undefined) {
    const found = lookUps.find(({ values }) => Object.values(values).includes(asked));
    if (found) return { status: 'found', ...found };
  }
  if (query.gardsnummer !== undefined) {
    const found = lookUps.find(({ values }) => isNumbered(values, query));
    if (found) return { status: 'found', ...found };
  }
  if (query.place !== undefined) {
    const hits = lookUps.filter(({ values }) =>
      String(values['name'] ?? '')
        .toLowerCase()
        .includes(query.place?.toLowerCase() ?? ''),
    );
    const [first] = hits;
    if (first) {
      const choices = hits.map(({ values }) => ({ label: String(values['name']), values }));
      return { status: 'choices', choices, source: first.source, retrievedAt: first.retrievedAt };
    }
  }
  if (query.address !== undefined) {
    const hits = lookUps.filter(({ values }) => isAddressed(values, query.address ?? ''));
    const [first] = hits;
    if (first) {
      const choices = hits.map(({ values }) => ({ label: addressLabel(values), values }));
      return { status: 'choices', choices, source: first.source, retrievedAt: first.retrievedAt };
    }
  }
  return (isList(query) && recordedChoice(recorded, bindings)) || { status: 'unavailable', source: lookUps[0]?.source ?? 'registeret' };
}

/** A list to choose from is asked for without a question. */
function isList(query: LookupQuery): boolean {
  return Object.keys(query).length === 0;
}

/** Of a list only what was chosen is recorded: it stands in the answers, and came from the register as the facts did. */
function recordedChoice({ answers, facts }: Recorded, bindings: Readonly<Record<string, string>>): LookupResult | undefined {
  const values = valuesAt(answers, bindings);
  const [fact] = facts;
  if (!fact || values['simpleBinding'] === undefined) return undefined;
  const label = [values['name'] ?? values['simpleBinding'], addressLabel(values)].filter(Boolean).join(', ');
  return { status: 'choices', choices: [{ label, values }], source: fact.source, retrievedAt: fact.retrievedAt };
}

function valuesAt(answers: Answers, bindings: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  const values = Object.entries(bindings).map(([slot, path]) => [slot, readPath(answers, path) ?? undefined] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** One for each row (or the one place outside of rows) that the example has a fact about. */
function recordedLookUps({ answers, facts }: Recorded, bindings: Readonly<Record<string, string>>): readonly RecordedLookUp[] {
  const paths = Object.values(bindings).map(withoutRows);
  const about = facts.filter(({ path }) => paths.includes(withoutRows(path)));
  const rows = new Map(about.map((fact) => [rowsOf(fact.path).join(), fact]));
  return [...rows.values()].map(({ path, source, retrievedAt }) => {
    const row = rowsOf(path);
    const places = Object.fromEntries(Object.entries(bindings).map(([slot, binding]) => [slot, inRow(binding, row)]));
    const known = Object.entries(places).flatMap(([slot, place]) =>
      about.filter((fact) => fact.path === place).map(({ value }) => [slot, value]),
    );
    const values = { ...valuesAt(answers, places), ...(Object.fromEntries(known) as Readonly<Record<string, unknown>>) };
    return { values, source, retrievedAt };
  });
}

function isNumbered(values: Readonly<Record<string, unknown>>, query: LookupQuery): boolean {
  return String(values['gardsnummer']) === query.gardsnummer && String(values['bruksnummer']) === query.bruksnummer;
}

function isAddressed(values: Readonly<Record<string, unknown>>, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  return wanted !== '' && addressLabel(values).toLowerCase().includes(wanted);
}

function addressLabel(values: Readonly<Record<string, unknown>>): string {
  const place = [values['postalCode'], values['city']].filter(Boolean).join(' ');
  return [values['address'], place].filter(Boolean).join(', ');
}

const ROW = /\[(\d+)\]/g;

function withoutRows(path: string): string {
  return path.replace(ROW, '[]');
}

function rowsOf(path: string): readonly string[] {
  return [...path.matchAll(ROW)].map((match) => match[1] ?? '');
}

function inRow(path: string, rows: readonly string[]): string {
  let depth = 0;
  return path.replace(ROW, (whole) => (depth < rows.length ? `[${rows[depth++]}]` : whole));
}
