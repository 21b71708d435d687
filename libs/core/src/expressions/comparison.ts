import { castTo, type CastValue } from './casting.js';
import type { ExpressionDate } from './date-value.js';
import { ExpressionLookupError, fail } from './expression-error.js';
import { defineFunction, optional, required, type ArgumentFault, type FunctionContext } from './function-definition.js';
import { wallClock } from './wall-clock.js';

/** Compares two texts, numbers or dates; false where a number or date is null. */
type Operator = (context: FunctionContext, a: CastValue, b: CastValue, places: readonly [number, number]) => boolean;

const equals: Operator = (_context, a, b, places) => castAt(a, 'string', places[0]) === castAt(b, 'string', places[1]);
const greaterThan = numberOperator((a, b) => a > b);
const greaterThanEq = numberOperator((a, b) => a >= b);
const lessThan = numberOperator((a, b) => a < b);
const lessThanEq = numberOperator((a, b) => a <= b);

const OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ['equals', equals],
  ['greaterThan', greaterThan],
  ['greaterThanEq', greaterThanEq],
  ['lessThan', lessThan],
  ['lessThanEq', lessThanEq],
  ['isBefore', dateOperator((a, b) => a.epochMs < b.epochMs)],
  ['isBeforeEq', dateOperator((a, b) => a.epochMs <= b.epochMs)],
  ['isAfter', dateOperator((a, b) => a.epochMs > b.epochMs)],
  ['isAfterEq', dateOperator((a, b) => a.epochMs >= b.epochMs)],
  ['isSameDay', dateOperator(isSameDay)],
]);

export const COMPARISON_FUNCTIONS = [
  simple('equals', 'string', 'True when the two are the same text; numbers and booleans are compared as text.', equals),
  defineFunction('notEquals', {
    description: 'True when the two are not the same text; numbers and booleans are compared as text.',
    arguments: [required('a', 'string'), required('b', 'string')],
    returns: 'boolean',
    run: (_context, a, b) => a !== b,
  }),
  simple('greaterThan', 'number', 'True when the first number is greater than the second; false when either is null.', greaterThan),
  simple('greaterThanEq', 'number', 'True when the first number is at least the second; false when either is null.', greaterThanEq),
  simple('lessThan', 'number', 'True when the first number is less than the second; false when either is null.', lessThan),
  simple('lessThanEq', 'number', 'True when the first number is at most the second; false when either is null.', lessThanEq),
  defineFunction('compare', {
    description:
      'Compares two values with an operator (equals, greaterThan, isBefore, isSameDay and more), optionally turned around by "not".',
    arguments: [required('a', 'any'), required('operator or "not"', 'any'), required('b or operator', 'any'), optional('b', 'any')],
    returns: 'boolean',
    check: checkCompare,
    run(context, a, second, third, fourth) {
      if (second === 'not') return !operator(third)(context, a, fourth ?? null, [1, 4]);
      return operator(second)(context, a, third, [1, 3]);
    },
  }),
];

function simple(name: string, type: 'string' | 'number', description: string, run: Operator) {
  return defineFunction(name, {
    description,
    arguments: [required('a', type), required('b', type)],
    returns: 'boolean',
    run: (context, a, b) => run(context, a, b, [1, 2]),
  });
}

function operator(name: CastValue): Operator {
  const found = typeof name === 'string' ? OPERATORS.get(name) : undefined;
  return found ?? fail('Invalid operator');
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

function numberOperator(holds: (a: number, b: number) => boolean): Operator {
  return (_context, a, b, places) => {
    const left = castAt(a, 'number', places[0]);
    const right = castAt(b, 'number', places[1]);
    return typeof left === 'number' && typeof right === 'number' && holds(left, right);
  };
}

function dateOperator(holds: (a: ExpressionDate, b: ExpressionDate, context: FunctionContext) => boolean): Operator {
  return (context, a, b, places) => {
    const left = castAt(a, 'date', places[0]) as ExpressionDate | null;
    const right = castAt(b, 'date', places[1]) as ExpressionDate | null;
    if (left === null || right === null) return false;
    if (left.zone !== right.zone && (left.zone === 'local' || right.zone === 'local')) {
      return fail('Can not compare timestamps where only one specify timezone');
    }
    return holds(left, right, context);
  };
}

function isSameDay(a: ExpressionDate, b: ExpressionDate, context: FunctionContext): boolean {
  if (a.zone !== b.zone) return fail('Can not figure out if timestamps in different timezones are in the same day');
  const day = (date: ExpressionDate) => Math.floor(wallClock(date, context.scope.timeZone).getTime() / 86_400_000);
  return day(a) === day(b);
}

/** `castTo` naming the argument at fault: the type of a comparison is known only once its operator is. */
function castAt(value: CastValue, type: 'string' | 'number' | 'date', argument: number): CastValue {
  try {
    return castTo(value, type);
  } catch (error) {
    if (error instanceof ExpressionLookupError) fail(error.message, error.altinnMessage, argument);
    throw error;
  }
}
