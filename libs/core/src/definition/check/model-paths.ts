import { schemaAt } from '../../application/model-schema.js';
import { isRecord } from '../../application/model-path.js';
import type { JsonSchema } from '../definition.js';

const MAX_LEVELS = 12;

/** Every generic path in a model, for «mente du». A model that contains itself is followed a fixed number of levels. */
export function modelPaths(model: JsonSchema): readonly string[] {
  const paths: string[] = [];
  const visit = (schema: JsonSchema, prefix: string, level: number): void => {
    const rows = schema['items'];
    const properties = schema['properties'];
    if (isRecord(properties) && level < MAX_LEVELS) {
      for (const name of Object.keys(properties)) {
        const path = prefix === '' ? name : `${prefix}.${name}`;
        paths.push(path);
        const inner = schemaAt(model, path);
        if (inner) visit(inner, path, level + 1);
      }
    } else if (isRecord(rows)) {
      const item = rows['$ref'] === undefined ? rows : schemaOfRef(model, rows['$ref']);
      if (item) visit(item, prefix, level + 1);
    }
  };
  visit(model, '', 0);
  return paths;
}

function schemaOfRef(model: JsonSchema, reference: unknown): JsonSchema | undefined {
  const name = typeof reference === 'string' && reference.startsWith('#/$defs/') ? reference.slice('#/$defs/'.length) : undefined;
  const definitions = model['$defs'];
  const found = name !== undefined && isRecord(definitions) && Object.hasOwn(definitions, name) ? definitions[name] : undefined;
  return isRecord(found) ? found : undefined;
}
