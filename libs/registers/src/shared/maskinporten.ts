import { randomUUID } from 'node:crypto';

import type { Clock } from '@sporvalg/ports';
import { SignJWT, type CryptoKey } from 'jose';
import { z } from 'zod';

import { createHeldTokens, type TokenSource } from './held-tokens.js';
import type { Outbound } from './outbound.js';

export interface MaskinportenSettings {
  /** `https://maskinporten.no/token` */
  readonly tokenUrl: string;
  /** The issuer, which is what the assertion is meant for, not the token address: `https://maskinporten.no/`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly key: { readonly kid: string; readonly alg: 'RS256'; readonly privateKey: CryptoKey };
}

const TokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

/** Maskinporten refuses more than 120 s. */
const ASSERTION_LIFETIME_S = 100;
const RENEW_BEFORE_MS = 10_000;

/** Maskinporten's JWT grant; a token is used until ten seconds before it expires. */
export function createMaskinportenTokens(deps: MaskinportenSettings & { readonly http: Outbound; readonly clock: Clock }): TokenSource {
  const assertion = (scope: string) => {
    const issuedAt = Math.floor(deps.clock.now().getTime() / 1000);
    return new SignJWT({ scope })
      .setProtectedHeader({ alg: deps.key.alg, kid: deps.key.kid })
      .setIssuer(deps.clientId)
      .setAudience(deps.issuer)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + ASSERTION_LIFETIME_S)
      .setJti(randomUUID())
      .sign(deps.key.privateKey);
  };

  return createHeldTokens(deps.clock, async (scope) => {
    const answer = await deps.http({
      register: 'maskinporten',
      url: new URL(deps.tokenUrl),
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        assertion: await assertion(scope),
      }).toString(),
      schema: TokenAnswer,
    });
    if (answer.status === 'absent') throw new TypeError('Maskinporten has no absent answers');
    return { token: answer.value.access_token, usableMs: answer.value.expires_in * 1000 - RENEW_BEFORE_MS };
  });
}
