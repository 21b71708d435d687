import { ACCEPTED, isNullable } from './casting.js';
import type { ExpressionFault } from './expression-error.js';
import { argumentType, type Dialect, type FunctionDefinition } from './function-definition.js';
import { findFunction } from './functions.js';
import type { ValueType } from './value.js';

/** How deep calls may stand inside each other. */
export const MAX_DEPTH = 32;
/** How many calls and literals an expression may have, and so how many steps it takes. */
export const MAX_STEPS = 10_000;

export interface ExpressionOptions {
  readonly dialect?: Dialect;
}

interface Check {
  readonly dialect: Dialect;
  readonly faults: ExpressionFault[];
  steps: number;
}

/** Type of a checked part; `undefined` for null and for what has faults of its own. */
type CheckedType = ValueType | undefined;

/**
 * Everything that is wrong with an expression as written, without running it.
 *
 * @param json the expression or a plain literal; a literal is fine
 * @returns empty when nothing is; never throws, whatever it is given
 */
export function validateExpression(json: unknown, options: ExpressionOptions = {}): readonly ExpressionFault[] {
  const check: Check = { dialect: options.dialect ?? 'v9', faults: [], steps: 0 };
  checkPart(check, json, []);
  return check.faults;
}

function checkPart(check: Check, part: unknown, path: readonly number[]): CheckedType {
  check.steps += 1;
  if (check.steps > MAX_STEPS) {
    if (check.steps === MAX_STEPS + 1) fault(check, path, `Expression has more than ${MAX_STEPS} parts`);
    return undefined;
  }
  if (part === null || part === undefined) return undefined;
  if (Array.isArray(part)) return checkCall(check, part as unknown[], path);
  switch (typeof part) {
    case 'boolean':
    case 'string':
      return typeof part as 'boolean' | 'string';
    case 'number':
      if (Number.isFinite(part)) return 'number';
      break;
    default:
  }
  return fault(check, path, `Invalid type "${typeof part}"`);
}

function checkCall(check: Check, call: readonly unknown[], path: readonly number[]): CheckedType {
  if (path.length >= MAX_DEPTH) return fault(check, path, `Expression is nested deeper than ${MAX_DEPTH} levels`);
  if (call.length === 0) return fault(check, path, 'Missing function name in expression');
  const [name, ...rawArguments] = call;
  if (typeof name !== 'string') return fault(check, path, 'Function name in expression should be string');

  const types: CheckedType[] = [];
  for (const [index, argument] of rawArguments.entries()) {
    if (check.steps > MAX_STEPS) return undefined;
    types.push(checkPart(check, argument, [...path, index + 1]));
  }
  const definition = findFunction(name, check.dialect);
  if (!definition) return fault(check, [...path, 0], `Function "${name}" not implemented`);
  checkArguments(check, definition, rawArguments, types, path);
  return definition.returns;
}

function checkArguments(
  check: Check,
  definition: FunctionDefinition,
  rawArguments: readonly unknown[],
  types: readonly CheckedType[],
  path: readonly number[],
): void {
  const before = check.faults.length;
  if (definition.countsArguments) checkCount(check, definition, types.length, path);
  const countIsRight = check.faults.length === before;
  for (const [index, type] of types.entries()) checkArgument(check, definition, index, type, rawArguments[index], path);
  if (!countIsRight || !definition.check) return;
  for (const { argument, message } of definition.check(rawArguments)) {
    fault(check, argument === 0 ? path : [...path, argument], message);
  }
}

function checkArgument(
  check: Check,
  definition: FunctionDefinition,
  index: number,
  type: CheckedType,
  raw: unknown,
  path: readonly number[],
): void {
  const expected = argumentType(definition, index);
  const place = [...path, index + 1];
  if (expected === undefined) {
    fault(check, place, 'Unexpected argument');
  } else if (type === undefined) {
    const isNull = raw === null || raw === undefined;
    if (isNull && !isNullable(expected)) fault(check, place, `Expected argument to be ${expected}, got null`);
  } else if (!ACCEPTED[expected].includes(type)) {
    fault(check, place, `Expected argument to be ${expected}, got ${type}`);
  }
}

function checkCount(check: Check, definition: FunctionDefinition, count: number, path: readonly number[]): void {
  const declared = definition.arguments;
  const minimum = declared.filter((argument) => argument.presence === 'required').length;
  const unlimited = declared.at(-1)?.presence === 'rest';
  const maximum = declared.length;
  if (count >= minimum && (unlimited || count <= maximum)) return;
  const range = unlimited ? `${minimum}+` : maximum === minimum ? `${minimum}` : `${minimum}-${maximum}`;
  fault(check, path, `Expected ${range} argument(s), got ${count}`);
}

function fault(check: Check, path: readonly number[], message: string): undefined {
  check.faults.push({ path, message });
  return undefined;
}
