import type { JSONPath } from 'jsonc-parser';

export interface WrittenSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly properties?: Readonly<Record<string, WrittenSchema>>;
  readonly items?: WrittenSchema;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, WrittenSchema>>;
  readonly [keyword: string]: unknown;
}

/** A field of the data model: its path as bindings write it, and where its schema is written. */
export interface ModelField {
  readonly path: string;
  readonly at: JSONPath;
  readonly schema: WrittenSchema;
  /** Paths of the lists it lies in, outermost first. */
  readonly lists: readonly string[];
}

const MAX_LEVELS = 12;

/** Every named field, also those inside lists and behind `$ref`. */
export function modelFields(model: WrittenSchema): readonly ModelField[] {
  return fieldsBelow(model, [], [], []);

  function fieldsBelow(schema: WrittenSchema, at: JSONPath, path: readonly string[], lists: readonly string[]): readonly ModelField[] {
    if (path.length > MAX_LEVELS) return [];
    const target = resolved(schema, at);
    const { properties = {}, items } = target.schema;
    if (items) return fieldsBelow(items, [...target.at, 'items'], path, [...lists, path.join('.')]);
    return Object.entries(properties).flatMap(([name, child]) => {
      const placed = resolved(child, [...target.at, 'properties', name]);
      const below = [...path, name];
      return [{ path: below.join('.'), ...placed, lists }, ...fieldsBelow(placed.schema, placed.at, below, lists)];
    });
  }

  function resolved(schema: WrittenSchema, at: JSONPath): { readonly schema: WrittenSchema; readonly at: JSONPath } {
    const name = /^#\/\$defs\/(.+)$/.exec(schema.$ref ?? '')?.[1];
    const target = name === undefined ? undefined : model.$defs?.[name];
    return target && name !== undefined ? { schema: target, at: ['$defs', name] } : { schema, at };
  }
}
