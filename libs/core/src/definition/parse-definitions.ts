import { exampleShape } from './definition-shapes.js';
import type { ServiceDefinition } from './definition.js';
import type { Example, NamedExample } from './example.js';
import { fileKind, SERVICE_FILE_NAMES } from './file-kind.js';
import { FileReader } from './file-reader.js';
import { byPlace, type Finding } from './finding.js';
import type { Position } from './json-text.js';
import type { Municipality } from './municipality.js';
import { nearMiss } from './near-miss.js';
import { readService, type Sha256 } from './read-service.js';
import { readMunicipalities, readShared } from './read-shared.js';

export interface ParsedDefinitions {
  /** Services whose files could be read; a service with faulty files is left out, and `findings` say why. */
  readonly services: readonly ServiceDefinition[];
  readonly municipalities: readonly Municipality[];
  readonly examples: readonly NamedExample[];
  readonly findings: readonly Finding[];
  /** Where a part of these definitions (a track, a component, a rule) stands; `undefined` for what was not read from a file. */
  readonly placeOf: (part: object) => Position | undefined;
}

export interface ParseOptions {
  readonly sha256: Sha256;
}

/**
 * Reads a definitions folder. Pure, and never throws: whatever is wrong with a file is a finding.
 * Shapes are checked as far as the rest of the core relies on them; `checkDefinitions` in
 * `@sporvalg/core/definition-check` says whether a definition is fit to publish.
 *
 * @param files path relative to the definitions root (`skjenkebevilling/service.json`) → text
 */
export function parseDefinitions(files: ReadonlyMap<string, string>, options: ParseOptions): ParsedDefinitions {
  const reader = new FileReader(files);
  const parsed = readDefinitions(reader, options);
  return { ...parsed, services: parsed.services.filter((service) => !hasFaultyFile(reader, service.service.id)), findings: sorted(reader) };
}

/** The same through a reader the caller keeps, with the services whose faults leave something to check. */
export function readDefinitions(reader: FileReader, options: ParseOptions): Omit<ParsedDefinitions, 'findings'> {
  reportUnknownFiles(reader);
  const shared = readShared(reader);
  const services = serviceFolders(reader).flatMap((folder) => {
    const service = readService(reader, folder, shared, options.sha256);
    return service ? [service] : [];
  });
  return {
    services,
    municipalities: readMunicipalities(reader),
    examples: readExamples(reader),
    placeOf: (part) => reader.origins.place(part),
  };
}

function sorted(reader: FileReader): readonly Finding[] {
  return [...reader.findings].sort(byPlace);
}

function hasFaultyFile(reader: FileReader, service: string): boolean {
  return reader.paths.some((path) => {
    const kind = fileKind(path);
    if (kind.kind === 'example') return false;
    const isShared = path.startsWith('shared/');
    return (isShared || path.startsWith(`${service}/`)) && reader.isFaulty(path);
  });
}

function serviceFolders(reader: FileReader): readonly string[] {
  const folders = new Set<string>();
  for (const path of reader.paths) {
    const kind = fileKind(path);
    if ('service' in kind) folders.add(kind.service);
  }
  return [...folders].filter((folder) => {
    if (reader.has(`${folder}/service.json`)) return true;
    const first = reader.paths.find((path) => path.startsWith(`${folder}/`)) ?? folder;
    const remedy = `Lag ${folder}/service.json, eller flytt filene dit de hører hjemme.`;
    reader.report({ code: 'file.missing', message: `Mappen «${folder}» mangler service.json.`, remedy }, { file: first });
    return false;
  });
}

function readExamples(reader: FileReader): readonly NamedExample[] {
  return reader.paths.flatMap((path) => {
    const kind = fileKind(path);
    if (kind.kind !== 'example') return [];
    const example = reader.read<Example>(path, exampleShape);
    return example ? [{ service: kind.service, name: kind.name, file: path, example }] : [];
  });
}

function reportUnknownFiles(reader: FileReader): void {
  for (const path of reader.paths) {
    if (fileKind(path).kind !== 'unknown') continue;
    const guess = nearMiss(path.split('/').at(-1) ?? path, SERVICE_FILE_NAMES);
    reader.report(
      {
        code: 'file.unknown',
        severity: 'warning',
        message: 'Filen hører ikke hjemme i en definisjon og blir ikke lest.',
        remedy: guess ? `Mente du ${guess}?` : 'Fjern den, eller legg den i riktig mappe.',
      },
      { file: path },
    );
  }
}
