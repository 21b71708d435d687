import type { Registers } from '@sporvalg/ports';

import { choices, MOST_CHOICES, type LookupResult } from './lookup-result.js';
import { addressHitValues, placeValues, propertyValues } from './register-values.js';

/** Shorter than this hits half the country. */
const SHORTEST = 3;

/** Addresses that begin as typed; in one municipality when it is given. */
export async function addresses(
  { kartverketAdresser }: Registers,
  text: string,
  municipalityNumber: string | undefined,
): Promise<LookupResult> {
  if (text.trim().length < SHORTEST) return { status: 'not-found', source: 'kartverket-adresser' };
  const answer = await kartverketAdresser.search({
    text: text.trim(),
    limit: MOST_CHOICES,
    ...(municipalityNumber && { municipalityNumber }),
  });
  return choices(answer, (hit) => ({ label: `${hit.text}, ${hit.postalCode} ${hit.city}`, values: addressHitValues(hit) }));
}

/** Place names; in one municipality when it is given. */
export async function places(
  { kartverketStedsnavn }: Registers,
  text: string,
  municipalityNumber: string | undefined,
): Promise<LookupResult> {
  if (text.trim().length < SHORTEST) return { status: 'not-found', source: 'kartverket-stedsnavn' };
  const answer = await kartverketStedsnavn.search({
    text: text.trim(),
    limit: MOST_CHOICES,
    ...(municipalityNumber && { municipalityNumber }),
  });
  return choices(answer, (hit) => ({
    label: `${hit.name} (${[hit.kind.toLocaleLowerCase('nb'), hit.municipalityName].filter(Boolean).join(', ')})`,
    values: placeValues(hit),
  }));
}

export interface PropertyQuery {
  readonly gardsnummer?: string | undefined;
  readonly bruksnummer?: string | undefined;
  readonly festenummer?: string | undefined;
}

/** The property with the number in a municipality: one, or a choice where it has leases or sections. */
export async function properties(
  { kartverketEiendom }: Registers,
  query: PropertyQuery,
  municipalityNumber: string,
): Promise<LookupResult> {
  const source = 'kartverket-eiendom';
  const gardsnummer = cadastralNumber(query.gardsnummer);
  const bruksnummer = cadastralNumber(query.bruksnummer);
  if (!gardsnummer || !bruksnummer) return { status: 'not-found', source };
  const festenummer = cadastralNumber(query.festenummer);
  const number = { municipalityNumber, gardsnummer, bruksnummer, ...(festenummer && { festenummer }) };
  const answer = await kartverketEiendom.property(number);
  const result = choices(answer, (property) => ({
    label: property.matrikkelnummer,
    values: propertyValues(property),
  }));
  const [only, ...others] = result.status === 'choices' ? result.choices : [];
  if (result.status !== 'choices' || !only || others.length > 0) return result;
  return { status: 'found', values: only.values, source, retrievedAt: result.retrievedAt };
}

/** What a map asks, so that a point can be named instead of pointed at: a place, an address or a property, where the citizen applies. */
export function anyPlace(
  registers: Registers,
  query: PropertyQuery & { readonly place?: string | undefined; readonly address?: string | undefined },
  municipalityNumber: string,
): { readonly source: string; run(): Promise<LookupResult> } {
  const { place, address } = query;
  if (place !== undefined) return { source: 'kartverket-stedsnavn', run: () => places(registers, place, municipalityNumber) };
  if (address !== undefined) return { source: 'kartverket-adresser', run: () => addresses(registers, address, municipalityNumber) };
  return { source: 'kartverket-eiendom', run: () => properties(registers, query, municipalityNumber) };
}

function cadastralNumber(text: string | undefined): number | undefined {
  return /^\d{1,5}$/.test(text ?? '') ? Number(text) : undefined;
}
