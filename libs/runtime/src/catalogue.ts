import {
  compileForm,
  effectiveDefinition,
  formDefinition,
  loadJmespath,
  osloDay,
  parseDefinitions,
  periodOf,
  valuePaths,
  type CompiledForm,
  type EffectiveDefinition,
  type FormDefinition,
  type Municipality,
  type Retention,
  type SchemaValidator,
  type ServiceDefinition,
  type Submission,
  type SubmissionOutline,
} from '@sporvalg/core';
import { createSchemaValidator, schemaValidatorSource } from '@sporvalg/core/schema-validator';
import type { Clock, DefinitionArchive, DefinitionSource, VersionKey } from '@sporvalg/ports';

import { ServiceNotFoundError } from './errors.js';
import { keepVersions } from './kept-versions.js';
import { osloToday } from './oslo-today.js';

/** One version of a service for one municipality, ready to judge and show applications. */
export interface ServiceVersion {
  readonly effective: EffectiveDefinition;
  /** What a citizen's browser gets. */
  readonly definition: FormDefinition;
  readonly form: CompiledForm;
  readonly schema: SchemaValidator;
}

/** A version that has been published: what stands on it can be read by it for as long as it is kept. */
export interface PublishedVersion extends ServiceVersion {
  /** SHA-256, hex, of the municipality's overlay. */
  readonly municipalityHash: string;
}

/** The services on offer, and every version a draft may still stand on. */
export interface Catalogue {
  readonly services: readonly ServiceDefinition[];
  readonly municipalities: readonly Municipality[];
  municipality(number: string): Municipality | undefined;
  /** @throws ServiceNotFoundError when the service is unknown or not on in the municipality */
  current(serviceId: string, municipalityNumber: string): PublishedVersion;
  /** The newest version, whether the service is on or has been turned off; for lists of what was sent. */
  newest(serviceId: string, municipalityNumber: string): PublishedVersion | undefined;
  /**
   * The version with this hash, which need not be the newest. A service that has been turned off is still found: what was
   * begun or sent while it was on must be read and delivered.
   *
   * @param at the day and the municipality's overlay to read by; today's when left out
   * @throws ServiceNotFoundError when the version or the municipality is unknown
   */
  version(serviceId: string, hash: string, municipalityNumber: string, at?: MomentOfReading): Promise<PublishedVersion>;
  /** How long what stands on a version is kept; undefined when the version is unknown. */
  retention(version: VersionKey): Promise<Retention | undefined>;
  /** JavaScript of the schema validator for a browser, with the format options it judges by; undefined when the version is unknown. */
  validatorSource(serviceId: string, hash: string): Promise<string | undefined>;
}

/** What was sent is read by the rates and the overlay of the day it was sent. */
export interface MomentOfReading {
  /** ISO day. */
  readonly day: string;
  readonly municipalityHash?: string | undefined;
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
  const kept = await keepVersions({ archive, sha256 }, files, { services, municipalities });

  const formatOptions = { synthetic: syntheticPersons };
  const versions = new Map<string, PublishedVersion>();
  const sources = new Map<string, string>();
  const municipality = (number: string) => municipalities.find((candidate) => candidate.number === number);

  const versionOf = (service: ServiceDefinition, where: Municipality, day: string): PublishedVersion => {
    const municipalityHash = kept.hashOf(where);
    // Good for as long as the same rates and legal bases are in force.
    const key = `${service.hash}:${municipalityHash}:${periodOf(service, day)}`;
    const cached = versions.get(key);
    if (cached) return cached;
    const effective = effectiveDefinition(service, where, day);
    const definition = formDefinition(effective);
    const version = {
      effective,
      municipalityHash,
      definition,
      form: compileForm(definition),
      schema: createSchemaValidator(definition.model, formatOptions),
    };
    versions.set(key, version);
    return version;
  };

  const newest = (serviceId: string, municipalityNumber: string): PublishedVersion | undefined => {
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
    async version(serviceId, hash, municipalityNumber, at) {
      const [service, then] = await Promise.all([
        kept.service(serviceId, hash),
        at?.municipalityHash === undefined ? undefined : kept.municipality(at.municipalityHash),
      ]);
      const where = then ?? municipality(municipalityNumber);
      if (!service || !where) throw new ServiceNotFoundError(serviceId, municipalityNumber);
      return versionOf(service, where, at?.day ?? osloToday(clock));
    },
    async retention({ serviceId, definitionHash }) {
      return (await kept.service(serviceId, definitionHash))?.service.retention;
    },
    async validatorSource(serviceId, hash) {
      const service = await kept.service(serviceId, hash);
      if (!service) return undefined;
      const text =
        sources.get(hash) ??
        `${schemaValidatorSource(service.model, valuePaths(service))}export const formatOptions = ${JSON.stringify(formatOptions)};\n`;
      sources.set(hash, text);
      return text;
    },
  };
}

/** The version a submission was sent on, with the rates and the municipality's overlay of the day it was sent. @throws ServiceNotFoundError */
export function versionOfSubmission(catalogue: Catalogue, submission: SubmissionOutline | Submission): Promise<PublishedVersion> {
  const { serviceId, definitionHash, municipalityNumber, submittedAt } = submission;
  const municipalityHash = 'municipalityHash' in submission ? submission.municipalityHash : undefined;
  return catalogue.version(serviceId, definitionHash, municipalityNumber, { day: osloDay(submittedAt), municipalityHash });
}
