import type { Evaluation } from './application.js';
import type { CompiledForm } from './compiled-form.js';
import { displayPath } from './display-path.js';
import { readableApplication } from './readable.js';

/** What `planArchive` needs to know of how an application reads, in the language the archive is kept in. */
export interface ArchiveReading {
  /** Display value of a model path, for titles; empty when not answered. */
  display(path: string): string;
  /** Ids of the pages a reader meets, in order. */
  readonly pages: readonly string[];
}

const ARCHIVE_LANGUAGE = 'nb';

export function archiveReading(form: CompiledForm, evaluation: Evaluation): ArchiveReading {
  const { pages } = readableApplication(form, evaluation, { facts: [], unconfirmed: [], language: ARCHIVE_LANGUAGE });
  return {
    display: (path) => displayPath(form, evaluation, path, ARCHIVE_LANGUAGE).value,
    pages: pages.map(({ id }) => id),
  };
}
