import type { SchemaFault, SchemaValidator } from '../application/application.js';
import { genericPath } from '../application/model-path.js';
import type { Formats } from './formats.js';
import { schemaFaults, type AjvFault } from './schema-fault.js';

/** What the module made by `schemaValidatorSource` exports: a function for every path it was made for. */
export interface SchemaValidatorModule {
  create(formats: Formats): Readonly<Record<string, ValidateFunction>>;
}

export interface ValidateFunction {
  (data: unknown): boolean;
  errors?: readonly AjvFault[] | null;
}

/** A validator from the module that the server generates for a model; needs neither ajv nor eval in the browser. */
export function schemaValidatorFrom(module: SchemaValidatorModule, formats: Formats): SchemaValidator {
  const functions = new Map(Object.entries(module.create(formats)));
  return validatorOf((path) => functions.get(path));
}

/** @param functionFor the judgement of a generic path; `undefined` where the model has none */
export function validatorOf(functionFor: (path: string) => ValidateFunction | undefined): SchemaValidator {
  return {
    validate(path, value) {
      const validate = functionFor(genericPath(path));
      return !validate || validate(value) ? [] : schemaFaults(validate.errors).map((fault) => ({ ...fault, path: within(path, fault) }));
    },
  };
}

function within(path: string, fault: SchemaFault): string {
  return fault.path === '' || fault.path.startsWith('[') ? path + fault.path : `${path}.${fault.path}`;
}
