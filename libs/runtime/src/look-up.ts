import { isNationalIdentityNumber, isOrganisationNumber, type Evaluation, type NodeState, type RegisterFact } from '@sporvalg/core';
import { RegisterUnavailableError, type Draft, type DraftStore, type RegisterAnswer, type Registers } from '@sporvalg/ports';

import { LookupNotPossibleError } from './errors.js';
import { findVisibleNode } from './find-node.js';
import { personParts } from './prefill.js';
import { addressHitValues, organisationValues, personValues, subUnitValues, type SlotValues } from './register-values.js';

/** What the citizen typed into a look-up component. */
export interface LookupQuery {
  readonly organisationNumber?: string | undefined;
  readonly nationalIdentityNumber?: string | undefined;
  readonly lastName?: string | undefined;
  readonly address?: string | undefined;
}

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

export interface LookupDependencies {
  readonly registers: Registers;
  readonly drafts: DraftStore;
  /** Synthetic identity numbers (month + 80) are real input on the sandbox and nowhere else. */
  readonly syntheticPersons: boolean;
}

const MOST_CHOICES = 10;

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
  try {
    const result = await ask.run();
    await deps.drafts.recordLookup(
      draft.id,
      factsOf(node, result),
      result.status === 'not-found' ? unconfirmedOf(node, ask.source, 'not-found') : [],
    );
    return result;
  } catch (error) {
    if (!(error instanceof RegisterUnavailableError)) throw error;
    await deps.drafts.recordLookup(draft.id, [], unconfirmedOf(node, ask.source, 'unavailable'));
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
        run: () => addresses(deps, query.address ?? '', node.withinMunicipality ? draft.municipalityNumber : undefined),
      };
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

async function addresses(deps: LookupDependencies, text: string, municipalityNumber: string | undefined): Promise<LookupResult> {
  const source = 'kartverket-adresser';
  if (text.trim().length < 3) return { status: 'not-found', source };
  const answer = await deps.registers.kartverketAdresser.search({
    text: text.trim(),
    limit: MOST_CHOICES,
    ...(municipalityNumber && { municipalityNumber }),
  });
  return choices(answer, (hit) => ({ label: `${hit.text}, ${hit.postalCode} ${hit.city}`, values: addressHitValues(hit) }));
}

function one<T>(answer: RegisterAnswer<T>, values: (value: T) => SlotValues): LookupResult {
  if (answer.status === 'not-found') return { status: 'not-found', source: answer.source };
  return { status: 'found', values: values(answer.value), source: answer.source, retrievedAt: answer.retrievedAt };
}

function choices<T>(answer: RegisterAnswer<readonly T[]>, choice: (value: T) => { label: string; values: SlotValues }): LookupResult {
  if (answer.status === 'not-found' || answer.value.length === 0) return { status: 'not-found', source: answer.source };
  return {
    status: 'choices',
    choices: answer.value.slice(0, MOST_CHOICES).map(choice),
    source: answer.source,
    retrievedAt: answer.retrievedAt,
  };
}

function factsOf(node: NodeState, result: LookupResult): RegisterFact[] {
  if (result.status === 'not-found' || result.status === 'unavailable') return [];
  const { source, retrievedAt } = result;
  const all = result.status === 'found' ? [result.values] : result.choices.map((choice) => choice.values);
  return all.flatMap((values) =>
    Object.entries(node.bindings)
      .filter(([slot]) => values[slot] !== undefined)
      .map(([slot, path]) => ({ path, value: values[slot], source, retrievedAt })),
  );
}

function unconfirmedOf(node: NodeState, source: string, reason: 'not-found' | 'unavailable') {
  return Object.values(node.bindings).map((path) => ({ path, source, reason }));
}
