import type { Clock, PersonPart, PersonRegister } from '@sporvalg/ports';

import { addressUnder } from '../shared/address-under.js';
import { found, notFound } from '../shared/answer.js';
import { sendAuthorised } from '../shared/authorised.js';
import type { TokenSource } from '../shared/held-tokens.js';
import type { Outbound } from '../shared/outbound.js';
import { toPerson } from './map.js';
import { Folkeregisterperson } from './response.js';

/** How definitions and facts name this register. */
export const FOLKEREGISTERET = 'folkeregisteret';
const SCOPE = 'folkeregister:deling/offentligmedhjemmel';

/**
 * Client of Folkeregisteret. Nothing is kept: each answer is about a person, and is asked for anew.
 *
 * @param baseUrl `https://folkeregisteret.api.skatteetaten.no/folkeregisteret/offentlig-med-hjemmel/api/v1`
 */
export function createFolkeregisteret(deps: {
  readonly http: Outbound;
  readonly tokens: TokenSource;
  readonly baseUrl: string;
  readonly clock: Clock;
}): PersonRegister {
  return {
    person: async (nationalIdentityNumber, parts, options) => {
      const url = addressUnder(deps.baseUrl, `personer/${encodeURIComponent(nationalIdentityNumber)}`);
      for (const part of partsToFetch(parts)) url.searchParams.append('part', part);
      const answer = await sendAuthorised(deps.http, deps.tokens, SCOPE, {
        register: FOLKEREGISTERET,
        url,
        schema: Folkeregisterperson,
        absentOn: [404],
        signal: options?.signal,
      });
      return answer.status === 'present'
        ? found(toPerson(answer.value, parts), FOLKEREGISTERET, deps.clock)
        : notFound(FOLKEREGISTERET, deps.clock);
    },
  };
}

/** An address is never asked for without asking whether it is protected. */
const partsToFetch = (parts: readonly PersonPart[]): readonly PersonPart[] => [
  ...new Set(parts.flatMap((part) => (part === 'bostedsadresse' ? ([part, 'adressebeskyttelse'] as const) : [part]))),
];
