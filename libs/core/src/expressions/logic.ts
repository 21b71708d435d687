import { defineFunction, optional, required, rest, type ArgumentFault } from './function-definition.js';

export const LOGIC_FUNCTIONS = [
  defineFunction('not', {
    description: 'Turns true into false and false into true; null counts as false.',
    arguments: [required('value', 'boolean')],
    returns: 'boolean',
    run: (_context, value) => !value,
  }),
  defineFunction('and', {
    description: 'True when every argument is true; all arguments are evaluated.',
    arguments: [required('value', 'boolean'), rest('more', 'boolean')],
    returns: 'boolean',
    run: (_context, ...values) => values.every((value) => value === true),
  }),
  defineFunction('or', {
    description: 'True when at least one argument is true; all arguments are evaluated.',
    arguments: [required('value', 'boolean'), rest('more', 'boolean')],
    returns: 'boolean',
    run: (_context, ...values) => values.some((value) => value === true),
  }),
  defineFunction('if', {
    description: 'Gives the second argument when the first is true, else the one after "else", or null; both are evaluated.',
    arguments: [required('condition', 'boolean'), required('then', 'any'), optional('"else"', 'string'), optional('otherwise', 'any')],
    returns: 'any',
    countsArguments: false,
    check: checkIf,
    run: (_context, condition, then, _else, otherwise) => (condition === true ? then : (otherwise ?? null)),
  }),
];

function checkIf(rawArguments: readonly unknown[]): readonly ArgumentFault[] {
  const count = rawArguments.length;
  const faults: ArgumentFault[] = [];
  if (count > 2 && rawArguments[2] !== 'else') {
    faults.push({ argument: 3, message: 'Expected third argument to be "else"' });
  }
  if (count !== 2 && count !== 4) {
    faults.push({ argument: 0, message: `Expected either 2 arguments (if) or 4 (if + else), got ${count}` });
  }
  return faults;
}
