import { compileExpression } from '../compile.js';
import { ExpressionError } from '../expression-error.js';
import type { Dialect } from '../function-definition.js';
import { runCalculations } from './calculation-suite.js';
import { listContexts } from './context-list.js';
import { runHierarchy } from './hierarchy-suite.js';
import { runPreprocessor } from './preprocessor-suite.js';
import { failed, show, verdict, type ConformanceResult } from './result.js';
import { asList, asObject, readTestFile, type JsonObject, type TestCase, type TestFile } from './test-file.js';
import { createWorld, scopeOf } from './test-scope.js';
import { runValidations } from './validation-suite.js';

/**
 * Runs one of Altinn's shared tests: functions, invalid expressions, lists of contexts, expression validation,
 * calculation, hierarchy, and layouts whose expressions are wrong.
 *
 * @param json the file's content, parsed; anything else than such a test is a failure, so that none is lost in silence
 * @param dialect whose expectations the file holds
 * @returns one result per case; never throws
 */
export function runConformanceFile(json: unknown, dialect: Dialect): readonly ConformanceResult[] {
  const raw = asObject(json);
  const file = readTestFile(raw);
  if (file.disabledFrontend) {
    return [{ name: file.name, status: 'skipped', message: 'switched off for engines in the browser' }];
  }
  const whole = wholeFileTest(raw, file, dialect);
  const results = [
    ...(whole ? [guarded(file.name, whole)] : []),
    ...file.cases.map((test) => guarded(test.name, () => runCase(file, test, dialect))),
  ];
  return results.length > 0 ? results : [failed(file.name, 'not a kind of test this runner knows')];
}

/** The test a file is as a whole, by what it holds; files of single cases are none. */
function wholeFileTest(raw: JsonObject, file: TestFile, dialect: Dialect): (() => ConformanceResult) | undefined {
  const expects = asList(raw['expects']);
  if (Array.isArray(raw['expectedContexts'])) return () => verdict(file.name, raw['expectedContexts'], listContexts(file));
  if (raw['validationConfig']) return () => runValidations(file, asObject(raw['validationConfig']), expects, dialect);
  if (raw['calculationConfig']) return () => runCalculations(file, asObject(raw['calculationConfig']), expects, dialect);
  if (Array.isArray(raw['expectsWarnings'])) return () => runPreprocessor(file.name, raw, dialect);
  return typeof raw['valid'] === 'boolean' && 'layout' in raw ? () => runHierarchy(file.name, raw) : undefined;
}

function guarded(name: string, run: () => ConformanceResult): ConformanceResult {
  try {
    return run();
  } catch (error) {
    return { name, status: 'failed', message: `the runner stopped: ${error instanceof Error ? error.message : String(error)}` };
  }
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
    return { value: compileExpression(test.expression, { dialect }).evaluate(scopeOf(createWorld(file, dialect))) };
  } catch (error) {
    if (error instanceof ExpressionError) return { error: error.altinnMessage };
    throw error;
  }
}

function callsBackend(expression: unknown): boolean {
  return Array.isArray(expression) && (expression[0] === 'gatewayAction' || expression.some(callsBackend));
}
