import { addresses } from './addresses.js';

/** One property in Matrikkelen; all are made up. */
export interface SyntheticProperty {
  readonly municipalityNumber: string;
  readonly gardsnummer: number;
  readonly bruksnummer: number;
  readonly festenummer: number;
  /** EPSG:4258 degrees. */
  readonly position: { readonly lat: number; readonly lon: number };
}

type Row = readonly [municipalityNumber: string, gardsnummer: number, bruksnummer: number, festenummer: number, lat: number, lon: number];

/** Cabins, forests and farms, which have no street address. */
const ROWS: readonly Row[] = [
  ['1833', 131, 18, 0, 66.2204, 14.6621],
  ['1833', 131, 18, 4, 66.2205, 14.6624],
  ['1833', 131, 20, 0, 66.2222, 14.6702],
  ['1833', 131, 1, 0, 66.2101, 14.6301],
  ['1833', 131, 1, 4, 66.2102, 14.6399],
  ['1833', 131, 1, 7, 66.2133, 14.6455],
  ['1813', 77, 3, 0, 65.4011, 12.4402],
  ['1826', 27, 11, 0, 65.7021, 14.2211],
  ['1826', 31, 6, 0, 65.5533, 14.1199],
];

const homes: readonly SyntheticProperty[] = addresses.map(({ municipalityNumber, gardsnummer, bruksnummer, festenummer, position }) => ({
  municipalityNumber,
  gardsnummer,
  bruksnummer,
  festenummer,
  position,
}));

const land: readonly SyntheticProperty[] = ROWS.map(([municipalityNumber, gardsnummer, bruksnummer, festenummer, lat, lon]) => ({
  municipalityNumber,
  gardsnummer,
  bruksnummer,
  festenummer,
  position: { lat, lon },
}));

export const properties: readonly SyntheticProperty[] = [...land, ...homes];
