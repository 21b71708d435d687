import type { AddressRegister, Clock } from '@sporvalg/ports';

import { addressUnder } from '../shared/address-under.js';
import { found, notFound } from '../shared/answer.js';
import type { Outbound } from '../shared/outbound.js';
import { createShortMemory } from '../shared/short-memory.js';
import { toAddressHit } from './map.js';
import { Sokeresultat } from './response.js';

/** How definitions and facts name this register. */
export const KARTVERKET_ADRESSER = 'kartverket-adresser';

const TEN_MINUTES_MS = 10 * 60_000;
/** Shorter than this hits half the country. */
const MIN_TEXT = 2;
const MAX_TEXT = 120;
const MAX_HITS = 50;

/**
 * Client of Kartverket's address search. No hit is `not-found`; so is a text too short to search with.
 *
 * @param baseUrl `https://ws.geonorge.no/adresser/v1`
 */
export function createKartverketAdresser(deps: {
  readonly http: Outbound;
  readonly baseUrl: string;
  readonly clock: Clock;
}): AddressRegister {
  const { http, clock } = deps;
  const memory = createShortMemory({ clock, ttlMs: TEN_MINUTES_MS, maxEntries: 500 });

  return {
    search: async ({ text, municipalityNumber, limit }, options) => {
      const sought = text.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, MAX_TEXT);
      if (sought.length < MIN_TEXT) return notFound(KARTVERKET_ADRESSER, clock);
      const url = addressUnder(deps.baseUrl, 'sok');
      url.search = new URLSearchParams({
        sok: sought,
        fuzzy: 'true',
        utkoordsys: '4258',
        treffPerSide: String(Math.min(Math.max(1, Math.trunc(limit)), MAX_HITS)),
        side: '0',
        ...(municipalityNumber && { kommunenummer: municipalityNumber }),
      }).toString();

      return memory.remember(url.search, async () => {
        const answer = await http({ register: KARTVERKET_ADRESSER, url, schema: Sokeresultat, signal: options?.signal });
        const hits = answer.status === 'present' ? answer.value.adresser.map(toAddressHit) : [];
        return hits.length > 0 ? found(hits, KARTVERKET_ADRESSER, clock) : notFound(KARTVERKET_ADRESSER, clock);
      });
    },
  };
}
