import type { Clock, OrganisationRegister } from '@sporvalg/ports';

import { addressUnder } from '../shared/address-under.js';
import { found, notFound } from '../shared/answer.js';
import type { Outbound } from '../shared/outbound.js';
import { createShortMemory } from '../shared/short-memory.js';
import { removedOrganisation, toOrganisation, toRole, toSubUnit } from './map.js';
import { Enhet, Roller, Underenheter } from './response.js';

/** How definitions and facts name this register. */
export const ENHETSREGISTERET = 'enhetsregisteret';

const FIVE_MINUTES_MS = 5 * 60_000;
/** The register's own limit for one page; more sub-units than this is a chain nobody picks from by eye. */
const PAGE_SIZE = 100;
const GONE = 410;

/**
 * Client of Enhetsregisteret's open API. Organisations and sub-units are kept for five minutes; roles never,
 * since they decide whom a person may act for.
 *
 * @param baseUrl `https://data.brreg.no/enhetsregisteret/api`
 */
export function createEnhetsregisteret(deps: {
  readonly http: Outbound;
  readonly baseUrl: string;
  readonly clock: Clock;
}): OrganisationRegister {
  const { http, clock } = deps;
  const memory = createShortMemory({ clock, ttlMs: FIVE_MINUTES_MS, maxEntries: 500 });
  const common = { register: ENHETSREGISTERET, absentOn: [404, GONE] };
  const unitUrl = (organisationNumber: string, rest = '') =>
    addressUnder(deps.baseUrl, `enheter/${encodeURIComponent(organisationNumber)}${rest}`);

  return {
    organisation: (organisationNumber, options) =>
      memory.remember(`organisation ${organisationNumber}`, async () => {
        const answer = await http({ ...common, url: unitUrl(organisationNumber), schema: Enhet, signal: options?.signal });
        if (answer.status === 'present') return found(toOrganisation(answer.value), ENHETSREGISTERET, clock);
        if (answer.httpStatus === GONE) return found(removedOrganisation(organisationNumber), ENHETSREGISTERET, clock);
        return notFound(ENHETSREGISTERET, clock);
      }),

    subUnits: (organisationNumber, options) =>
      memory.remember(`sub-units ${organisationNumber}`, async () => {
        const url = addressUnder(deps.baseUrl, 'underenheter');
        url.search = new URLSearchParams({ overordnetEnhet: organisationNumber, size: String(PAGE_SIZE) }).toString();
        const answer = await http({ ...common, url, schema: Underenheter, signal: options?.signal });
        const units = answer.status === 'present' ? (answer.value._embedded?.underenheter ?? []) : [];
        return units.length > 0 ? found(units.map(toSubUnit), ENHETSREGISTERET, clock) : notFound(ENHETSREGISTERET, clock);
      }),

    roles: async (organisationNumber, options) => {
      const answer = await http({ ...common, url: unitUrl(organisationNumber, '/roller'), schema: Roller, signal: options?.signal });
      if (answer.status === 'absent') return notFound(ENHETSREGISTERET, clock);
      return found(
        answer.value.rollegrupper.flatMap(({ roller }) => roller.map(toRole)),
        ENHETSREGISTERET,
        clock,
      );
    },
  };
}
