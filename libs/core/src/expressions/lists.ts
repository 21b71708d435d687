import { averageOf, sumOf } from './arithmetic.js';
import { castTo, type CastValue } from './casting.js';
import { fail } from './expression-error.js';
import { defineFunction, required, rest } from './function-definition.js';
import { searchJmespath } from './jmespath.js';
import type { ExpressionValue } from './value.js';

const ODD_ARGUMENTS = 'The object function must have an even number of arguments';

export const LIST_FUNCTIONS = [
  defineFunction('list', {
    description: 'A list of its arguments.',
    arguments: [rest('item', 'any')],
    returns: 'list',
    since: 'v9',
    run: (_context, ...items) => items as readonly ExpressionValue[],
  }),
  defineFunction('object', {
    description: 'An object of keys and values given in turn; keys are texts, each used once.',
    arguments: [rest('key or value', 'any')],
    returns: 'object',
    since: 'v9',
    check: (rawArguments) => (rawArguments.length % 2 === 1 ? [{ argument: 0, message: ODD_ARGUMENTS }] : []),
    run: (_context, ...keysAndValues) => objectOf(keysAndValues),
  }),
  defineFunction('jmespath', {
    description: 'What a JMESPath query finds in the data.',
    arguments: [required('data', 'any'), required('query', 'string')],
    returns: 'any',
    since: 'v9',
    run: (context, data, query) =>
      query === null
        ? fail('Expected argument to be string', undefined, 2)
        : searchJmespath(context.scope.jmespath, data as ExpressionValue, query),
  }),
  defineFunction('sum', {
    description: 'Sum of the numbers in a list; null counts as 0.',
    arguments: [required('numbers', 'list')],
    returns: 'number',
    since: 'v9',
    run: (_context, numbers) => sumOf(numbersIn(numbers)),
  }),
  defineFunction('average', {
    description: 'Mean of the numbers in a list, null as 0, or the second argument when the list is empty.',
    arguments: [required('numbers', 'list'), required('whenEmpty', 'number')],
    returns: 'number',
    since: 'v9',
    run(_context, numbers, whenEmpty) {
      const values = numbersIn(numbers);
      return values.length > 0 ? averageOf(values) : whenEmpty;
    },
  }),
  defineFunction('count', {
    description: 'Number of items in a list.',
    arguments: [required('list', 'list')],
    returns: 'number',
    since: 'v9',
    run: (_context, list) => list?.length ?? 0,
  }),
];

function numbersIn(list: readonly CastValue[] | null): readonly (number | null)[] {
  return (list ?? []).map((item) => castTo(item, 'number') as number | null);
}

function objectOf(keysAndValues: readonly CastValue[]): ExpressionValue {
  if (keysAndValues.length % 2 === 1) return fail(ODD_ARGUMENTS);
  const entries = new Map<string, ExpressionValue>();
  for (let index = 0; index < keysAndValues.length; index += 2) {
    const key = keysAndValues[index];
    if (typeof key !== 'string') return fail('Object keys must be strings', undefined, index + 1);
    if (key === '__proto__') return fail('Object keys must not be __proto__', undefined, index + 1);
    if (entries.has(key)) return fail('Object keys must be unique', undefined, index + 1);
    entries.set(key, keysAndValues[index + 1] as ExpressionValue);
  }
  return Object.fromEntries(entries);
}
