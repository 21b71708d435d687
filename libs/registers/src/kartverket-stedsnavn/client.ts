import type { Clock, PlaceNameRegister } from '@sporvalg/ports';

import { addressUnder } from '../shared/address-under.js';
import { found, notFound } from '../shared/answer.js';
import type { Outbound } from '../shared/outbound.js';
import { createShortMemory } from '../shared/short-memory.js';
import { toPlaceNameHit } from './map.js';
import { Navnesok } from './response.js';

/** How definitions and facts name this register. */
export const KARTVERKET_STEDSNAVN = 'kartverket-stedsnavn';

const TEN_MINUTES_MS = 10 * 60_000;
const MIN_TEXT = 2;
const MAX_TEXT = 120;
const MAX_HITS = 50;

/**
 * Client of Kartverket's search in place names. No hit is `not-found`; so is a text too short to search with.
 *
 * @param baseUrl `https://ws.geonorge.no/stedsnavn/v1`
 */
export function createKartverketStedsnavn(deps: {
  readonly http: Outbound;
  readonly baseUrl: string;
  readonly clock: Clock;
}): PlaceNameRegister {
  const { http, clock } = deps;
  const memory = createShortMemory({ clock, ttlMs: TEN_MINUTES_MS, maxEntries: 500 });

  return {
    search: async ({ text, municipalityNumber, limit }, options) => {
      const sought = text.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, MAX_TEXT);
      if (sought.length < MIN_TEXT) return notFound(KARTVERKET_STEDSNAVN, clock);
      const url = addressUnder(deps.baseUrl, 'navn');
      url.search = new URLSearchParams({
        sok: sought,
        fuzzy: 'true',
        utkoordsys: '4258',
        treffPerSide: String(Math.min(Math.max(1, Math.trunc(limit)), MAX_HITS)),
        side: '1',
        ...(municipalityNumber && { kommunenummer: municipalityNumber }),
      }).toString();

      return memory.remember(url.search, async () => {
        const answer = await http({ register: KARTVERKET_STEDSNAVN, url, schema: Navnesok, signal: options?.signal });
        const hits = answer.status === 'present' ? answer.value.navn.map(toPlaceNameHit) : [];
        return hits.length > 0 ? found(hits, KARTVERKET_STEDSNAVN, clock) : notFound(KARTVERKET_STEDSNAVN, clock);
      });
    },
  };
}
