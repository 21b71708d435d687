import {
  canonicalBytes,
  parseDefinitions,
  withLaterReferenceData,
  type Municipality,
  type ParsedDefinitions,
  type ServiceDefinition,
} from '@sporvalg/core';
import type { DefinitionArchive } from '@sporvalg/ports';

/** Every version of a service and of a municipality's overlay that has been served, by hash. */
export interface KeptVersions {
  /** @throws VersionMismatchError */
  service(serviceId: string, hash: string): Promise<ServiceDefinition | undefined>;
  municipality(hash: string): Promise<Municipality | undefined>;
  hashOf(municipality: Municipality): string;
}

interface KeepingDependencies {
  readonly archive: DefinitionArchive;
  readonly sha256: (bytes: Uint8Array) => string;
}

/** What is kept under a hash is something else. A published version never changes, so it must not be used. */
export class VersionMismatchError extends Error {
  override readonly name = 'VersionMismatchError';

  constructor(serviceId: string, hash: string) {
    super(`What is kept of ${serviceId} under ${hash} does not have that hash`);
  }
}

/** What overlays are kept under, where a version of a service has the service's id. */
const OVERLAYS = 'municipalities';

/**
 * Keeps what is served now, and finds what was served before. A version is named by its contents, so a definition that
 * changes is another version, whatever number it carries.
 *
 * @param files those the definitions were parsed from
 */
export async function keepVersions(
  { archive, sha256 }: KeepingDependencies,
  files: ReadonlyMap<string, string>,
  { services, municipalities }: Pick<ParsedDefinitions, 'services' | 'municipalities'>,
): Promise<KeptVersions> {
  const known = new Map(services.map((service) => [service.hash, service]));
  const hashes = new Map(municipalities.map((each) => [each, sha256(canonicalBytes(each))]));
  const overlays = new Map([...hashes].map(([each, hash]) => [hash, each]));
  for (const { hash, service } of services) await archive.keep(hash, service.id, filesOf(service.id, files));
  for (const [{ number }, hash] of hashes) await archive.keep(hash, OVERLAYS, overlayFile(number, files));

  return {
    async service(serviceId, hash) {
      const loaded = known.get(hash);
      if (loaded) return loaded.service.id === serviceId ? loaded : undefined;
      const kept = await archive.files(hash);
      const found = kept && parseDefinitions(kept, { sha256 }).services.find((candidate) => candidate.service.id === serviceId);
      if (!found) return undefined;
      if (found.hash !== hash) throw new VersionMismatchError(serviceId, hash);
      const service = withLaterReferenceData(found, services[0]);
      known.set(hash, service);
      return service;
    },
    async municipality(hash) {
      const loaded = overlays.get(hash);
      if (loaded) return loaded;
      const kept = await archive.files(hash);
      const [found] = kept ? parseDefinitions(kept, { sha256 }).municipalities : [];
      if (!found) return undefined;
      overlays.set(hash, found);
      hashes.set(found, hash);
      return found;
    },
    hashOf: (municipality) => hashes.get(municipality) ?? '',
  };
}

/** The files a service is made of: its own folder and what is shared. */
function filesOf(serviceId: string, files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files].filter(([path]) => path.startsWith(`${serviceId}/`) || path.startsWith('shared/')));
}

function overlayFile(number: string, files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const path = `${OVERLAYS}/${number}.json`;
  return new Map([[path, files.get(path) ?? '']]);
}
