import { readPath } from '../data-path.js';
import type { Dialect } from '../function-definition.js';
import { bindingsOf } from './layout-index.js';
import { resolvedPaths, type ResolvedPath } from './resolved-paths.js';
import { verdict, type ConformanceResult } from './result.js';
import { asList, asObject, asText, type JsonObject, type TestFile } from './test-file.js';
import { createWorld, evaluate, isHidden, type World } from './test-scope.js';

/** Runs an expression-validation test: which rules of a validation file does the data break, and in which rows. */
export function runValidations(file: TestFile, config: JsonObject, expected: readonly unknown[], dialect: Dialect): ConformanceResult {
  const definitions = asObject(config['definitions']);
  const found = Object.entries(asObject(config['validations'])).flatMap(([path, rules]) =>
    resolvedPaths(file.models['default'], path)
      .filter((resolved) => isAnswered(file, resolved))
      .flatMap((resolved) => brokenRules(createWorld(file, dialect, resolved), resolved, path, asList(rules), definitions)),
  );
  return verdict(file.name, sorted(expected.map(asObject)), sorted(found));
}

function isAnswered(file: TestFile, { path }: ResolvedPath): boolean {
  return (readPath(file.models['default'], path) ?? null) !== null;
}

function brokenRules(
  world: World,
  { path }: ResolvedPath,
  genericPath: string,
  rules: readonly unknown[],
  definitions: JsonObject,
): readonly JsonObject[] {
  const bound = [...world.index.components.values()].filter((component) =>
    bindingsOf(component.definition).some(({ field }) => field === genericPath),
  );
  if (bound.length > 0 && bound.every((component) => isHidden(world, component))) return [];
  return rules
    .map((rule) => resolvedRule(rule, definitions))
    .filter((rule) => evaluate(world, rule['condition'], 'boolean') === true)
    .map((rule) => ({ message: evaluate(world, rule['message'], 'string'), severity: rule['severity'] ?? 'error', field: path }));
}

/** A rule may be the name of a definition, or one by `ref` with parts of its own. */
function resolvedRule(rule: unknown, definitions: JsonObject): JsonObject {
  const own = typeof rule === 'string' ? { ref: rule } : asObject(rule);
  const name = asText(own['ref']);
  return name === undefined ? own : { ...asObject(definitions[name]), ...own };
}

function sorted(issues: readonly JsonObject[]): readonly string[] {
  return issues.map(({ message, severity, field }) => JSON.stringify({ message, severity, field })).sort();
}
