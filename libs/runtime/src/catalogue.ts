import {
  compileForm,
  effectiveDefinition,
  formDefinition,
  loadJmespath,
  osloDay,
  parseDefinitions,
  type CompiledForm,
  type EffectiveDefinition,
  type FormDefinition,
  type Municipality,
  type Retention,
  type SchemaValidator,
  type ServiceDefinition,
  type SubmissionOutline,
} from '@sporvalg/core';
import { createSchemaValidator, schemaValidatorSource } from '@sporvalg/core/schema-validator';
import type { Clock, DefinitionArchive, DefinitionSource, VersionKey } from '@sporvalg/ports';

import { ServiceNotFoundError } from './errors.js';
import { osloToday } from './oslo-today.js';

/** One version of a service for one municipality, ready to judge and show applications. */
export interface ServiceVersion {
  readonly effective: EffectiveDefinition;
  /** What a citizen's browser gets. */
  readonly definition: FormDefinition;
  readonly form: CompiledForm;
  readonly schema: SchemaValidator;
}

/** The services on offer, and every version a draft may still stand on. */
export interface Catalogue {
  readonly services: readonly ServiceDefinition[];
  readonly municipalities: readonly Municipality[];
  municipality(number: string): Municipality | undefined;
  /** @throws ServiceNotFoundError when the service is unknown or not on in the municipality */
  current(serviceId: string, municipalityNumber: string): ServiceVersion;
  /** The newest version, whether the service is on or has been turned off; for lists of what was sent. */
  newest(serviceId: string, municipalityNumber: string): ServiceVersion | undefined;
  /**
   * The version with this hash, which need not be the newest. A service that has been turned off is still found: what was
   * begun or sent while it was on must be read and delivered.
   *
   * @param day ISO day whose rates apply; today when left out
   * @throws ServiceNotFoundError when the version or the municipality is unknown
   */
  version(serviceId: string, hash: string, municipalityNumber: string, day?: string): Promise<ServiceVersion>;
  /** How long what stands on a version is kept; undefined when the version is unknown. */
  retention(version: VersionKey): Promise<Retention | undefined>;
  /** JavaScript of the schema validator for a browser, with the format options it judges by; undefined when the version is unknown. */
  validatorSource(serviceId: string, hash: string): Promise<string | undefined>;
}

export interface CatalogueDependencies {
  readonly source: DefinitionSource;
  readonly archive: DefinitionArchive;
  readonly sha256: (bytes: Uint8Array) => string;
  readonly clock: Clock;
  /** Accept synthetic identity numbers (Tenor, month + 80); true on the sandbox and nowhere else. */
  readonly syntheticPersons: boolean;
}

/** Definitions with faults; nothing is served before they are mended. */
export class DefinitionsBrokenError extends Error {
  override readonly name = 'DefinitionsBrokenError';

  constructor(readonly faults: readonly string[]) {
    super(`The service definitions have ${faults.length} errors:\n${faults.join('\n')}`);
  }
}

/**
 * Reads, parses and pins the definitions. Every version served is kept, so that a draft begun on it can
 * be finished on it after the definition has changed.
 *
 * @throws DefinitionsBrokenError when a file cannot be parsed
 */
export async function createCatalogue({ source, archive, sha256, clock, syntheticPersons }: CatalogueDependencies): Promise<Catalogue> {
  await loadJmespath();
  const files = await source.read();
  const { services, municipalities, findings } = parseDefinitions(files, { sha256 });
  const faults = findings
    .filter((finding) => finding.severity === 'error')
    .map(({ file, line, column, code, message }) => `${file}:${line}:${column} ${code} ${message}`);
  if (faults.length > 0) throw new DefinitionsBrokenError(faults);
  for (const service of services) await archive.keep(service.hash, service.service.id, filesOf(service.service.id, files));

  const formatOptions = { synthetic: syntheticPersons };
  const known = new Map(services.map((service) => [service.hash, service]));
  const versions = new Map<string, ServiceVersion>();
  const sources = new Map<string, string>();
  const municipality = (number: string) => municipalities.find((candidate) => candidate.number === number);

  const find = async (serviceId: string, hash: string): Promise<ServiceDefinition | undefined> => {
    const loaded = known.get(hash);
    if (loaded) return loaded.service.id === serviceId ? loaded : undefined;
    const kept = await archive.files(hash);
    if (!kept) return undefined;
    const service = parseDefinitions(kept, { sha256 }).services.find((candidate) => candidate.service.id === serviceId);
    if (service) known.set(hash, service);
    return service;
  };

  const versionOf = (service: ServiceDefinition, where: Municipality, day: string): ServiceVersion => {
    // Rates change with the year, so a version is good for one year at a time.
    const key = `${service.hash}:${where.number}:${day.slice(0, 4)}`;
    const cached = versions.get(key);
    if (cached) return cached;
    const effective = effectiveDefinition(service, where, day);
    const definition = formDefinition(effective);
    const version = {
      effective,
      definition,
      form: compileForm(definition),
      schema: createSchemaValidator(definition.model, formatOptions),
    };
    versions.set(key, version);
    return version;
  };

  const newest = (serviceId: string, municipalityNumber: string): ServiceVersion | undefined => {
    const service = services.find((candidate) => candidate.service.id === serviceId);
    const where = municipality(municipalityNumber);
    return service && where && versionOf(service, where, osloToday(clock));
  };

  return {
    services,
    municipalities,
    municipality,
    newest,
    current(serviceId, municipalityNumber) {
      const version = newest(serviceId, municipalityNumber);
      const isOn = Object.hasOwn(municipality(municipalityNumber)?.services ?? {}, serviceId);
      if (!version || !isOn) throw new ServiceNotFoundError(serviceId, municipalityNumber);
      return version;
    },
    async version(serviceId, hash, municipalityNumber, day = osloToday(clock)) {
      const service = await find(serviceId, hash);
      const where = municipality(municipalityNumber);
      if (!service || !where) throw new ServiceNotFoundError(serviceId, municipalityNumber);
      return versionOf(service, where, day);
    },
    async retention({ serviceId, definitionHash }) {
      return (await find(serviceId, definitionHash))?.service.retention;
    },
    async validatorSource(serviceId, hash) {
      const service = await find(serviceId, hash);
      if (!service) return undefined;
      const text =
        sources.get(hash) ?? `${schemaValidatorSource(service.model)}export const formatOptions = ${JSON.stringify(formatOptions)};\n`;
      sources.set(hash, text);
      return text;
    },
  };
}

/** The version a submission was sent on, with the rates of the day it was sent. @throws ServiceNotFoundError */
export function versionOfSubmission(catalogue: Catalogue, submission: SubmissionOutline): Promise<ServiceVersion> {
  const { serviceId, definitionHash, municipalityNumber, submittedAt } = submission;
  return catalogue.version(serviceId, definitionHash, municipalityNumber, osloDay(submittedAt));
}

/** The files a service is made of: its own folder and what is shared. */
function filesOf(serviceId: string, files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files].filter(([path]) => path.startsWith(`${serviceId}/`) || path.startsWith('shared/')));
}
