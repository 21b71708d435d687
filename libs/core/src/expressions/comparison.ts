import { castTo, type CastValue } from './casting.js';
import type { ExpressionDate } from './date-value.js';
import { ExpressionLookupError, fail } from './expression-error.js';
import { defineFunction, optional, required, type ArgumentFault, type FunctionContext } from './function-definition.js';
import { wallClock } from './wall-clock.js';

/** One way to compare, of two values cast to its type and not null; `equals` alone takes null. */
type Operator =
  | { readonly type: 'string'; readonly holds: (a: string | null, b: string | null) => boolean }
  | { readonly type: 'number'; readonly holds: (a: number, b: number) => boolean }
  | { readonly type: 'date'; readonly holds: (a: ExpressionDate, b: ExpressionDate, context: FunctionContext) => boolean };

const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['equals', { type: 'string', holds: (a, b) => a === b }],
  ['greaterThan', { type: 'number', holds: (a, b) => a > b }],
  ['greaterThanEq', { type: 'number', holds: (a, b) => a >= b }],
  ['lessThan', { type: 'number', holds: (a, b) => a < b }],
  ['lessThanEq', { type: 'number', holds: (a, b) => a <= b }],
  ['isBefore', { type: 'date', holds: (a, b) => a.epochMs < b.epochMs }],
  ['isBeforeEq', { type: 'date', holds: (a, b) => a.epochMs <= b.epochMs }],
  ['isAfter', { type: 'date', holds: (a, b) => a.epochMs > b.epochMs }],
  ['isAfterEq', { type: 'date', holds: (a, b) => a.epochMs >= b.epochMs }],
  ['isSameDay', { type: 'date', holds: isSameDay }],
]);

export const COMPARISON_FUNCTIONS = [
  defineFunction('equals', {
    description: 'True when the two are the same text; numbers and booleans are compared as text.',
    arguments: [required('a', 'string'), required('b', 'string')],
    returns: 'boolean',
    run: (_context, a, b) => a === b,
  }),
  defineFunction('notEquals', {
    description: 'True when the two are not the same text; numbers and booleans are compared as text.',
    arguments: [required('a', 'string'), required('b', 'string')],
    returns: 'boolean',
    run: (_context, a, b) => a !== b,
  }),
  defineFunction('greaterThan', {
    description: 'True when the first number is greater than the second; false when either is null.',
    arguments: [required('a', 'number'), required('b', 'number')],
    returns: 'boolean',
    run: (_context, a, b) => a !== null && b !== null && a > b,
  }),
  defineFunction('greaterThanEq', {
    description: 'True when the first number is at least the second; false when either is null.',
    arguments: [required('a', 'number'), required('b', 'number')],
    returns: 'boolean',
    run: (_context, a, b) => a !== null && b !== null && a >= b,
  }),
  defineFunction('lessThan', {
    description: 'True when the first number is less than the second; false when either is null.',
    arguments: [required('a', 'number'), required('b', 'number')],
    returns: 'boolean',
    run: (_context, a, b) => a !== null && b !== null && a < b,
  }),
  defineFunction('lessThanEq', {
    description: 'True when the first number is at most the second; false when either is null.',
    arguments: [required('a', 'number'), required('b', 'number')],
    returns: 'boolean',
    run: (_context, a, b) => a !== null && b !== null && a <= b,
  }),
  defineFunction('compare', {
    description:
      'Compares two values with an operator (equals, greaterThan, isBefore, isSameDay and more), optionally turned around by "not".',
    arguments: [required('a', 'any'), required('operator or "not"', 'any'), required('b or operator', 'any'), optional('b', 'any')],
    returns: 'boolean',
    check: checkCompare,
    run(context, a, second, third, fourth) {
      if (second === 'not') return !compare(context, third, { value: a, argument: 1 }, { value: fourth ?? null, argument: 4 });
      return compare(context, second, { value: a, argument: 1 }, { value: third, argument: 3 });
    },
  }),
];

interface Operand {
  readonly value: CastValue;
  readonly argument: number;
}

function compare(context: FunctionContext, name: CastValue, a: Operand, b: Operand): boolean {
  const operator = (typeof name === 'string' ? OPERATORS.get(name) : undefined) ?? fail('Invalid operator');
  const left = castAt(a, operator.type);
  const right = castAt(b, operator.type);
  if (operator.type === 'string') return operator.holds(left as string | null, right as string | null);
  if (left === null || right === null) return false;
  if (operator.type === 'number') return operator.holds(left as number, right as number);
  refuseMixedTimes(left as ExpressionDate, right as ExpressionDate);
  return operator.holds(left as ExpressionDate, right as ExpressionDate, context);
}

/** A wall-clock time has no known instant. */
function refuseMixedTimes(a: ExpressionDate, b: ExpressionDate): void {
  if (a.zone !== b.zone && (a.zone === 'local' || b.zone === 'local')) {
    fail('Can not compare timestamps where only one specify timezone');
  }
}

function checkCompare(rawArguments: readonly unknown[]): readonly ArgumentFault[] {
  const negated = rawArguments.length === 4;
  if (negated && rawArguments[1] !== 'not') {
    return [{ argument: 2, message: 'Second argument must be "not" when providing 4 arguments in total' }];
  }
  const position = negated ? 3 : 2;
  const name = rawArguments[position - 1];
  if (typeof name !== 'string') {
    return [{ argument: position, message: 'Invalid operator (it cannot be an expression or null)' }];
  }
  if (OPERATORS.has(name)) return [];
  const valid = [...OPERATORS.keys()].map((key) => `"${key}"`).join(', ');
  return [{ argument: position, message: `Invalid operator "${name}", valid operators are ${valid}` }];
}

function isSameDay(a: ExpressionDate, b: ExpressionDate, context: FunctionContext): boolean {
  if (a.zone !== b.zone) return fail('Can not figure out if timestamps in different timezones are in the same day');
  const day = (date: ExpressionDate) => Math.floor(wallClock(date, context.scope.timeZone).getTime() / 86_400_000);
  return day(a) === day(b);
}

/** `castTo` naming the argument at fault: the type of a comparison is known only once its operator is. */
function castAt({ value, argument }: Operand, type: Operator['type']): CastValue {
  try {
    return castTo(value, type);
  } catch (error) {
    if (error instanceof ExpressionLookupError) fail(error.message, error.altinnMessage, argument);
    throw error;
  }
}
