import { code, compactJson, table } from './markdown.js';
import type { PlacedSchema, Schema, Schemas } from './schemas.js';

const EXPRESSION_FILE = 'expression.schema.json';

/** A property of a schema, or of something in it: `profiles[].tracks`. */
interface Property {
  readonly path: string;
  readonly isRequired: boolean;
  readonly type: string;
  readonly text: string;
}

/**
 * The properties of a schema and of what is in them, a row for each. A required one has a star.
 *
 * @param leaveOut paths told elsewhere, with what is below them
 */
export function propertyTable(schemas: Schemas, placed: PlacedSchema, leaveOut: readonly string[] = []): string {
  const isLeftOut = ({ path }: Property) =>
    leaveOut.some((name) => path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`));
  const rows = createReader(schemas)
    .below(placed, '')
    .filter((property) => !isLeftOut(property))
    .map(({ path, isRequired, type, text }) => [`${code(path)}${isRequired ? ' \\*' : ''}`, type, text]);
  return rows.length === 0 ? '' : table(['property', 'type', 'what it is'], rows);
}

/** Reads a schema's properties in order; a definition that is used again, or holds itself, is told where it stands first. */
function createReader(schemas: Schemas) {
  const told = new Map<string, string>();

  function below({ schema: given, file: givenFile }: PlacedSchema, prefix: string): readonly Property[] {
    const { schema, file } = schemas.resolve(given, givenFile);
    if (isExpression(file)) return [];
    const required = new Set(schema.required ?? []);
    const named = Object.entries(schema.properties ?? {}).filter(([name]) => name !== '$schema');
    const free = [...Object.values(schema.patternProperties ?? {}), schema.additionalProperties].filter(isSchema);
    return [
      ...named.flatMap(([name, property]) => propertiesAt({ schema: property, file }, prefix + name, required.has(name))),
      ...free.flatMap((property) => propertiesAt({ schema: property, file }, `${prefix}<name>`, false)),
      ...(schema.items ? propertiesIn({ schema: schema.items, file }, `${prefix.replace(/\.$/, '')}[]`) : []),
    ];
  }

  function propertiesAt(placed: PlacedSchema, path: string, isRequired: boolean): readonly Property[] {
    const { schema, file } = schemas.resolve(placed.schema, placed.file);
    const known = told.get(definitionOf(placed));
    const same = known === undefined ? '' : `, as ${code(known)}`;
    const property = { path, isRequired, type: typeWords(schemas, placed) + same, text: words(schema) };
    return [property, ...(schema.items ? propertiesIn({ schema: schema.items, file }, `${path}[]`) : propertiesIn(placed, path))];
  }

  function propertiesIn(placed: PlacedSchema, path: string): readonly Property[] {
    const definition = definitionOf(placed);
    if (told.has(definition)) return [];
    const before = told.size;
    if (definition !== '') told.set(definition, path);
    const inside = below(placed, `${path}.`);
    if (inside.length === 0 && told.size === before + 1) told.delete(definition);
    return inside;
  }

  return { below };
}

/** The definition a schema refers to; empty for one that is written where it stands. */
function definitionOf({ schema, file }: PlacedSchema): string {
  const { $ref } = schema;
  return $ref === undefined ? '' : $ref.startsWith('#') ? file + $ref : $ref;
}

function words({ description = '', default: fallback, examples }: Schema): string {
  const more = [
    ...(fallback === undefined ? [] : [`Default ${inline(fallback)}.`]),
    ...(examples === undefined || examples.length === 0 ? [] : [`E.g. ${examples.map(inline).join(', ')}.`]),
  ];
  return [description, ...more].join(' ').trim();
}

function inline(value: unknown): string {
  return code(compactJson(value, '', Infinity));
}

/** The kind of value in a few words: `text`, `list of text`, one of a few values, an expression. */
export function typeWords(schemas: Schemas, placed: PlacedSchema): string {
  const { schema, file } = schemas.resolve(placed.schema, placed.file);
  if (isExpression(file)) return '[expression](functions.md)';
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum) return schema.enum.map((value) => code(JSON.stringify(value))).join(', ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices && schema.type === undefined)
    return [...new Set(choices.map((choice) => typeWords(schemas, { schema: choice, file })))].join(' or ');
  if (schema.type === 'array') return `list${schema.items ? ` of ${typeWords(schemas, { schema: schema.items, file })}` : ''}`;
  const types = schema.type === undefined ? [] : typeof schema.type === 'string' ? [schema.type] : schema.type;
  return types.map((type) => (type === 'string' ? 'text' : type)).join(' or ') || 'any value';
}

function isExpression(file: string): boolean {
  return file === EXPRESSION_FILE;
}

function isSchema(value: Schema | boolean | undefined): value is Schema {
  return typeof value === 'object';
}
