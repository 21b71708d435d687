import type { JsonSchema } from '../definition/definition.js';
import { isRecord } from './model-path.js';

/** A schema within a model and where it stands, as a JSON pointer. */
interface Found {
  readonly schema: JsonSchema;
  readonly pointer: string;
}

/** The schema of a generic model path, found through `properties`, `items` and local `$ref`. */
export function schemaAt(model: JsonSchema, path: string): JsonSchema | undefined {
  return found(model, path)?.schema;
}

/** Where the schema of a generic model path stands: a JSON pointer into the model, such as `/properties/personer/items/properties/navn`. */
export function schemaPointer(model: JsonSchema, path: string): string | undefined {
  return found(model, path)?.pointer;
}

/** The schema of the rows of a list; `undefined` for what is no list, or none of objects. */
export function rowSchema(model: JsonSchema, schema: JsonSchema): JsonSchema | undefined {
  const items = schema['items'];
  const rows = isRecord(items) ? resolved(model, { schema: items, pointer: '' })?.schema : undefined;
  return rows && isRecord(rows['properties']) ? rows : undefined;
}

function found(model: JsonSchema, path: string): Found | undefined {
  let at = resolved(model, { schema: model, pointer: '' });
  for (const segment of path.split('.')) {
    const rows = at?.schema['items'];
    if (at && isRecord(rows)) at = resolved(model, { schema: rows, pointer: `${at.pointer}/items` });
    const properties = at?.schema['properties'];
    const next = isRecord(properties) && Object.hasOwn(properties, segment) ? properties[segment] : undefined;
    if (!at || !isRecord(next)) return undefined;
    at = resolved(model, { schema: next, pointer: `${at.pointer}/properties/${escaped(segment)}` });
  }
  return at;
}

/** The JSON Schema type of a path; the first that is not `null` where several are allowed. */
export function typeAt(model: JsonSchema, path: string): string | undefined {
  const type = schemaAt(model, path)?.['type'];
  if (typeof type === 'string') return type;
  if (Array.isArray(type)) return type.find((name): name is string => typeof name === 'string' && name !== 'null');
  return undefined;
}

/** Follows local references; a chain longer than any sane model ends the search. */
function resolved(root: JsonSchema, at: Found, depth = 0): Found | undefined {
  const reference = at.schema['$ref'];
  if (typeof reference !== 'string') return at;
  if (!reference.startsWith('#/') || depth > 16) return undefined;
  let target: unknown = root;
  for (const step of reference.slice(2).split('/')) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    target = isRecord(target) && Object.hasOwn(target, name) ? target[name] : undefined;
  }
  return isRecord(target) ? resolved(root, { schema: target, pointer: reference.slice(1) }, depth + 1) : undefined;
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
