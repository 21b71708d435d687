import type { Clock, ContactRegister } from '@sporvalg/ports';

import { addressUnder } from '../shared/address-under.js';
import { found, notFound } from '../shared/answer.js';
import { sendAuthorised } from '../shared/authorised.js';
import type { TokenSource } from '../shared/held-tokens.js';
import type { Outbound } from '../shared/outbound.js';
import { toContactPoint } from './map.js';
import { Personer } from './response.js';

/** How definitions and facts name this register. */
export const KRR = 'krr';
const SCOPE = 'krr:global/kontaktinformasjon.read';

/**
 * Client of Kontakt- og reservasjonsregisteret. The number goes in the body; nothing is kept.
 *
 * @param baseUrl `https://kontaktregisteret.no/rest/v1`
 */
export function createKrr(deps: {
  readonly http: Outbound;
  readonly tokens: TokenSource;
  readonly baseUrl: string;
  readonly clock: Clock;
}): ContactRegister {
  return {
    contact: async (nationalIdentityNumber, options) => {
      const answer = await sendAuthorised(deps.http, deps.tokens, SCOPE, {
        register: KRR,
        url: addressUnder(deps.baseUrl, 'personer'),
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ personidentifikatorer: [nationalIdentityNumber] }),
        schema: Personer,
        signal: options?.signal,
      });
      const person =
        answer.status === 'present' ? answer.value.personer.find((one) => one.personidentifikator === nationalIdentityNumber) : undefined;
      const contact = person && toContactPoint(person);
      return contact ? found(contact, KRR, deps.clock) : notFound(KRR, deps.clock);
    },
  };
}
