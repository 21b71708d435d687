/** What the caller can do about a failure; the HTTP layer maps each kind to exactly one status. */
export type FailureKind =
  | 'not-found'
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'conflict'
  | 'precondition-failed'
  | 'precondition-required'
  | 'too-large'
  | 'unsupported-type'
  | 'too-many'
  | 'unavailable';

/**
 * Base of every error Sporvalg throws on purpose. Anything else reaching the error handler is a bug.
 *
 * `code` is stable and machine-readable (logs, tests, text keys); `message` is for operators, in
 * English, and never carries personal data. Citizens see the text registered for `code`, never this.
 */
export abstract class SporvalgError extends Error {
  abstract readonly code: string;
  abstract readonly kind: FailureKind;
}
