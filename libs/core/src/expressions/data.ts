import { castTo } from './casting.js';
import { MAX_PATH_LENGTH, readPath, readSegments, segmentsOf, transposePath } from './data-path.js';
import { fail } from './expression-error.js';
import { defineFunction, optional, required, type ArgumentFault, type FunctionContext } from './function-definition.js';
import { asExpressionValue, type ExpressionValue } from './value.js';

/** The data type meant when an expression names none. */
const DEFAULT_DATA_TYPE = 'default';

export const DATA_FUNCTIONS = [
  defineFunction('dataModel', {
    description: 'The value at a path in the data model, in the row the expression stands in; null where there is none.',
    arguments: [required('path', 'string'), optional('dataType', 'string')],
    returns: 'any',
    check: (rawArguments) => literalText(rawArguments, 2, 'The data type must be a string (expressions cannot be used here)'),
    run(context, path, dataType) {
      if (path === null) return fail('Cannot lookup dataModel null');
      return lookUp(context, path, dataType ?? DEFAULT_DATA_TYPE);
    },
    withLiterals: plainLookUp,
  }),
  defineFunction('component', {
    description: 'The value of a component; null when it, its page, its row or a group around it is hidden.',
    arguments: [required('id', 'string')],
    returns: 'any',
    run(context, id) {
      if (id === null) return fail('Cannot lookup component null');
      const look = context.scope.component ?? fail('Layouts not available in this context, cannot look up component');
      return asExpressionValue(look(id));
    },
  }),
  defineFunction('displayValue', {
    description: 'The value of a component as the citizen sees it; null when the component is hidden.',
    arguments: [required('id', 'string')],
    returns: 'string',
    run(context, id) {
      if (id === null) return fail('Cannot lookup component null');
      const look = context.scope.displayValue ?? fail('Layouts not available in this context, cannot look up component');
      return look(id);
    },
  }),
  defineFunction('optionLabel', {
    description: 'The label of a value in a list of options; null when the list does not have the value.',
    arguments: [required('optionsId', 'string'), required('value', 'any')],
    returns: 'string',
    check: (rawArguments) =>
      typeof rawArguments[0] === 'string'
        ? []
        : [{ argument: 1, message: 'The first argument must be a string (expressions cannot be used here)' }],
    run(context, optionsId, value) {
      if (optionsId === null) return fail('Expected an options id');
      const look = context.scope.optionLabel ?? fail('Options are not available here');
      // No option has a list or an object for its value.
      return typeof value === 'object' && value !== null ? null : look(optionsId, value);
    },
  }),
  defineFunction('countDataElements', {
    description: 'Number of data elements (attachments or forms) of a type on the application.',
    arguments: [required('dataType', 'string')],
    returns: 'number',
    run(context, dataType) {
      if (dataType === null) return fail('Expected dataType argument to be a string');
      const count = context.scope.countDataElements ?? fail('Data elements are not available here');
      return count(dataType);
    },
  }),
  defineFunction('_experimentalSelectAndMap', {
    description: 'One property of every row of a list, joined with blanks, each with text put before and after.',
    arguments: [
      required('path', 'string'),
      required('property', 'string'),
      optional('before', 'string'),
      optional('after', 'string'),
      optional('afterLast', 'boolean'),
    ],
    returns: 'string',
    run(context, path, property, before, after, afterLast = true) {
      if (path === null || property === null) return fail('Cannot lookup dataModel null');
      const rows = readModel(context, DEFAULT_DATA_TYPE, path);
      if (!Array.isArray(rows)) return '';
      return rows
        .map((row: unknown, index) => {
          const end = index === rows.length - 1 && !afterLast ? '' : (after ?? '');
          return `${before ?? ''}${scalarText(readPath(row, property))}${end}`;
        })
        .join(' ');
    },
  }),
];

/** By far the commonest part of an expression: a named path of the default model, taken apart once. */
function plainLookUp([path, dataType]: readonly unknown[]): ((context: FunctionContext) => ExpressionValue) | undefined {
  if (typeof path !== 'string' || castTo(path, 'string') !== path || (dataType ?? null) !== null) return undefined;
  const segments = segmentsOf(path);
  if (!segments) return undefined;
  return (context) => {
    const { read, currentPath, models } = context.scope;
    const model = models[DEFAULT_DATA_TYPE];
    if (read || currentPath !== undefined || model === undefined || context.dialect === 'v8')
      return lookUp(context, path, DEFAULT_DATA_TYPE);
    return asExpressionValue(readSegments(model, segments));
  };
}

function lookUp(context: FunctionContext, path: string, dataType: string): ExpressionValue {
  const { scope } = context;
  const inRow = dataType === (scope.currentDataType ?? DEFAULT_DATA_TYPE);
  const value = asExpressionValue(readModel(context, dataType, inRow ? transposePath(path, scope.currentPath) : path));
  // v8 knows no lists or objects.
  return context.dialect === 'v8' && typeof value === 'object' ? null : value;
}

function readModel({ scope }: FunctionContext, dataType: string, path: string): unknown {
  if (path.length > MAX_PATH_LENGTH) return fail(`Path longer than ${MAX_PATH_LENGTH} characters`);
  const { models, read } = scope;
  if (read && dataType === DEFAULT_DATA_TYPE) return read(path);
  return Object.hasOwn(models, dataType) ? readPath(models[dataType], path) : fail(`Data model with type ${dataType} not found`);
}

function scalarText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function literalText(rawArguments: readonly unknown[], argument: number, message: string): readonly ArgumentFault[] {
  const given: unknown = rawArguments[argument - 1];
  return given === undefined || given === null || typeof given === 'string' ? [] : [{ argument, message }];
}
