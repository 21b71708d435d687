import type { SchemaValidator } from '../application/application.js';
import type { Formats } from './formats.js';
import { schemaFaults, type AjvFault } from './schema-fault.js';

/** What the module made by `schemaValidatorSource` exports. */
export interface SchemaValidatorModule {
  create(formats: Formats): ValidateFunction;
}

export interface ValidateFunction {
  (data: unknown): boolean;
  errors?: readonly AjvFault[] | null;
}

/** A validator from the module that the server generates for a model; needs neither ajv nor eval in the browser. */
export function schemaValidatorFrom(module: SchemaValidatorModule, formats: Formats): SchemaValidator {
  return validatorOf(module.create(formats));
}

/** Wraps ajv's way of answering. */
export function validatorOf(validate: ValidateFunction): SchemaValidator {
  return { validate: (payload) => (validate(payload) ? [] : schemaFaults(validate.errors)) };
}
