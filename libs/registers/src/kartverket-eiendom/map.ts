import type { Property } from '@sporvalg/ports';

import type { Eiendom, Matrikkelnummer, Teig } from './response.js';

/** One property for each number: of its pieces of land the main one gives the position. */
export function toProperties(pieces: readonly Teig[]): readonly Property[] {
  const main = pieces.toSorted((a, b) => Number(b.properties.hovedområde ?? false) - Number(a.properties.hovedområde ?? false));
  return distinct(
    main.map(({ geometry, properties }) => ({
      ...numberOf(properties),
      ...(geometry && { position: { lon: geometry.coordinates[0], lat: geometry.coordinates[1] } }),
    })),
  );
}

/** The nearest first. */
export function toPropertiesNear(hits: readonly Eiendom[]): readonly Property[] {
  const nearest = hits.toSorted((a, b) => (a.meterFraPunkt ?? 0) - (b.meterFraPunkt ?? 0));
  return distinct(
    nearest.map((hit) => ({
      ...numberOf(hit),
      ...(hit.representasjonspunkt && { position: { lat: hit.representasjonspunkt.nord, lon: hit.representasjonspunkt.øst } }),
    })),
  );
}

function numberOf(of: Matrikkelnummer): Property {
  const { kommunenummer: municipalityNumber, gardsnummer, bruksnummer } = of;
  const festenummer = of.festenummer ?? 0;
  const seksjonsnummer = of.seksjonsnummer ?? 0;
  const parts = seksjonsnummer > 0 ? [festenummer, seksjonsnummer] : festenummer > 0 ? [festenummer] : [];
  const matrikkelnummer = [gardsnummer, bruksnummer, ...parts].join('/');
  return { municipalityNumber, gardsnummer, bruksnummer, festenummer, seksjonsnummer, matrikkelnummer };
}

function distinct(properties: readonly Property[]): readonly Property[] {
  const first = new Map<string, Property>();
  for (const property of properties) {
    const key = `${property.municipalityNumber}-${property.matrikkelnummer}`;
    if (!first.has(key)) first.set(key, property);
  }
  return [...first.values()];
}
