import { fail } from './expression-error.js';
import { defineFunction, optional, required, rest } from './function-definition.js';
import { MAX_TEXT_LENGTH } from './value.js';

const text = required('text', 'string');
const part = required('part', 'string');

export const TEXT_FUNCTIONS = [
  defineFunction('concat', {
    description: 'Joins texts; null adds nothing.',
    arguments: [rest('text', 'string')],
    returns: 'string',
    run(_context, ...texts) {
      let joined = '';
      for (const next of texts) {
        if (next !== null) joined += next;
        refuseLongerThanAllowed(joined.length);
      }
      return joined;
    },
  }),
  predicate('contains', 'True when the text holds the part; false when either is null.', (whole, sought) => whole.includes(sought)),
  defineFunction('notContains', {
    description: 'True when the text does not hold the part, or either is null.',
    arguments: [text, part],
    returns: 'boolean',
    run: (_context, whole, sought) => whole === null || sought === null || !whole.includes(sought),
  }),
  predicate('startsWith', 'True when the text begins with the part; false when either is null.', (whole, sought) =>
    whole.startsWith(sought),
  ),
  predicate('endsWith', 'True when the text ends with the part; false when either is null.', (whole, sought) => whole.endsWith(sought)),
  predicate('commaContains', 'True when the comma-separated list holds the value; blanks around values do not count.', (whole, sought) =>
    whole.split(',').some((value) => value.trim() === sought),
  ),
  defineFunction('stringLength', {
    description: 'Number of UTF-16 code units in the text; 0 for null.',
    arguments: [text],
    returns: 'number',
    run: (_context, whole) => whole?.length ?? 0,
  }),
  defineFunction('stringReplace', {
    description: 'Replaces every occurrence of a part of the text; null when the text or the part is empty.',
    arguments: [text, part, required('replacement', 'string')],
    returns: 'string',
    run(_context, whole, sought, replacement) {
      if (!whole || !sought) return null;
      const pieces = whole.split(sought);
      refuseLongerThanAllowed(whole.length + (pieces.length - 1) * ((replacement ?? '').length - sought.length));
      return pieces.join(replacement ?? '');
    },
  }),
  defineFunction('stringSlice', {
    description: 'The text from a start position up to an end position, counted from 0; negative positions count from the end.',
    arguments: [text, required('start', 'number'), optional('end', 'number')],
    returns: 'string',
    run(_context, whole, start, end) {
      if (start === null || end === null) {
        return fail('Start/end index cannot be null (if you used an expression like stringIndexOf here, make sure to guard against null)');
      }
      return whole === null ? null : whole.slice(start, end);
    },
  }),
  defineFunction('stringIndexOf', {
    description: 'Position of the first occurrence of a part, counted from 0; null when it is not there.',
    arguments: [text, part],
    returns: 'number',
    run(_context, whole, sought) {
      const index = whole && sought ? whole.indexOf(sought) : -1;
      return index === -1 ? null : index;
    },
  }),
  mapping('lowerCase', 'The text in lower case.', (whole) => whole.toLowerCase()),
  mapping('upperCase', 'The text in upper case.', (whole) => whole.toUpperCase()),
  mapping('lowerCaseFirst', 'The text with its first letter in lower case.', (whole) => whole.charAt(0).toLowerCase() + whole.slice(1)),
  mapping('upperCaseFirst', 'The text with its first letter in upper case.', (whole) => whole.charAt(0).toUpperCase() + whole.slice(1)),
];

function predicate(name: string, description: string, holds: (whole: string, sought: string) => boolean) {
  return defineFunction(name, {
    description,
    arguments: [text, part],
    returns: 'boolean',
    run: (_context, whole, sought) => whole !== null && sought !== null && holds(whole, sought),
  });
}

function mapping(name: string, description: string, change: (whole: string) => string) {
  return defineFunction(name, {
    description,
    arguments: [text],
    returns: 'string',
    run: (_context, whole) => (whole === null ? null : change(whole)),
  });
}

/** Before the text is made: nested replacements could otherwise fill the memory. */
function refuseLongerThanAllowed(length: number): void {
  if (length > MAX_TEXT_LENGTH) fail(`Text longer than ${MAX_TEXT_LENGTH} characters`);
}
