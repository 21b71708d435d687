import type { Dialect } from '../function-definition.js';
import { validateExpression } from '../validate.js';
import { failed, verdict, type ConformanceResult } from './result.js';
import { asList, asObject, type JsonObject } from './test-file.js';

/** Properties of a component that may be expressions, all false when they are not valid. */
const DYNAMIC_PROPERTIES = ['hidden', 'required', 'readOnly'];

/** Runs a test of layouts with expressions that are wrong as written: each is named, and gives way to the default. */
export function runPreprocessor(name: string, raw: JsonObject, dialect: Dialect): ConformanceResult {
  const warnings: string[] = [];
  const layouts = mapValues(asObject(raw['layouts']), (page) => {
    const data = asObject(asObject(page)['data']);
    const layout = asList(data['layout']).map((component) => withoutFaults(asObject(component), dialect, warnings));
    return { ...asObject(page), data: { ...data, layout } };
  });
  const missing = asList(raw['expectsWarnings']).find((expected) => !warnings.some((warning) => warning === expected));
  if (missing !== undefined) return failed(name, `expected the warning ${JSON.stringify(missing)}, got ${JSON.stringify(warnings)}`);
  return verdict(name, raw['expects'], layouts);
}

function withoutFaults(component: JsonObject, dialect: Dialect, warnings: string[]): JsonObject {
  return mapValues(component, (value, property) => {
    if (!Array.isArray(value) || !DYNAMIC_PROPERTIES.includes(property)) return value;
    const faults = validateExpression(value, { dialect });
    warnings.push(...faults.map(({ message }) => message));
    return faults.length > 0 ? false : value;
  });
}

function mapValues(object: JsonObject, change: (value: unknown, key: string) => unknown): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));
}
