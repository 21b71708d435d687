import { EXPRESSION_FUNCTIONS } from '@sporvalg/core';

import { block, misspelt, remove, set, type Fault, type Operator } from '../fault.js';
import type { PlacedCall, ServiceFiles } from '../service-files.js';
import { argumentPlaces, calls, choiceComparisons } from '../written.js';

/** Calls that name something in their first argument, written out. */
function naming(service: ServiceFiles, ...functions: readonly string[]): readonly (PlacedCall & { readonly named: string })[] {
  return calls(service).flatMap((placed) => {
    const [name, named] = placed.call;
    return functions.includes(String(name)) && typeof named === 'string' ? [{ ...placed, named }] : [];
  });
}

function renamed(placed: PlacedCall & { readonly named: string }, to: string): Fault {
  const { file, at, named } = placed;
  return {
    change: `${file}: ${String(placed.call[0])} «${named}» becomes «${to}»`,
    edits: [set(file, [...at, 1], to)],
    places: argumentPlaces(placed, 1),
  };
}

const FIXED = new Set([
  'equals',
  'notEquals',
  'greaterThan',
  'lessThan',
  'greaterThanEq',
  'lessThanEq',
  'not',
  'commaContains',
  'contains',
]);

const wrongArity: Operator = {
  id: 'wrong-arity',
  plants: 'a call has an argument too few',
  harm: 'misjudged',
  faults: (service) =>
    calls(service).flatMap(({ call, file, at }) => {
      if (!FIXED.has(String(call[0]))) return [];
      const last = call.length - 1;
      return {
        change: `${file}: last argument of ${JSON.stringify(call)} removed`,
        edits: [remove(file, [...at, last])],
        places: [block(file, at)],
      };
    }),
};

const functionMisspelt: Operator = {
  id: 'function-misspelt',
  plants: 'the name of a function is misspelt',
  harm: 'misjudged',
  faults: (service) => {
    const known = new Set(EXPRESSION_FUNCTIONS.map(({ name }) => name));
    return calls(service).flatMap((placed) => {
      const { call, file, at } = placed;
      const name = misspelt(String(call[0]));
      return known.has(name)
        ? []
        : {
            change: `${file}: ${String(call[0])} becomes ${name}`,
            edits: [set(file, [...at, 0], name)],
            places: argumentPlaces(placed, 0),
          };
    });
  },
};

/** The other side is a number, and «mange» is none: the comparison fails or is false for everybody. */
const argumentType: Operator = {
  id: 'argument-type',
  plants: 'a number is compared with a word',
  harm: 'misjudged',
  faults: (service) =>
    calls(service).flatMap((placed) => {
      const { call, file, at } = placed;
      if (!['greaterThan', 'lessThan', 'greaterThanEq', 'lessThanEq'].includes(String(call[0]))) return [];
      return {
        change: `${file}: ${JSON.stringify(call)} compares with «mange»`,
        edits: [set(file, [...at, 2], 'mange')],
        places: [...argumentPlaces(placed, 2), block(file, at)],
      };
    }),
};

/** «snart» is no day, so the comparison fails or is false for everybody. */
const dateType: Operator = {
  id: 'date-type',
  plants: 'a day is compared with a word',
  harm: 'misjudged',
  faults: (service) =>
    calls(service).flatMap((placed) => {
      const { call, file, at } = placed;
      if (call[0] !== 'compare' || !/^is(Before|After)/.test(String(call[2]))) return [];
      return {
        change: `${file}: ${JSON.stringify(call)} compares with «snart»`,
        edits: [set(file, [...at, 3], 'snart')],
        places: [...argumentPlaces(placed, 3), block(file, at)],
      };
    }),
};

/** A list of rows is neither equal to a word nor part of a comma separated text. */
const listAsText: Operator = {
  id: 'list-compared-as-text',
  plants: 'a list of rows is compared with a choice',
  harm: 'misjudged',
  faults: (service) => {
    const list = service.fields.find(({ schema, lists }) => schema.type === 'array' && lists.length === 0)?.path;
    if (list === undefined) return [];
    return choiceComparisons(service).flatMap((comparison) => {
      const { file, at, call } = comparison;
      if (!Array.isArray(call[1]) || call[1][0] !== 'dataModel') return [];
      return {
        change: `${file}: ${JSON.stringify(call)} asks «${list}»`,
        edits: [set(file, [...at, 1, 1], list)],
        places: [...argumentPlaces(comparison, 1), block(file, at)],
      };
    });
  },
};

const pathMisspelt: Operator = {
  id: 'path-misspelt',
  plants: 'an expression reads a path the model lacks',
  harm: 'misjudged',
  faults: (service) =>
    naming(service, 'dataModel')
      .filter(({ named }) => !named.startsWith('spor.'))
      .map((placed) => renamed(placed, misspelt(placed.named))),
};

const pathReserved: Operator = {
  id: 'path-reserved',
  plants: 'an expression reads __proto__',
  harm: 'misjudged',
  faults: (service) => naming(service, 'dataModel').map((placed) => renamed(placed, '__proto__.toString')),
};

const trackMisspelt: Operator = {
  id: 'expression-track-misspelt',
  plants: 'an expression asks for a track that is not there',
  harm: 'misjudged',
  faults: (service) =>
    naming(service, 'dataModel')
      .filter(({ named }) => named.startsWith('spor.'))
      .map((placed) => renamed(placed, misspelt(placed.named))),
};

const componentMisspelt: Operator = {
  id: 'component-misspelt',
  plants: 'an expression names a component that is not there',
  harm: 'misjudged',
  faults: (service) => naming(service, 'component', 'displayValue').map((placed) => renamed(placed, misspelt(placed.named))),
};

const settingMisspelt: Operator = {
  id: 'setting-misspelt',
  plants: 'an expression reads a setting that is not there',
  harm: 'misjudged',
  faults: (service) => naming(service, 'frontendSettings').map((placed) => renamed(placed, misspelt(placed.named))),
};

const notBoolean: Operator = {
  id: 'condition-not-boolean',
  plants: 'a condition gives a text',
  harm: 'misjudged',
  faults: (service) =>
    service.components.flatMap(({ node, file, at }) => {
      if (!Array.isArray(node.hidden)) return [];
      const place = [...at, 'hidden'];
      return {
        change: `${file}: hidden of «${node.id}» gives a text`,
        edits: [set(file, place, ['concat', 'ja', 'nei'])],
        places: [block(file, place)],
      };
    }),
};

export const EXPRESSION_OPERATORS: readonly Operator[] = [
  wrongArity,
  functionMisspelt,
  argumentType,
  dateType,
  listAsText,
  pathMisspelt,
  pathReserved,
  trackMisspelt,
  componentMisspelt,
  settingMisspelt,
  notBoolean,
];
