import type { ParsedDefinitions } from './parse-definitions.js';
import type { Sha256 } from './read-service.js';
import { checkFiles } from './check/check-definitions.js';
import { createSchemaCheck, type DefinitionSchemas } from './check/schema-check.js';

export interface DefinitionCheckerOptions {
  /** The JSON Schemas of the folder `schemas/`. */
  readonly schemas: DefinitionSchemas;
  readonly sha256: Sha256;
}

/** Reads a definitions folder and says everything that is wrong with it. */
export interface DefinitionChecker {
  /**
   * @param files path relative to the definitions root → text
   * @param today ISO day, Europe/Oslo
   */
  check(files: ReadonlyMap<string, string>, today: string): ParsedDefinitions;
}

/**
 * The full check of service definitions: JSON, schemas, and whether everything holds together.
 * Needs a JSON Schema validator, so it has an entry of its own that no browser imports.
 *
 * @throws Error when a schema is missing or wrong
 */
export function createDefinitionChecker({ schemas, sha256 }: DefinitionCheckerOptions): DefinitionChecker {
  const schemaCheck = createSchemaCheck(schemas);
  return { check: (files, today) => checkFiles(files, { sha256, schemas: schemaCheck, today }) };
}

export type { DefinitionSchemas } from './check/schema-check.js';
