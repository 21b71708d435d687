import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';

import { IssuerUnavailableError, LogoutRefusedError } from '../errors.js';
import type { IssuerSettings } from './issuer-client.js';

/** The session at the issuer that has ended. */
export interface LogoutNotice {
  readonly issuerSessionId: string;
}

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const MAX_AGE_S = 120;
const TIMEOUT_MS = 2000;

/** Verifies logout notices in both channels, by the rules of OpenID Connect Back-Channel Logout 1.0 section 2.6. */
export function createLogoutVerifier(
  settings: Pick<IssuerSettings, 'issuer' | 'clientId' | 'clock'>,
  jwksUri: () => Promise<string | undefined>,
) {
  const seen = new Map<string, number>();
  let keys: JWTVerifyGetKey | undefined;

  const issuerKeys = async () => {
    const uri = await jwksUri();
    if (!uri) throw new IssuerUnavailableError(settings.issuer);
    return (keys ??= createRemoteJWKSet(new URL(uri), { timeoutDuration: TIMEOUT_MS }));
  };

  const once = (jti: string) => {
    const now = settings.clock.now().getTime();
    for (const [id, at] of seen) if (now - at > 2 * MAX_AGE_S * 1000) seen.delete(id);
    if (seen.has(jti)) throw new LogoutRefusedError('it has come before');
    seen.set(jti, now);
  };

  return {
    backchannel: async (logoutToken: string): Promise<LogoutNotice> => {
      const { payload } = await jwtVerify(logoutToken, await issuerKeys(), {
        issuer: settings.issuer,
        audience: settings.clientId,
        algorithms: ['RS256'],
        maxTokenAge: MAX_AGE_S,
        clockTolerance: 10,
        currentDate: settings.clock.now(),
        requiredClaims: ['jti', 'iat'],
      }).catch((error: unknown) => {
        const unreachable = error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError);
        throw unreachable ? new IssuerUnavailableError(settings.issuer) : new LogoutRefusedError('the token is not valid');
      });
      const sid = sessionEnded(payload);
      once(String(payload.jti));
      return { issuerSessionId: sid };
    },
    frontchannel: (query: Readonly<Record<string, unknown>>): LogoutNotice => {
      const { iss, sid } = query;
      if (iss !== settings.issuer || typeof sid !== 'string' || sid === '') throw new LogoutRefusedError('iss or sid is not ours');
      return { issuerSessionId: sid };
    },
  };
}

function sessionEnded(payload: JWTPayload): string {
  const events = payload['events'];
  if (typeof events !== 'object' || events === null || !(EVENT in events)) throw new LogoutRefusedError('it is no logout token');
  if ('nonce' in payload) throw new LogoutRefusedError('a logout token has no nonce');
  const { sid } = payload;
  if (typeof sid !== 'string' || sid === '') throw new LogoutRefusedError('it names no session');
  return sid;
}
