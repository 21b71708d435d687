import {
  compileForm, effectiveDefinition, formDefinition, loadJmespath, parseDefinitions, type CompiledForm, type EffectiveDefinition, type FormDefinition, type Municipality,
  type SchemaValidator, type ServiceDefinition,
} from '@sporvalg/core';
import { createSchemaValidator, schemaValidatorSource } from '@sporvalg/core/schema-validator';
import type { Clock, DefinitionArchive, DefinitionSource } from '@sporvalg/ports';

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
  /** The version with this hash, which need not be the newest. @throws ServiceNotFoundError */
  version(serviceId: string, hash: string, municipalityNumber: string): Promise<ServiceVersion>;
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
  const faults = findings.filter((finding) => finding.severity === 'error').map(({ file, line, column, code, message }) => `${file}:${line}:${column} ${code} ${message}`);
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

  const versionOf = (service: ServiceDefinition, municipalityNumber: string): ServiceVersion => {
    const where = municipality(municipalityNumber);
    if (!where || !(service.service.id in where.services)) throw new ServiceNotFoundError(service.service.id, municipalityNumber);
    const today = osloToday(clock);
    // Rates change with the year, so a version is good for one year at a time.
    const key = `${service.hash}:${municipalityNumber}:${today.slice(0, 4)}`;
    const cached = versions.get(key);
    if (cached) return cached;
    const effective = effectiveDefinition(service, where, today);
    const definition = formDefinition(effective);
    const version = { effective, definition, form: compileForm(definition), schema: createSchemaValidator(definition.model, formatOptions) };
    versions.set(key, version);
    return version;
  };

  return {
    services,
    municipalities,
    municipality,
    current(serviceId, municipalityNumber) {
      const service = services.find((candidate) => candidate.service.id === serviceId);
      if (!service) throw new ServiceNotFoundError(serviceId, municipalityNumber);
      return versionOf(service, municipalityNumber);
    },
    async version(serviceId, hash, municipalityNumber) {
      const service = await find(serviceId, hash);
      if (!service) throw new ServiceNotFoundError(serviceId, municipalityNumber);
      return versionOf(service, municipalityNumber);
    },
    async validatorSource(serviceId, hash) {
      const service = await find(serviceId, hash);
      if (!service) return undefined;
      const text = sources.get(hash) ?? `${schemaValidatorSource(service.model)}export const formatOptions = ${JSON.stringify(formatOptions)};\n`;
      sources.set(hash, text);
      return text;
    },
  };
}

/** The files a service is made of: its own folder and what is shared. */
function filesOf(serviceId: string, files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files].filter(([path]) => path.startsWith(`${serviceId}/`) || path.startsWith('shared/')));
}
