import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';

import { IssuerUnavailableError, LoginRefusedError, type LoginRefusal } from '../errors.js';

const TEMPORARY = new Set(['temporarily_unavailable', 'server_error']);
const UNREACHABLE = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
]);

/** Our error for one of openid-client's. The cause is left behind on purpose: it carries codes and tokens. */
export function refusal(error: unknown, issuer: string): LoginRefusedError | IssuerUnavailableError {
  const reason = reasonFor(error);
  return reason === 'unavailable' ? new IssuerUnavailableError(issuer) : new LoginRefusedError(reason);
}

function reasonFor(error: unknown): LoginRefusal | 'unavailable' {
  if (error instanceof AuthorizationResponseError) {
    if (TEMPORARY.has(error.error)) return 'unavailable';
    return error.error === 'access_denied' ? 'cancelled' : 'code';
  }
  if (error instanceof ResponseBodyError) return error.status >= 500 ? 'unavailable' : 'code';
  if (error instanceof ClientError) return UNREACHABLE.has(String(error.code)) ? 'unavailable' : 'token';
  return 'unavailable';
}
