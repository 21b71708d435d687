import {
  effectiveDefinition,
  loadJmespath,
  runExample,
  type Municipality,
  type NamedExample,
  type SchemaValidator,
  type ServiceDefinition,
} from '@sporvalg/core';
import { createSchemaValidator } from '@sporvalg/core/schema-validator';
import { readDefinitionFiles } from '@sporvalg/storage';

import { createChecker, definitionFolders, osloDay, UnknownFolderError, type DefinitionFolder } from '../definition-folders.js';

/**
 * Runs the examples of service definitions, prints each one that failed and why, then
 * `N passed, N failed`. An example that cannot be read has failed.
 *
 * @param args folders: a definitions root or single services; none means `service-definitions`
 * @returns exit code: 0 all passed, 1 something failed, 2 the command was wrong or there was nothing to run
 */
export async function examplesCommand(args: string[]): Promise<number> {
  try {
    const folders = await definitionFolders(args);
    await loadJmespath();
    const results = (await Promise.all(folders.map(runFolder))).flat();
    for (const { name, failures } of results.filter(({ passed }) => !passed)) {
      console.log(name);
      for (const failure of failures) console.log(`  ${failure}`);
    }
    const failed = results.filter(({ passed }) => !passed).length;
    console.log(`${results.length - failed} passed, ${failed} failed`);
    if (results.length > 0) return failed > 0 ? 1 : 0;
    console.error('No examples found');
    return 2;
  } catch (error) {
    if (!(error instanceof UnknownFolderError)) throw error;
    console.error(error.message);
    return 2;
  }
}

interface ExampleRun {
  readonly name: string;
  readonly passed: boolean;
  readonly failures: readonly string[];
}

async function runFolder(folder: DefinitionFolder): Promise<readonly ExampleRun[]> {
  const checker = await createChecker();
  const files = await readDefinitionFiles(folder.root);
  const { services, municipalities, examples } = checker.check(files, osloDay(new Date()));
  const isAskedFor = (service: string) => folder.services.length === 0 || folder.services.includes(service);
  const unread = [...files.keys()].filter((file) => {
    const [service = '', kind] = file.split('/');
    return kind === 'examples' && isAskedFor(service) && !examples.some((example) => example.file === file);
  });
  const validators = new Map<ServiceDefinition, SchemaValidator>();
  const validatorFor = (service: ServiceDefinition): SchemaValidator => {
    const validator = validators.get(service) ?? createSchemaValidator(service.model, { synthetic: true });
    validators.set(service, validator);
    return validator;
  };
  return [
    ...unread.map((file) => failed(file, 'The file is not an example; run `check` to see why.')),
    ...examples.filter(({ service }) => isAskedFor(service)).map((example) => run(example, services, municipalities, validatorFor)),
  ];
}

function run(
  named: NamedExample,
  services: readonly ServiceDefinition[],
  municipalities: readonly Municipality[],
  validatorFor: (service: ServiceDefinition) => SchemaValidator,
): ExampleRun {
  const { example, file } = named;
  const service = services.find((candidate) => candidate.service.id === named.service);
  const municipality = municipalities.find(({ number }) => number === example.municipality);
  if (!service) return failed(file, `The service ${named.service} could not be read; run \`check\` to see why.`);
  if (!municipality) return failed(file, `There is no municipality ${example.municipality}.`);
  try {
    const effective = effectiveDefinition(service, municipality, example.today);
    const { passed, failures } = runExample(effective, named, validatorFor(service));
    return { name: file, passed, failures };
  } catch (error) {
    return failed(file, error instanceof Error ? error.message : String(error));
  }
}

function failed(file: string, reason: string): ExampleRun {
  return { name: file, passed: false, failures: [reason] };
}
