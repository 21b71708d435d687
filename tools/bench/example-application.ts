import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import {
  effectiveDefinition,
  formDefinition,
  loadJmespath,
  parseDefinitions,
  type EffectiveDefinition,
  type Example,
  type FormDefinition,
  type SchemaValidator,
} from '@sporvalg/core';
import { createSchemaValidator } from '@sporvalg/core/schema-validator';
import { readDefinitionFiles } from '@sporvalg/storage';

import { ROOT } from '../product.js';

/** A whole application of a real service, with what it takes to judge it. */
export interface ExampleApplication {
  readonly name: string;
  readonly example: Example;
  readonly effective: EffectiveDefinition;
  readonly definition: FormDefinition;
  readonly schema: SchemaValidator;
}

export async function exampleApplication(name: string): Promise<ExampleApplication> {
  await loadJmespath();
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const files = await readDefinitionFiles(resolve(ROOT, 'service-definitions'));
  const { services, municipalities, examples } = parseDefinitions(files, { sha256 });
  const named = examples.find((candidate) => candidate.name === name);
  const service = services.find((candidate) => candidate.service.id === named?.service);
  const municipality = municipalities.find(({ number }) => number === named?.example.municipality);
  if (!named || !service || !municipality) throw new Error(`The example ${name} cannot be read`);
  const effective = effectiveDefinition(service, municipality, named.example.today);
  const definition = formDefinition(effective);
  return { name, example: named.example, effective, definition, schema: createSchemaValidator(definition.model, { synthetic: true }) };
}
