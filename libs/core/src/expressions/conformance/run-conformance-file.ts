import { compileExpression } from '../compile.js';
import { ExpressionError } from '../expression-error.js';
import type { Dialect } from '../function-definition.js';
import { listContexts } from './context-list.js';
import { readTestFile, type TestCase, type TestFile } from './test-file.js';
import { testScope } from './test-scope.js';

export interface ConformanceResult {
  readonly name: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  /** What was expected and what came, or why it was not run. */
  readonly message?: string;
}

/**
 * Runs one of Altinn's shared expression tests: function and invalid-expression cases, and lists of contexts.
 *
 * @param json the file's content, parsed; anything else than such a test is reported as skipped
 * @param dialect whose expectations the file holds
 * @returns one result per case; never throws
 */
export function runConformanceFile(json: unknown, dialect: Dialect): readonly ConformanceResult[] {
  const file = readTestFile(json);
  if (!file) return [{ name: 'unknown', status: 'skipped', message: 'not an expression or context-list test' }];
  if (file.disabledFrontend) {
    return [{ name: file.name, status: 'skipped', message: 'switched off for engines in the browser' }];
  }
  const contexts = file.expectedContexts === undefined ? [] : [guarded(file.name, () => runContexts(file))];
  return [...contexts, ...file.cases.map((test) => guarded(test.name, () => runCase(file, test, dialect)))];
}

function guarded(name: string, run: () => ConformanceResult): ConformanceResult {
  try {
    return run();
  } catch (error) {
    return { name, status: 'failed', message: `the runner stopped: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function runContexts(file: TestFile): ConformanceResult {
  return verdict(file.name, file.expectedContexts, listContexts(file));
}

function runCase(file: TestFile, test: TestCase, dialect: Dialect): ConformanceResult {
  if (callsBackend(test.expression)) {
    return { name: test.name, status: 'skipped', message: 'gatewayAction exists on the server of an Altinn app only' };
  }
  const outcome = evaluateCase(file, test, dialect);
  if (test.expectsFailure === undefined) {
    return 'error' in outcome
      ? failed(test.name, `expected ${show(test.expects)}, got the error ${outcome.error}`)
      : verdict(test.name, test.expects, outcome.value);
  }
  if (!('error' in outcome)) {
    return failed(test.name, `expected the error "${test.expectsFailure}", got ${show(outcome.value)}`);
  }
  return outcome.error.includes(test.expectsFailure)
    ? { name: test.name, status: 'passed' }
    : failed(test.name, `expected the error "${test.expectsFailure}", got "${outcome.error}"`);
}

function evaluateCase(file: TestFile, test: TestCase, dialect: Dialect): { value: unknown } | { error: string } {
  try {
    return { value: compileExpression(test.expression, { dialect }).evaluate(testScope(file, dialect)) };
  } catch (error) {
    if (error instanceof ExpressionError) return { error: error.altinnMessage };
    throw error;
  }
}

function callsBackend(expression: unknown): boolean {
  return Array.isArray(expression) && (expression[0] === 'gatewayAction' || expression.some(callsBackend));
}

function verdict(name: string, expected: unknown, actual: unknown): ConformanceResult {
  return isSameJson(expected ?? null, actual ?? null)
    ? { name, status: 'passed' }
    : failed(name, `expected ${show(expected)}, got ${show(actual)}`);
}

function failed(name: string, message: string): ConformanceResult {
  return { name, status: 'failed', message };
}

function show(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  return text.length > 500 ? `${text.slice(0, 500)}…` : text;
}

/** Equal as JSON, whatever the order of keys. */
function isSameJson(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keysOfA = Object.keys(a);
  return (
    keysOfA.length === Object.keys(b).length &&
    keysOfA.every((key) => Object.hasOwn(b, key) && isSameJson(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}
