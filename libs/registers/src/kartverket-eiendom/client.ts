import type { Clock, Property, PropertyRegister, RegisterAnswer } from '@sporvalg/ports';

import { addressUnder } from '../shared/address-under.js';
import { found, notFound } from '../shared/answer.js';
import type { Outbound } from '../shared/outbound.js';
import { createShortMemory } from '../shared/short-memory.js';
import { toProperties, toPropertiesNear } from './map.js';
import { Geokoding, Punktsok } from './response.js';

/** How definitions and facts name this register. */
export const KARTVERKET_EIENDOM = 'kartverket-eiendom';

const TEN_MINUTES_MS = 10 * 60_000;
/** A pointer on a small map is some metres off. */
const RADIUS_M = 5;
const MAX_HITS = 50;

/**
 * Client of Kartverket's open property service, which reads Matrikkelen. It says nothing of owners.
 *
 * @param baseUrl `https://api.kartverket.no/eiendom/v1`
 */
export function createKartverketEiendom(deps: {
  readonly http: Outbound;
  readonly baseUrl: string;
  readonly clock: Clock;
}): PropertyRegister {
  const { http, clock } = deps;
  const memory = createShortMemory({ clock, ttlMs: TEN_MINUTES_MS, maxEntries: 500 });
  const common = { register: KARTVERKET_EIENDOM, absentOn: [404] };
  const under = (path: string, query: Readonly<Record<string, string>>) => {
    const url = addressUnder(deps.baseUrl, path);
    url.search = new URLSearchParams(query).toString();
    return url;
  };
  const answered = (properties: readonly Property[]): RegisterAnswer<readonly Property[]> =>
    properties.length > 0 ? found(properties, KARTVERKET_EIENDOM, clock) : notFound(KARTVERKET_EIENDOM, clock);

  return {
    property: ({ municipalityNumber, gardsnummer, bruksnummer, festenummer }, options) => {
      const url = under('geokoding', {
        kommunenummer: municipalityNumber,
        gardsnummer: String(gardsnummer),
        bruksnummer: String(bruksnummer),
        ...(festenummer && { festenummer: String(festenummer) }),
        utkoordsys: '4258',
      });
      return memory.remember(url.search, async () => {
        const answer = await http({ ...common, url, schema: Geokoding, signal: options?.signal });
        return answered(answer.status === 'present' ? toProperties(answer.value.features) : []);
      });
    },

    at: async ({ lat, lon }, options) => {
      const url = under('punkt', {
        nord: String(lat),
        ost: String(lon),
        koordsys: '4258',
        utkoordsys: '4258',
        radius: String(RADIUS_M),
        treffPerSide: String(MAX_HITS),
      });
      const answer = await http({ ...common, url, schema: Punktsok, signal: options?.signal });
      return answered(answer.status === 'present' ? toPropertiesNear(answer.value.eiendom) : []);
    },
  };
}
