import { Ajv2020 } from 'ajv/dist/2020.js';
import { _ } from 'ajv/dist/compile/codegen/index.js';
import standaloneCode from 'ajv/dist/standalone/index.js';

import type { SchemaValidator } from '../application/application.js';
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
  const { ajv } = compiled(model, options);
  return validatorOf(ajv.getSchema(NAME) as ValidateFunction);
}

/**
 * The same compiled judgement as the text of an ES module for the browser, exporting `create(formats)`.
 * It holds no import and no eval, so that it runs under a strict content security policy.
 *
 * @throws UnsupportedSchemaError when the schema needs code that the module cannot hold
 */
export function schemaValidatorSource(model: JsonSchema): string {
  return compiled(model, PRODUCTION).source;
}

function compiled(model: JsonSchema, options: FormatOptions): { readonly ajv: Ajv2020; readonly source: string } {
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
  const code = standaloneOf(ajv, model);
  if (/\brequire\(/.test(code))
    throw new UnsupportedSchemaError('it compares whole objects or lists (uniqueItems, or enum or const of objects)');
  return { ajv, source: `export function create(formats) {\nconst exports = {};\n${code}\nreturn exports.validate;\n}\n` };
}

function standaloneOf(ajv: Ajv2020, model: JsonSchema): string {
  try {
    ajv.addSchema({ ...model }, NAME);
    return standaloneCode(ajv, { validate: NAME });
  } catch (error) {
    throw new UnsupportedSchemaError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
