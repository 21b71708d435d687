import { SporvalgError, type Issue } from '@sporvalg/core';

/** The service is unknown, or not on in this municipality. */
export class ServiceNotFoundError extends SporvalgError {
  override readonly name = 'ServiceNotFoundError';
  readonly code = 'service.not-found';
  readonly kind = 'not-found';

  constructor(serviceId: string, municipalityNumber: string) {
    super(`No service ${serviceId} in municipality ${municipalityNumber}`);
  }
}

/** The party acted for may not apply for this service. */
export class ApplicantNotAllowedError extends SporvalgError {
  override readonly name = 'ApplicantNotAllowedError';
  readonly code = 'applicant.not-allowed';
  readonly kind = 'forbidden';

  constructor() {
    super('This kind of party may not apply for the service');
  }
}

/** The application has errors; `issues` says which, in the same words as beside the fields. */
export class ApplicationInvalidError extends SporvalgError {
  override readonly name = 'ApplicationInvalidError';
  readonly code = 'application.invalid';
  readonly kind = 'invalid';

  constructor(readonly issues: readonly Issue[]) {
    super(`The application has ${issues.length} errors`);
  }
}

/** The application stands in the archive, and its content is no longer kept here. */
export class ContentRemovedError extends SporvalgError {
  override readonly name = 'ContentRemovedError';
  readonly code = 'submission.content-removed';
  readonly kind = 'not-found';

  constructor() {
    super('The content has been removed after it was archived');
  }
}

/** A look-up was asked for a component that is not there, is hidden, or looks nothing up. */
export class LookupNotPossibleError extends SporvalgError {
  override readonly name = 'LookupNotPossibleError';
  readonly code = 'lookup.not-possible';
  readonly kind = 'invalid';

  constructor() {
    super('No visible look-up component with this key');
  }
}

/** A file was sent to a place that is hidden, unknown or takes no files. */
export class AttachmentPlaceError extends SporvalgError {
  override readonly name = 'AttachmentPlaceError';
  readonly code = 'attachment.place';
  readonly kind = 'invalid';

  constructor() {
    super('No visible file upload with this key');
  }
}

/** A file was said to be of a kind that its place does not offer, or that its place does not ask for. */
export class AttachmentTagError extends SporvalgError {
  override readonly name = 'AttachmentTagError';
  readonly code = 'attachment.tag';
  readonly kind = 'invalid';

  constructor() {
    super('The place of the attachment does not offer this kind');
  }
}

/** More files than any application needs. */
export class TooManyAttachmentsError extends SporvalgError {
  override readonly name = 'TooManyAttachmentsError';
  readonly code = 'attachment.too-many';
  readonly kind = 'conflict';

  constructor() {
    super('The application has as many attachments as it can hold');
  }
}

/** The file's content is not one of the formats asked for, whatever its name says. */
export class AttachmentTypeError extends SporvalgError {
  override readonly name = 'AttachmentTypeError';
  readonly code = 'attachment.type';
  readonly kind = 'unsupported-type';

  constructor(readonly accepted: readonly string[]) {
    super(`The file is not of an accepted type (${accepted.join(', ')})`);
  }
}
