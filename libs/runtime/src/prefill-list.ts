import { withValue, type Answers, type PrefillList } from '@sporvalg/core';
import { RegisterUnavailableError, type RegisterAnswer, type Registers } from '@sporvalg/ports';

import type { Prefilled } from './prefill.js';
import { roleValues, subUnitFields, type SlotValues } from './register-values.js';

export interface FetchedList extends Omit<Prefilled, 'answers'> {
  /** Rows as they stand in the answers, each with its `altinnRowId`. */
  readonly rows: readonly Answers[];
}

const SOURCE = 'enhetsregisteret';

/**
 * A list Enhetsregisteret keeps about an organisation, as rows of the group the definition names. Roles that
 * somebody has left, and those of the dead, are not offered. A register that is away leaves the list empty, marked unconfirmed.
 */
export async function fetchList(
  list: PrefillList,
  organisationNumber: string,
  registers: Registers,
  newId: () => string,
): Promise<FetchedList> {
  const noRows = (reason: 'unavailable' | 'not-found'): FetchedList => ({
    rows: [],
    facts: [],
    unconfirmed: [{ path: list.group, source: SOURCE, reason }],
  });
  try {
    const answer = await entries(list, organisationNumber, registers);
    if (answer.status === 'not-found') return noRows('not-found');
    const entriesById = distinct(answer.value.map((entry) => chosenFields(list, entry))).map((fields) => ({ id: newId(), fields }));
    return {
      rows: entriesById.map(({ id, fields }) =>
        fields.reduce<Answers>((row, { path, value }) => withValue(row, path, value), { altinnRowId: id }),
      ),
      facts: entriesById.flatMap(({ id, fields }) =>
        fields.map(({ path, value }) => ({
          path: `${list.group}[@${id}].${path}`,
          value,
          source: SOURCE,
          retrievedAt: answer.retrievedAt,
        })),
      ),
      unconfirmed: [],
    };
  } catch (error) {
    if (!(error instanceof RegisterUnavailableError)) throw error;
    return noRows('unavailable');
  }
}

async function entries(list: PrefillList, number: string, { enhetsregisteret }: Registers): Promise<RegisterAnswer<readonly SlotValues[]>> {
  if (list.source === 'enhetsregisteret.subUnits') {
    const answer = await enhetsregisteret.subUnits(number);
    return answer.status === 'found' ? { ...answer, value: answer.value.map(subUnitFields) } : answer;
  }
  const answer = await enhetsregisteret.roles(number);
  if (answer.status !== 'found') return answer;
  const wanted = answer.value.filter(
    ({ code, resigned, person }) => !resigned && person?.deceased !== true && (list.roles?.includes(code) ?? true),
  );
  return { ...answer, value: wanted.map(roleValues) };
}

interface Field {
  /** Inside the row. */
  readonly path: string;
  readonly value: unknown;
}

function chosenFields({ group, fields }: PrefillList, entry: SlotValues): readonly Field[] {
  return Object.entries(fields).flatMap(([name, path]) => {
    const value = entry[name];
    return value === undefined ? [] : [{ path: path.slice(group.length + 1), value }];
  });
}

/** One person may hold several roles; where the role is not asked for, that is one row. An entry with nothing asked for is none. */
function distinct(entries: readonly (readonly Field[])[]): readonly (readonly Field[])[] {
  const filled = entries.filter((fields) => fields.length > 0);
  return [...new Map(filled.map((fields) => [JSON.stringify(fields), fields])).values()];
}
