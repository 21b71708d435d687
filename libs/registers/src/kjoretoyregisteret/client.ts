import type { Clock, VehicleRegister } from '@sporvalg/ports';

import { found, notFound } from '../shared/answer.js';
import type { Outbound } from '../shared/outbound.js';
import { toVehicle } from './map.js';
import { Kjoretoydataliste } from './response.js';

/** How definitions and facts name this register. */
export const KJORETOYREGISTERET = 'kjoretoyregisteret';

/** Statens vegvesen says both of a number plate nobody has. */
const NOBODY_HAS_IT = [204, 404];

/**
 * Client of Statens vegvesen's look-up of single vehicles. Nothing is kept: a number plate leads to a person.
 *
 * @param baseUrl the whole address of the look-up, without a query
 * @param apiKey given by Statens vegvesen to the municipality
 */
export function createKjoretoyregisteret(deps: {
  readonly http: Outbound;
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly clock: Clock;
}): VehicleRegister {
  const { http, apiKey, clock } = deps;
  return {
    vehicle: async (kjennemerke, options) => {
      const url = new URL(deps.baseUrl);
      url.searchParams.set('kjennemerke', kjennemerke);
      const answer = await http({
        register: KJORETOYREGISTERET,
        url,
        headers: { 'SVV-Authorization': `Apikey ${apiKey}` },
        schema: Kjoretoydataliste,
        absentOn: NOBODY_HAS_IT,
        signal: options?.signal,
      });
      const vehicle = answer.status === 'present' ? answer.value.kjoretoydataListe.map(toVehicle).find(has(kjennemerke)) : undefined;
      return vehicle ? found(vehicle, KJORETOYREGISTERET, clock) : notFound(KJORETOYREGISTERET, clock);
    },
  };
}

const has =
  (kjennemerke: string) =>
  (vehicle: { readonly kjennemerke: string }): boolean =>
    vehicle.kjennemerke === kjennemerke;
