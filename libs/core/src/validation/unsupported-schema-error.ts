import { SporvalgError } from '../errors.js';

/** A data model that cannot be judged alike in browser and server; the message says what to change. */
export class UnsupportedSchemaError extends SporvalgError {
  override readonly name = 'UnsupportedSchemaError';
  readonly code = 'schema.unsupported';
  readonly kind = 'invalid';

  constructor(reason: string, options?: { cause?: unknown }) {
    super(`model.schema.json cannot be used: ${reason}`, options);
  }
}
