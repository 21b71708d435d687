import type { AuthorizedParties, Clock } from '@sporvalg/ports';
import { z } from 'zod';

import { addressUnder } from '../shared/address-under.js';
import { found, notFound } from '../shared/answer.js';
import { sendAuthorised } from '../shared/authorised.js';
import { createHeldTokens, type TokenSource } from '../shared/held-tokens.js';
import type { Outbound } from '../shared/outbound.js';
import { toOrganisations } from './map.js';
import { Parties } from './response.js';

export const ALTINN_PARTIES = 'altinn';
const SCOPE = 'altinn:accessmanagement/authorizedparties.resourceowner';
/** Altinn's own tokens live half an hour. */
const TOKEN_USABLE_MS = 10 * 60_000;
const Token = z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/);

/**
 * Client of Altinn's list of authorised parties. A Maskinporten token is first exchanged for Altinn's own; the
 * person's number goes in the body. Nothing is kept.
 *
 * @param baseUrl `https://platform.altinn.no`
 */
export function createAuthorizedParties(deps: {
  readonly http: Outbound;
  readonly tokens: TokenSource;
  readonly baseUrl: string;
  readonly clock: Clock;
}): AuthorizedParties {
  const altinnTokens = createHeldTokens(deps.clock, async (scope) => {
    const answer = await sendAuthorised(deps.http, deps.tokens, scope, {
      register: ALTINN_PARTIES,
      url: addressUnder(deps.baseUrl, 'authentication/api/v1/exchange/maskinporten'),
      format: 'text',
      schema: Token,
    });
    if (answer.status === 'absent') throw new TypeError('The exchange has no absent answers');
    return { token: answer.value, usableMs: TOKEN_USABLE_MS };
  });

  return {
    organisationsOf: async (nationalIdentityNumber, options) => {
      const answer = await sendAuthorised(deps.http, altinnTokens, SCOPE, {
        register: ALTINN_PARTIES,
        url: addressUnder(deps.baseUrl, 'accessmanagement/api/v1/resourceowner/authorizedparties'),
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ type: 'urn:altinn:person:identifier-no', value: nationalIdentityNumber }),
        schema: Parties,
        signal: options?.signal,
      });
      const organisations = answer.status === 'present' ? toOrganisations(answer.value) : [];
      return organisations.length > 0 ? found(organisations, ALTINN_PARTIES, deps.clock) : notFound(ALTINN_PARTIES, deps.clock);
    },
  };
}
