import { SporvalgError } from '@sporvalg/core';

/**
 * Why a login was refused. `cancelled` is the citizen's own choice; `level` means the eID used was too weak;
 * `expired` that it took too long; the rest is somebody tampering or a fault at the issuer.
 */
export type LoginRefusal = 'cancelled' | 'level' | 'expired' | 'binding' | 'state' | 'token' | 'code' | 'person' | 'access';

/** The answer from the issuer does not make a session. No code or token is kept in it. */
export class LoginRefusedError extends SporvalgError {
  override readonly name = 'LoginRefusedError';
  readonly code = 'login.refused';
  readonly kind = 'unauthenticated';
  constructor(readonly reason: LoginRefusal) {
    super(`Login refused: ${reason}`);
  }
}

/** The issuer did not answer; logging in may work later. */
export class IssuerUnavailableError extends SporvalgError {
  override readonly name = 'IssuerUnavailableError';
  readonly code = 'login.unavailable';
  readonly kind = 'unavailable';
  constructor(readonly issuer: string) {
    super(`The issuer ${issuer} gave no usable answer`);
  }
}

/** A logout notice that does not come from the issuer, or comes again. */
export class LogoutRefusedError extends SporvalgError {
  override readonly name = 'LogoutRefusedError';
  readonly code = 'logout.refused';
  readonly kind = 'invalid';
  constructor(reason: string) {
    super(`Logout notice refused: ${reason}`);
  }
}

/** The client's key is missing or unfit; the server must not start. */
export class ClientKeyError extends SporvalgError {
  override readonly name = 'ClientKeyError';
  readonly code = 'config.client-key';
  readonly kind = 'invalid';
}
