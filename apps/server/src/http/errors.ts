import { SporvalgError } from '@sporvalg/core';

/** Nobody is logged in, or the session has run out. The app asks the citizen to log in and goes on. */
export class LoginRequiredError extends SporvalgError {
  override readonly name = 'LoginRequiredError';
  readonly code = 'session.required';
  readonly kind = 'unauthenticated';

  constructor() {
    super('A live session is required');
  }
}

/** A request that changes something did not come from our own page. */
export class ForeignRequestError extends SporvalgError {
  override readonly name = 'ForeignRequestError';
  readonly code = 'request.foreign';
  readonly kind = 'forbidden';

  constructor() {
    super('The request did not carry the token of its session');
  }
}

/** A change of something that several may change must say which revision it is made from. */
export class IfMatchRequiredError extends SporvalgError {
  override readonly name = 'IfMatchRequiredError';
  readonly code = 'precondition.required';
  readonly kind = 'precondition-required';

  constructor() {
    super('If-Match with the ETag of the draft is required');
  }
}

/** Sending an application needs a key that makes a repeated request the same request. */
export class IdempotencyKeyRequiredError extends SporvalgError {
  override readonly name = 'IdempotencyKeyRequiredError';
  readonly code = 'idempotency.required';
  readonly kind = 'precondition-required';

  constructor() {
    super('Idempotency-Key (UUID) is required');
  }
}

/** There is no such address, or it is not for this caller. */
export class NotFoundError extends SporvalgError {
  override readonly name = 'NotFoundError';
  readonly code = 'not-found';
  readonly kind = 'not-found';

  constructor() {
    super('Nothing here for this caller');
  }
}
