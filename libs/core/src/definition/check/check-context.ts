import type { FindingPlace, FileReader, Remark } from '../file-reader.js';
import type { Municipality } from '../municipality.js';
import { nearMiss } from '../near-miss.js';
import { indexComponents, type ServiceIndex } from './service-index.js';
import type { ServiceDefinition } from '../definition.js';

/** What every check of one service gets: the service indexed, its municipalities, and where to report. */
export interface CheckContext extends ServiceIndex {
  /** Municipalities that have switched the service on. */
  readonly municipalities: readonly Municipality[];
  readonly folder: string;
  /** ISO day the check is made on. */
  readonly today: string;
  report(remark: Remark, place: FindingPlace): void;
  /** File a value was read from; empty for a value that was not. */
  fileOf(value: object): string;
  has(path: string): boolean;
}

export function createCheckContext(
  reader: FileReader,
  service: ServiceDefinition,
  municipalities: readonly Municipality[],
  today: string,
): CheckContext {
  return {
    service,
    ...indexComponents(service.pages),
    // The id may be what is wrong; the folder is where the files lie.
    folder: reader.origins.place(service.service)?.file.split('/')[0] ?? service.service.id,
    today,
    municipalities: municipalities.filter((municipality) => Object.hasOwn(municipality.services, service.service.id)),
    report: (remark, place) => reader.report(remark, place),
    fileOf: (value) => reader.origins.place(value)?.file ?? '',
    has: (path) => reader.has(path),
  };
}

/** «Mente du x?» when there is something near, else the given advice. */
export function suggestion(word: string, candidates: Iterable<string>, otherwise: string): string {
  const guess = nearMiss(word, candidates);
  return guess === undefined ? otherwise : `Mente du «${guess}»?`;
}
