import { Ajv2020 } from 'ajv/dist/2020.js';
import { _ } from 'ajv/dist/compile/codegen/index.js';
import standaloneCode from 'ajv/dist/standalone/index.js';

import type { SchemaValidator } from '../application/application.js';
import { rowSchema, schemaAt, schemaPointer } from '../application/model-schema.js';
import type { JsonSchema } from '../definition/definition.js';
import { validatorOf, type ValidateFunction } from './browser-validator.js';
import { createFormats, type FormatOptions } from './formats.js';
import { UnsupportedSchemaError } from './unsupported-schema-error.js';

const PRODUCTION: FormatOptions = { synthetic: false };
const NAME = 'model';

/**
 * A validator of answers against `model.schema.json`, for Node. Strict: unknown keywords and formats are refused.
 *
 * @throws UnsupportedSchemaError when the schema is not valid or could not be judged in a browser too
 */
export function createSchemaValidator(model: JsonSchema, options: FormatOptions = PRODUCTION): SchemaValidator {
  const ajv = createAjv(model, options);
  sourceOf(ajv, { validate: NAME });
  const known = new Map<string, ValidateFunction | undefined>();
  return validatorOf((path) => {
    if (!known.has(path)) {
      const name = nameOf(ajv, model, path);
      known.set(path, name === undefined ? undefined : (ajv.getSchema(name) as ValidateFunction));
    }
    return known.get(path);
  });
}

/**
 * The same judgement as the text of an ES module for the browser, exporting `create(formats)`.
 * It holds no import and no eval, so that it runs under a strict content security policy.
 *
 * @param paths generic paths of the values that will be judged
 * @throws UnsupportedSchemaError when the schema needs code that the module cannot hold
 */
export function schemaValidatorSource(model: JsonSchema, paths: Iterable<string>): string {
  const ajv = createAjv(model, PRODUCTION);
  const named = [...paths].flatMap((path) => {
    const name = nameOf(ajv, model, path);
    return name === undefined ? [] : [{ path, name }];
  });
  const code = sourceOf(ajv, Object.fromEntries(named.map(({ name }, index) => [`value${index}`, name])));
  const functions = named.map(({ path }, index) => `${JSON.stringify(path)}: exports.value${index}`);
  return `export function create(formats) {\nconst exports = {};\n${code}\nreturn { ${functions.join(', ')} };\n}\n`;
}

/** The name under which ajv holds the judgement of a path; `undefined` for a path that the model lacks. */
function nameOf(ajv: Ajv2020, model: JsonSchema, path: string): string | undefined {
  const schema = schemaAt(model, path);
  const pointer = schemaPointer(model, path);
  if (!schema || pointer === undefined) return undefined;
  if (!rowSchema(model, schema)) return `${NAME}#${pointer.split('/').map(encodeURIComponent).join('/')}`;
  // Its fields are judged by their own paths, at the components that bind them.
  const name = `list ${path}`;
  const { items: _items, ...own } = schema;
  if (!ajv.getSchema(name)) ajv.addSchema(own, name);
  return name;
}

function createAjv(model: JsonSchema, options: FormatOptions): Ajv2020 {
  // The code is made from names of formats; the functions behind them come in through `create`.
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    // With the two below the code needs no helpers of ajv's, neither for counting characters nor for long enums.
    unicode: false,
    loopEnum: Number.POSITIVE_INFINITY,
    logger: false,
    code: { source: true, formats: _`formats` },
    formats: { ...createFormats(options) },
  });
  // Said by the core, which knows the citizen's language; it judges nothing.
  ajv.addKeyword({ keyword: 'errorMessage', schemaType: 'string' });
  return refusing(() => ajv.addSchema({ ...model }, NAME));
}

/** @param named names of schemas by the names they are exported under */
function sourceOf(ajv: Ajv2020, named: Readonly<Record<string, string>>): string {
  const code = refusing(() => standaloneCode(ajv, named));
  if (/\brequire\(/.test(code))
    throw new UnsupportedSchemaError('it compares whole objects or lists (uniqueItems, or enum or const of objects)');
  return code;
}

function refusing<T>(use: () => T): T {
  try {
    return use();
  } catch (error) {
    throw new UnsupportedSchemaError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
