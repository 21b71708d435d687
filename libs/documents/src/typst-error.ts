import { SporvalgError } from '@sporvalg/core';

/** The document could not be set. Trying again may help when the compiler's process died; not when it refused. */
export class DocumentRenderError extends SporvalgError {
  override readonly name = 'DocumentRenderError';
  readonly code = 'document.render-failed';
  readonly kind = 'unavailable';
}
