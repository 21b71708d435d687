import { SporvalgError } from '@sporvalg/core';

/** The embedded PostgreSQL cannot run here; the message says what to do instead. */
export class EmbeddedPostgresError extends SporvalgError {
  override readonly name = 'EmbeddedPostgresError';
  readonly code = 'storage.embedded-failed';
  readonly kind = 'unavailable';
}

/** Another process owns the data directory. */
export class DataDirectoryInUseError extends SporvalgError {
  override readonly name = 'DataDirectoryInUseError';
  readonly code = 'storage.in-use';
  readonly kind = 'unavailable';
  constructor(
    dataDir: string,
    /** Process that owns it; undefined when it did not say. */
    readonly ownerPid: number | undefined,
  ) {
    super(
      `The database in ${dataDir} is in use by process ${ownerPid ?? 'unknown'}. Stop that process first, or give this one another DATA_DIR.`,
    );
  }
}
