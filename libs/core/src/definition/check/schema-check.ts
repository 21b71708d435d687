import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';

import type { FileReader } from '../file-reader.js';
import { fileKind, type FileKind } from '../file-kind.js';
import type { Finding } from '../finding.js';
import type { JsonDocument } from '../json-document.js';
import type { FileSchemaCheck } from './check-definitions.js';
import { describeSchemaErrors } from './schema-error-text.js';

/** The JSON Schemas of `schemas/`, in any order; each carries its `$id`. */
export type DefinitionSchemas = Iterable<unknown>;

const BASE = 'https://sporvalg.no/schemas/';

const SCHEMA_OF_KIND: Partial<Record<FileKind['kind'], string>> = {
  service: 'service',
  model: 'model',
  page: 'page',
  texts: 'texts',
  options: 'options',
  map: 'map',
  validation: 'validation',
  calculation: 'calculation',
  checks: 'checks',
  prefill: 'prefill',
  archive: 'archive',
  example: 'example',
  'part-layout': 'part-layout',
  'part-texts': 'texts',
  'part-options': 'options',
  municipality: 'municipality',
  'legal-bases': 'legal-bases',
  rates: 'rates',
};

/** Formats as far as a designer's slip goes; the data model's own formats are checked elsewhere. */
const FORMATS: Readonly<Record<string, (value: string) => boolean>> = {
  date: (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && isDay(value),
  'date-time': (value) => /^\d{4}-\d{2}-\d{2}T/.test(value) && !Number.isNaN(Date.parse(value)),
  email: (value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value),
  uri: (value) => /^https?:\/\/[^\s/]+\S*$/.test(value),
  regex: isRegex,
};

/**
 * A check of single files against their schemas, compiled once.
 *
 * @throws Error when a schema is missing or is not a schema
 */
export function createSchemaCheck(schemas: DefinitionSchemas): FileSchemaCheck {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: false,
    formats: { ...FORMATS },
    // The schemas are our own and have tests of their own; each is run over a few files and then thrown away.
    validateSchema: false,
    code: { optimize: false },
  });
  for (const schema of schemas) ajv.addSchema(forChecking(schema));
  const compiled = new Map<string, ValidateFunction>();
  const validator = (name: string): ValidateFunction => {
    const known = compiled.get(name);
    if (known) return known;
    const found = ajv.getSchema(`${BASE}${name}.schema.json`);
    if (!found) throw new Error(`The schema ${name}.schema.json is missing`);
    compiled.set(name, found);
    return found;
  };
  return (reader) => reader.paths.flatMap((path) => checkFile(reader, path, validator));
}

function checkFile(reader: FileReader, path: string, validator: (name: string) => ValidateFunction): readonly Finding[] {
  const name = SCHEMA_OF_KIND[fileKind(path).kind];
  const document = reader.document(path);
  if (name === undefined || !document?.root) return [];
  return [...checkSchemaLine(document, name), ...schemaFaults(reader, document, validator(name))];
}

/** `$schema` is what an editor completes and checks by; pointing elsewhere, it gives no help or wrong help. */
function checkSchemaLine(document: JsonDocument, name: string): readonly Finding[] {
  const [, value] = document.root?.children?.find(({ children }) => children?.[0]?.value === '$schema')?.children ?? [];
  const link: unknown = value?.value;
  const isDialect = name === 'model' && typeof link === 'string' && link.startsWith('https://json-schema.org/');
  const expected = relativeLink(document.file, name);
  if (!value || isDialect || link === expected) return [];
  const message = `«$schema» peker på ${JSON.stringify(link)}, så editoren kan ikke hjelpe deg.`;
  return [{ code: 'schema.link', severity: 'hint', message, remedy: `Skriv "${expected}".`, ...document.positionAt(value.offset) }];
}

/** From a definition file to its schema; `schemas/` stands beside the definitions root. */
function relativeLink(file: string, name: string): string {
  return `${'../'.repeat(file.split('/').length)}schemas/${name}.schema.json`;
}

function schemaFaults(reader: FileReader, document: JsonDocument, validate: ValidateFunction): readonly Finding[] {
  if (validate(withShortLists(document.value))) return [];
  const errors: readonly ErrorObject[] = validate.errors ?? [];
  return describeSchemaErrors(errors).map(({ pointer, key, part, ...remark }) => {
    const { container, last } = walk(document.value, pointer);
    const place =
      container === undefined
        ? undefined
        : key === undefined
          ? reader.origins.place(container, last, part)
          : reader.origins.place(childOf(container, last), key, part);
    return { severity: 'error', ...remark, ...(place ?? { file: document.file, line: 1, column: 1 }) };
  });
}

/** Ajv's time grows with the square of its errors, so of a list longer than this the beginning is judged; the rest by its shape alone. */
const LONGEST_LIST = 2_000;

function withShortLists(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, LONGEST_LIST).map(withShortLists);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, withShortLists(child)]));
}

/** The container of the value at a JSON pointer and its key there; the top has no container but itself. */
function walk(value: unknown, pointer: string): { container: object | undefined; last: string | number | undefined } {
  let container: unknown = value;
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const typed = (step: string): string | number => (Array.isArray(container) ? Number(step) : step);
  for (const step of steps.slice(0, -1)) container = (container as Record<string | number, unknown>)[typed(step)];
  const last = steps.at(-1);
  if (typeof container !== 'object' || container === null) return { container: undefined, last: undefined };
  return { container, last: last === undefined ? undefined : typed(last) };
}

function childOf(container: object, key: string | number | undefined): object {
  const child = key === undefined ? container : (container as Record<string | number, unknown>)[key];
  return typeof child === 'object' && child !== null ? child : container;
}

/**
 * The expression schema is for editors: it lists every function. Here an expression is any list,
 * since the expression engine's own check says more about what is in it.
 */
function forChecking(schema: unknown): object {
  const found = schema as { readonly $id?: string };
  return found.$id === `${BASE}expression.schema.json` ? { $id: found.$id, type: 'array', minItems: 1 } : found;
}

function isDay(value: string): boolean {
  const instant = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value);
}

function isRegex(value: string): boolean {
  try {
    new RegExp(value, 'u');
    return true;
  } catch {
    return false;
  }
}
