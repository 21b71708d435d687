import {
  PREFILL_REGISTERS,
  readPath,
  withValue,
  type Answers,
  type ComponentNode,
  type FormDefinition,
  type PrefillRegister,
  type RegisterFact,
  type UnconfirmedValue,
} from '@sporvalg/core';
import { RegisterUnavailableError, type PersonPart, type RegisterAnswer, type Registers } from '@sporvalg/ports';

import type { Citizen } from './citizen.js';
import { fetchList } from './prefill-list.js';
import { contactValues, organisationValues, personValues, type SlotValues } from './register-values.js';

/** What the registers knew before the first question. */
export interface Prefilled {
  readonly answers: Answers;
  readonly facts: readonly RegisterFact[];
  readonly unconfirmed: readonly UnconfirmedValue[];
}

/** A register's field wanted at a path of the model. */
interface Wanted {
  readonly register: PrefillRegister;
  readonly slot: string;
  readonly path: string;
}

/**
 * Fetches what the definition wants to know about the applicant and writes it into empty answers.
 * A register that is away leaves its fields open for typing, marked unconfirmed; it never stops a start.
 *
 * @param newId gives the rows of lists their identity
 */
export async function prefill(definition: FormDefinition, citizen: Citizen, registers: Registers, newId: () => string): Promise<Prefilled> {
  const wanted = wantedFields(definition);
  const asked = PREFILL_REGISTERS.filter(
    (register) => wanted.some((field) => field.register === register) && (register !== 'enhetsregisteret' || citizen.actingFor),
  );
  const number = citizen.actingFor?.organisationNumber;
  const lists = number === undefined ? [] : (definition.prefill.lists ?? []);
  const [fields, rows] = await Promise.all([
    Promise.all(asked.map((register) => ask(register, wanted, citizen, registers))),
    Promise.all(lists.map((list) => fetchList(list, number ?? '', registers, newId))),
  ]);
  const facts = chosenFacts(
    fields.flatMap((result) => result.facts),
    definition.prefill.allowOverwrite === true,
  );
  let answers: Answers = {};
  for (const { path, value } of facts) answers = withValue(answers, path, value);
  lists.forEach(({ group }, index) => {
    const found = rows[index]?.rows ?? [];
    if (found.length > 0) answers = withValue(answers, group, found);
  });
  const filled = new Set(facts.map(({ path }) => path));
  return {
    answers,
    facts: [...facts, ...rows.flatMap((list) => list.facts)],
    unconfirmed: [...fields, ...rows].flatMap((result) => result.unconfirmed).filter(({ path }) => !filled.has(path)),
  };
}

/** One fact for each path: the first that was found, or the last where the definition says so. */
function chosenFacts(found: readonly RegisterFact[], allowOverwrite: boolean): readonly RegisterFact[] {
  const facts = new Map<string, RegisterFact>();
  for (const fact of found) if (allowOverwrite || !facts.has(fact.path)) facts.set(fact.path, fact);
  return [...facts.values()];
}

const NAME_SLOTS = ['name', 'person_lookup_name'];

/** The name typed where Folkeregisteret's would have stood, had it answered. */
export function typedName(definition: FormDefinition, answers: Answers): string | undefined {
  return wantedFields(definition)
    .filter(({ register, slot }) => register === 'folkeregisteret' && NAME_SLOTS.includes(slot))
    .map(({ path }) => readPath(answers, path))
    .find((value): value is string => typeof value === 'string' && value.trim() !== '')
    ?.trim();
}

/** Each field once, though several components may show the same answer. */
function wantedFields(definition: FormDefinition): readonly Wanted[] {
  const wanted = [...fromPrefillFile(definition), ...fromApplicantComponents(definition)];
  return [...new Map(wanted.map((field) => [`${field.register} ${field.slot} ${field.path}`, field])).values()];
}

function fromPrefillFile({ prefill: fields }: FormDefinition): Wanted[] {
  return PREFILL_REGISTERS.flatMap((register) => Object.entries(fields[register] ?? {}).map(([slot, path]) => ({ register, slot, path })));
}

function fromApplicantComponents({ pages }: FormDefinition): Wanted[] {
  return Object.values(pages)
    .flatMap((page) => page.layout)
    .filter((node) => node.source === 'applicant')
    .flatMap((node) => slotsOf(node, node.type === 'PersonLookup' ? 'folkeregisteret' : 'enhetsregisteret'));
}

function slotsOf(node: ComponentNode, register: PrefillRegister): Wanted[] {
  return Object.entries(node.dataModelBindings ?? {}).map(([slot, path]) => ({ register, slot, path }));
}

async function ask(
  register: PrefillRegister,
  wanted: readonly Wanted[],
  citizen: Citizen,
  registers: Registers,
): Promise<Omit<Prefilled, 'answers'>> {
  const fields = wanted.filter((field) => field.register === register);
  try {
    const answer = await fetchValues(register, fields, citizen, registers);
    if (answer.status === 'not-found') return { facts: [], unconfirmed: unconfirmed(fields, 'not-found') };
    const facts = fields
      .filter(({ slot }) => answer.value[slot] !== undefined)
      .map(({ slot, path }) => ({ path, value: answer.value[slot], source: register, retrievedAt: answer.retrievedAt }));
    return { facts, unconfirmed: [] };
  } catch (error) {
    if (!(error instanceof RegisterUnavailableError)) throw error;
    return { facts: [], unconfirmed: unconfirmed(fields, 'unavailable') };
  }
}

function unconfirmed(fields: readonly Wanted[], reason: UnconfirmedValue['reason']): UnconfirmedValue[] {
  return fields.map(({ path, register }) => ({ path, source: register, reason }));
}

async function fetchValues(
  register: PrefillRegister,
  fields: readonly Wanted[],
  citizen: Citizen,
  registers: Registers,
): Promise<RegisterAnswer<SlotValues>> {
  if (register === 'krr') return mapAnswer(await registers.krr.contact(citizen.personId), contactValues);
  if (register === 'folkeregisteret') {
    const answer = await registers.folkeregisteret.person(citizen.personId, personParts(fields.map((field) => field.slot)));
    return mapAnswer(answer, (person) => personValues(citizen.personId, person));
  }
  const organisationNumber = citizen.actingFor?.organisationNumber ?? '';
  const [organisation, roles] = await Promise.all([
    registers.enhetsregisteret.organisation(organisationNumber),
    fields.some((field) => field.slot === 'generalManager') ? registers.enhetsregisteret.roles(organisationNumber) : undefined,
  ]);
  // The role was matched against Enhetsregisteret when the citizen chose whom to act for.
  const role = { role: citizen.actingFor?.role };
  return mapAnswer(organisation, (value) => ({
    ...organisationValues(value, roles?.status === 'found' ? roles.value : undefined),
    ...role,
  }));
}

/** Folkeregisteret is asked for the parts that are used, and no others. */
export function personParts(slots: readonly string[]): readonly PersonPart[] {
  const parts = new Set<PersonPart>(['navn']);
  if (slots.includes('bornOn')) parts.add('foedsel');
  if (slots.some((slot) => ['address', 'postalCode', 'city'].includes(slot))) parts.add('bostedsadresse').add('adressebeskyttelse');
  return [...parts];
}

function mapAnswer<T>(answer: RegisterAnswer<T>, map: (value: T) => SlotValues): RegisterAnswer<SlotValues> {
  return answer.status === 'found' ? { ...answer, value: map(answer.value) } : answer;
}
