import type { JsonSchema } from '../definition/definition.js';
import { isRecord } from './model-path.js';

/** The schema of a generic model path, found through `properties`, `items` and local `$ref`. */
export function schemaAt(model: JsonSchema, path: string): JsonSchema | undefined {
  let schema = resolved(model, model);
  for (const segment of path.split('.')) {
    const rows = schema?.['items'];
    if (isRecord(rows)) schema = resolved(model, rows);
    const properties = schema?.['properties'];
    const next = isRecord(properties) && Object.hasOwn(properties, segment) ? properties[segment] : undefined;
    if (!isRecord(next)) return undefined;
    schema = resolved(model, next);
  }
  return schema;
}

/** The JSON Schema type of a path; the first that is not `null` where several are allowed. */
export function typeAt(model: JsonSchema, path: string): string | undefined {
  const type = schemaAt(model, path)?.['type'];
  if (typeof type === 'string') return type;
  if (Array.isArray(type)) return type.find((name): name is string => typeof name === 'string' && name !== 'null');
  return undefined;
}

/** Follows local references; a chain longer than any sane model ends the search. */
function resolved(root: JsonSchema, schema: JsonSchema, depth = 0): JsonSchema | undefined {
  const reference = schema['$ref'];
  if (typeof reference !== 'string') return schema;
  if (!reference.startsWith('#/') || depth > 16) return undefined;
  let target: unknown = root;
  for (const step of reference.slice(2).split('/')) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    target = isRecord(target) && Object.hasOwn(target, name) ? target[name] : undefined;
  }
  return isRecord(target) ? resolved(root, target, depth + 1) : undefined;
}
