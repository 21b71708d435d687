import { parseArgs } from 'node:util';

import {
  effectiveDefinition,
  loadJmespath,
  parseDefinitions,
  runExample,
  type ExampleTrace,
  type NamedExample,
  type ParsedDefinitions,
  type SchemaValidator,
  type ServiceDefinition,
} from '@sporvalg/core';
import { createSchemaValidator } from '@sporvalg/core/schema-validator';
import { readDefinitionFiles } from '@sporvalg/storage';

import { definitionFolders, sha256, UnknownFolderError, type DefinitionFolder } from '../definition-folders.js';
import { coverageLines } from './examples-coverage.js';

const USAGE = 'Usage: sporvalg examples [dir…] [--coverage]';

/**
 * Runs the examples of service definitions. Prints each one that failed and why, what each service's
 * examples meet of it, then `N passed, N failed`. An example that cannot be read has failed.
 *
 * @param args folders: a definitions root or single services; none means `service-definitions`. With
 *   `--coverage` everything that no example meets is listed with its place.
 * @returns exit code: 0 all passed, 1 something failed, 2 the command was wrong or there was nothing to run
 */
export async function examplesCommand(args: string[]): Promise<number> {
  const request = readRequest(args);
  if (!request) return refuse(USAGE);
  try {
    const folders = await definitionFolders(request.folders);
    await loadJmespath();
    const reports = await Promise.all(folders.map((folder) => runFolder(folder, request.coverage)));
    return print(
      reports.flatMap(({ runs }) => runs),
      reports.flatMap(({ coverage }) => coverage),
    );
  } catch (error) {
    if (error instanceof UnknownFolderError) return refuse(error.message);
    throw error;
  }
}

function readRequest(args: string[]): { readonly folders: readonly string[]; readonly coverage: boolean } | undefined {
  try {
    const options = { coverage: { type: 'boolean', default: false } } as const;
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options });
    return { folders: positionals, coverage: values.coverage };
  } catch {
    return undefined;
  }
}

function refuse(message: string): number {
  console.error(message);
  return 2;
}

function print(runs: readonly ExampleRun[], coverage: readonly string[]): number {
  const failed = runs.filter(({ failures }) => failures.length > 0);
  for (const { name, failures } of failed) {
    console.log(name);
    for (const failure of failures) console.log(`  ${failure}`);
  }
  for (const line of coverage) console.log(line);
  console.log(`${runs.length - failed.length} passed, ${failed.length} failed`);
  if (runs.length === 0) return refuse('No examples found');
  return failed.length > 0 ? 1 : 0;
}

interface ExampleRun {
  readonly name: string;
  /** Why it failed; empty when it passed. */
  readonly failures: readonly string[];
  /** Absent when the example could not be judged. */
  readonly trace?: ExampleTrace;
}

interface FolderReport {
  readonly runs: readonly ExampleRun[];
  readonly coverage: readonly string[];
}

async function runFolder(folder: DefinitionFolder, fullCoverage: boolean): Promise<FolderReport> {
  const files = await readDefinitionFiles(folder.root);
  const definitions = parseDefinitions(files, { sha256 });
  const isAskedFor = (service: string) => folder.services.length === 0 || folder.services.includes(service);
  const examples = definitions.examples.filter(({ service }) => isAskedFor(service));
  const unread = [...files.keys()].filter((file) => {
    const [service = '', kind] = file.split('/');
    return kind === 'examples' && isAskedFor(service) && !examples.some((example) => example.file === file);
  });
  const services = definitions.services.filter(({ service }) => isAskedFor(service.id));
  const byService = services.map((definition) => {
    const schema = createSchemaValidator(definition.model, { synthetic: true });
    const own = examples.filter(({ service }) => service === definition.service.id);
    return { definition, runs: own.map((example) => run(example, definition, definitions, schema)) };
  });
  const homeless = examples.filter(({ service }) => !services.some((definition) => definition.service.id === service));
  return {
    runs: [
      ...unread.map((file) => failed(file, 'The file is not an example; run `check` to see why.')),
      ...homeless.map(({ file, service }) => failed(file, `The service ${service} could not be read; run \`check\` to see why.`)),
      ...byService.flatMap(({ runs }) => runs),
    ],
    coverage: byService.flatMap(({ definition, runs }) => {
      const traces = runs.flatMap(({ trace }) => trace ?? []);
      return coverageLines(definition, traces, { full: fullCoverage, placeOf: placeIn(folder, definition, definitions) });
    }),
  };
}

function placeIn({ shownAs }: DefinitionFolder, { service }: ServiceDefinition, { placeOf }: ParsedDefinitions): (part: object) => string {
  return (part) => {
    const place = placeOf(part);
    const file = place ? `${place.file}:${place.line}:${place.column}` : service.id;
    return shownAs === '.' ? file : `${shownAs}/${file}`;
  };
}

function run(named: NamedExample, service: ServiceDefinition, { municipalities }: ParsedDefinitions, schema: SchemaValidator): ExampleRun {
  const { example, file } = named;
  const municipality = municipalities.find(({ number }) => number === example.municipality);
  if (!municipality) return failed(file, `There is no municipality ${example.municipality}.`);
  try {
    const effective = effectiveDefinition(service, municipality, example.today);
    const { failures, evaluation } = runExample(effective, named, schema);
    return { name: file, failures, trace: { effective, example, evaluation } };
  } catch (error) {
    return failed(file, error instanceof Error ? error.message : String(error));
  }
}

function failed(file: string, reason: string): ExampleRun {
  return { name: file, failures: [reason] };
}
