import type { EffectiveDefinition } from '../definition/definition.js';
import type { NamedExample } from '../definition/example.js';
import type { Evaluation, SchemaValidator } from './application.js';
import { evaluateExample } from './example-application.js';
import { exampleFailures } from './example-failures.js';

export interface ExampleResult {
  readonly name: string;
  readonly passed: boolean;
  /** Plain sentences in Norwegian, with what was expected and what came. */
  readonly failures: readonly string[];
  readonly evaluation: Evaluation;
}

/**
 * Runs a whole application through the core and compares with what the example expects. Errors must be
 * exactly those expected; of the rest only what the example names is compared.
 *
 * @param effective the service in the example's municipality on the example's day
 */
export function runExample(
  effective: EffectiveDefinition,
  named: Pick<NamedExample, 'name' | 'example'>,
  schema: SchemaValidator,
): ExampleResult {
  const { name, example } = named;
  const evaluation = evaluateExample(effective, example, schema);
  const failures = exampleFailures(effective, example, evaluation);
  return { name, passed: failures.length === 0, failures, evaluation };
}
