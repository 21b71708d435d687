import { SporvalgError } from '../errors.js';

/** The archive configuration does not cover this submission: a fault in the definition or the municipality's overlay. */
export class ArchivePlanError extends SporvalgError {
  override readonly name = 'ArchivePlanError';
  readonly kind = 'invalid';

  constructor(
    readonly code: 'archive-plan.no-profile' | 'archive-plan.unknown-legal-basis',
    message: string,
  ) {
    super(message);
  }
}
