import {
  isNationalIdentityNumber,
  isOrganisationNumber,
  toKjennemerke,
  type Evaluation,
  withRowIds,
  type NodeState,
  type RegisterFact,
} from '@sporvalg/core';
import { RegisterUnavailableError, type Draft, type DraftStore, type Registers } from '@sporvalg/ports';

import { LookupNotPossibleError } from './errors.js';
import { findVisibleNode } from './find-node.js';
import { addresses, anyPlace, places, properties } from './look-up-places.js';
import { choices, one, type LookupResult } from './lookup-result.js';
import { personParts } from './prefill.js';
import { organisationValues, personValues, subUnitValues, vehicleValues } from './register-values.js';

/** What the citizen typed into a look-up component. */
export interface LookupQuery {
  readonly organisationNumber?: string | undefined;
  readonly nationalIdentityNumber?: string | undefined;
  readonly lastName?: string | undefined;
  readonly address?: string | undefined;
  readonly kjennemerke?: string | undefined;
  readonly gardsnummer?: string | undefined;
  readonly bruksnummer?: string | undefined;
  readonly festenummer?: string | undefined;
  readonly place?: string | undefined;
}

export interface LookupDependencies {
  readonly registers: Registers;
  readonly drafts: DraftStore;
  /** Synthetic identity numbers (month + 80) are real input on the sandbox and nowhere else. */
  readonly syntheticPersons: boolean;
}

/**
 * Asks the register behind a look-up component and keeps the answer on the draft, so that the server
 * itself knows which of the sent values a register stands behind. Of several choices all are kept;
 * the one the citizen takes is recognised by its values.
 *
 * @throws LookupNotPossibleError when no visible look-up component has the key
 */
export async function lookUp(
  deps: LookupDependencies,
  draft: Draft,
  evaluation: Evaluation,
  nodeKey: string,
  query: LookupQuery,
): Promise<LookupResult> {
  const node = findVisibleNode(evaluation.pages, nodeKey);
  const ask = node && questionFor(deps, node, draft, query);
  if (!node || !ask) throw new LookupNotPossibleError();
  const about: AskedAbout = {
    node,
    paths: Object.entries(node.bindings).map(([slot, path]) => [slot, withRowIds(evaluation.answers, path)] as const),
  };
  try {
    const result = await ask.run();
    await deps.drafts.recordLookup(
      draft.id,
      factsOf(about, result),
      result.status === 'not-found' ? unconfirmedOf(about, ask.source, 'not-found') : [],
    );
    return result;
  } catch (error) {
    if (!(error instanceof RegisterUnavailableError)) throw error;
    await deps.drafts.recordLookup(draft.id, [], unconfirmedOf(about, ask.source, 'unavailable'));
    return { status: 'unavailable', source: ask.source };
  }
}

interface Question {
  readonly source: string;
  run(): Promise<LookupResult>;
}

function questionFor(deps: LookupDependencies, { node }: NodeState, draft: Draft, query: LookupQuery): Question | undefined {
  const { enhetsregisteret } = deps.registers;
  switch (node.type) {
    case 'OrganizationLookup':
      return {
        source: 'enhetsregisteret',
        run: () => organisation(deps, Object.keys(node.dataModelBindings ?? {}), (query.organisationNumber ?? '').replaceAll(/\s/g, '')),
      };
    case 'PersonLookup':
      return { source: 'folkeregisteret', run: () => person(deps, Object.keys(node.dataModelBindings ?? {}), query) };
    case 'AddressSearch':
      return {
        source: 'kartverket-adresser',
        run: () => addresses(deps.registers, query.address ?? '', within(node, draft)),
      };
    case 'PlaceSearch':
      return { source: 'kartverket-stedsnavn', run: () => places(deps.registers, query.place ?? '', within(node, draft)) };
    case 'PropertyLookup':
      return { source: 'kartverket-eiendom', run: () => properties(deps.registers, query, draft.municipalityNumber) };
    case 'Map':
      return anyPlace(deps.registers, query, draft.municipalityNumber);
    case 'VehicleLookup':
      return { source: 'kjoretoyregisteret', run: () => vehicle(deps, query.kjennemerke ?? '') };
    case 'Dropdown': {
      const owner = draft.owner.organisationNumber;
      if (typeof node.source !== 'object' || !owner) return undefined;
      return {
        source: 'enhetsregisteret',
        run: async () =>
          choices(await enhetsregisteret.subUnits(owner), (unit) => ({
            label: `${unit.name} (${unit.organisationNumber})`,
            values: subUnitValues(unit),
          })),
      };
    }
    default:
      return undefined;
  }
}

function within(node: NodeState['node'], draft: Draft): string | undefined {
  return node.withinMunicipality ? draft.municipalityNumber : undefined;
}

async function vehicle({ registers: { kjoretoyregisteret } }: LookupDependencies, plate: string): Promise<LookupResult> {
  const source = 'kjoretoyregisteret';
  const kjennemerke = toKjennemerke(plate);
  if (kjennemerke === undefined) return { status: 'not-found', source };
  if (!kjoretoyregisteret) throw new RegisterUnavailableError(source, 0);
  return one(await kjoretoyregisteret.vehicle(kjennemerke), vehicleValues);
}

async function organisation(
  { registers: { enhetsregisteret } }: LookupDependencies,
  slots: readonly string[],
  number: string,
): Promise<LookupResult> {
  if (!isOrganisationNumber(number)) return { status: 'not-found', source: 'enhetsregisteret' };
  const [answer, roles] = await Promise.all([
    enhetsregisteret.organisation(number),
    slots.includes('generalManager') ? enhetsregisteret.roles(number) : undefined,
  ]);
  return one(answer, (value) => organisationValues(value, roles?.status === 'found' ? roles.value : undefined));
}

async function person(deps: LookupDependencies, slots: readonly string[], query: LookupQuery): Promise<LookupResult> {
  const source = 'folkeregisteret';
  const number = (query.nationalIdentityNumber ?? '').replaceAll(/\s/g, '');
  if (!isNationalIdentityNumber(number, { synthetic: deps.syntheticPersons })) return { status: 'not-found', source };
  const answer = await deps.registers.folkeregisteret.person(number, personParts(slots));
  // Number and last name together: a number alone must not give away whose it is.
  if (answer.status === 'found' && !sameName(answer.value.lastName, query.lastName)) return { status: 'not-found', source };
  return one(answer, (value) => personValues(number, value));
}

function sameName(registered: string | undefined, typed: string | undefined): boolean {
  const fold = (name: string | undefined) => (name ?? '').trim().normalize('NFC').toLocaleLowerCase('nb-NO');
  return fold(registered) !== '' && fold(registered) === fold(typed);
}

/** A component and the paths of its slots, which stay with their rows. */
interface AskedAbout {
  readonly node: NodeState;
  readonly paths: readonly (readonly [slot: string, path: string])[];
}

function factsOf({ paths }: AskedAbout, result: LookupResult): RegisterFact[] {
  if (result.status === 'not-found' || result.status === 'unavailable') return [];
  const { source, retrievedAt } = result;
  const all = result.status === 'found' ? [result.values] : result.choices.map((choice) => choice.values);
  return all.flatMap((values) =>
    paths.filter(([slot]) => values[slot] !== undefined).map(([slot, path]) => ({ path, value: values[slot], source, retrievedAt })),
  );
}

/** Points of a map are the citizen's own, whatever helped to find them: no register stands behind them, and none is missing. */
function unconfirmedOf({ node, paths }: AskedAbout, source: string, reason: 'not-found' | 'unavailable') {
  if (node.node.type === 'Map') return [];
  return paths.map(([, path]) => ({ path, source, reason }));
}
