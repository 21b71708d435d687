import { readPath } from '../data-path.js';
import type { Dialect } from '../function-definition.js';
import { resolvedPaths } from './resolved-paths.js';
import { failed, verdict, type ConformanceResult } from './result.js';
import { asObject, asText, type JsonObject, type TestFile } from './test-file.js';
import { createWorld, evaluate } from './test-scope.js';

interface Outcome {
  readonly results: ReadonlyMap<string, unknown>;
  /** Faults in the wording of Altinn's log. */
  readonly faults: readonly string[];
}

/** Runs a calculation test: values that a calculation file gives fields, or what it cannot do. */
export function runCalculations(file: TestFile, config: JsonObject, expected: readonly unknown[], dialect: Dialect): ConformanceResult {
  const { results, faults } = calculateAll(file, asObject(config['calculations']), dialect);
  for (const expectation of expected.map(asObject)) {
    const message = asText(expectation['logMessage']);
    if (message !== undefined) {
      if (!faults.some((fault) => message.startsWith(fault)))
        return failed(file.name, `expected the fault "${message}", got ${JSON.stringify(faults)}`);
      continue;
    }
    const field = asText(expectation['field']) ?? '';
    const result = verdict(file.name, expectation['result'], results.get(field));
    if (result.status !== 'passed') return failed(file.name, `${field}: ${result.message ?? ''}`);
  }
  return { name: file.name, status: 'passed' };
}

function calculateAll(file: TestFile, calculations: JsonObject, dialect: Dialect): Outcome {
  const results = new Map<string, unknown>();
  const faults: string[] = [];
  for (const [field, calculation] of Object.entries(calculations)) {
    const expression = asObject(calculation)['expression'];
    if (expression === undefined || expression === null) {
      faults.push(`Calculation for field ${field} ${calculation === null ? 'could not be parsed' : 'is missing expression'}`);
      faults.push(`Calculation for field ${field} could not be resolved`);
      continue;
    }
    for (const resolved of resolvedPaths(file.models['default'], field)) {
      const before = readPath(file.models['default'], resolved.path);
      const value = inTypeOf(before, evaluate(createWorld(file, dialect, resolved), expression, 'any'));
      if (value === undefined) faults.push(`Could not set calculated value for field ${resolved.path}`);
      else results.set(resolved.path, value);
    }
  }
  return { results, faults };
}

/** A value in the type the field had, as a typed model takes it; undefined when it cannot be that. */
function inTypeOf(before: unknown, value: unknown): unknown {
  if (before === undefined || before === null || value === null || typeof value === typeof before) return value;
  if (typeof before === 'string') return typeof value === 'object' ? undefined : String(value);
  if (typeof before === 'number') return typeof value === 'string' && Number.isFinite(Number(value)) ? Number(value) : undefined;
  return undefined;
}
