import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ROOT } from '../product.js';

/** As much of JSON Schema as the schemas of definition files use. */
export interface Schema {
  readonly $id?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** The schemas of `schemas/`, which can follow a `$ref` from one to another. */
export interface Schemas {
  named(name: string): Schema;
  /** What a schema says with its reference followed; its own words win over those of what it refers to. */
  resolve(schema: Schema, inFile: string): PlacedSchema;
}

/** Where a schema stands: `$ref` within a file is relative to it. */
export interface PlacedSchema {
  readonly schema: Schema;
  readonly file: string;
}

export async function readSchemas(): Promise<Schemas> {
  const folder = join(ROOT, 'schemas');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.schema.json'));
  const byFile = new Map(
    await Promise.all(files.map(async (file) => [file, JSON.parse(await readFile(join(folder, file), 'utf8')) as Schema] as const)),
  );
  const inFile = (file: string): Schema => {
    const found = byFile.get(file);
    if (!found) throw new Error(`There is no schema ${file}`);
    return found;
  };

  const resolve = (schema: Schema, file: string): PlacedSchema => {
    if (schema.$ref === undefined) return { schema, file };
    const [path = '', pointer = ''] = schema.$ref.split('#');
    const target = path === '' ? file : path;
    const { $ref: _ref, ...own } = schema;
    const found = resolve(at(inFile(target), pointer), target);
    return { schema: { ...found.schema, ...own }, file: found.file };
  };
  return { named: (name) => inFile(`${name}.schema.json`), resolve };
}

function at(schema: Schema, pointer: string): Schema {
  const steps = pointer.split('/').slice(1);
  const found = steps.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], schema);
  if (typeof found !== 'object' || found === null) throw new Error(`A schema refers to ${pointer}, which is not there`);
  return found as Schema;
}
