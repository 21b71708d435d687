/** One address as Kartverket knows it. Streets may exist; numbers, farm numbers and positions are made up. */
export interface SyntheticAddress {
  readonly street: string;
  readonly number: number;
  readonly letter?: string;
  readonly postalCode: string;
  readonly city: string;
  readonly municipalityNumber: string;
  readonly municipalityName: string;
  readonly gardsnummer: number;
  readonly bruksnummer: number;
  readonly festenummer: number;
  /** EPSG:4258 degrees. */
  readonly position: { readonly lat: number; readonly lon: number };
}

type Row = readonly [
  street: string,
  number: number,
  letter: string,
  postalCode: string,
  gardsnummer: number,
  bruksnummer: number,
  lat: number,
  lon: number,
];

const BRONNOY: readonly Row[] = [
  ['Havnegata', 4, '', '8900', 103, 12, 65.47421, 12.21034],
  ['Havnegata', 6, '', '8900', 103, 14, 65.47433, 12.21061],
  ['Havnegata', 12, 'A', '8900', 103, 21, 65.47502, 12.21127],
  ['Havnegata', 12, 'B', '8900', 103, 21, 65.47505, 12.21133],
  ['Havnegata', 15, '', '8900', 103, 33, 65.47511, 12.21201],
  ['Storgata', 22, '', '8900', 103, 58, 65.47388, 12.21312],
  ['Storgata', 47, '', '8900', 103, 81, 65.47402, 12.21488],
  ['Sømnaveien', 92, '', '8904', 105, 7, 65.46511, 12.20714],
  ['Valveien', 30, '', '8904', 97, 44, 65.48221, 12.22874],
  ['Skarsåsen', 8, '', '8904', 104, 119, 65.46902, 12.21877],
  ['Torghattveien', 301, '', '8904', 110, 3, 65.40112, 12.10241],
];

const RANA: readonly Row[] = [
  ['Jernbanegata', 11, '', '8622', 20, 145, 66.31211, 14.14021],
  ['Jernbanegata', 13, '', '8622', 20, 146, 66.31224, 14.14055],
  ['Nordahl Griegs gate', 5, '', '8622', 20, 201, 66.31302, 14.14233],
  ['Fridtjof Nansens gate', 17, '', '8622', 20, 233, 66.31358, 14.14311],
  ['Ole Tobias Olsens gate', 2, '', '8622', 20, 260, 66.31188, 14.13905],
  ['Ole Tobias Olsens gate', 26, 'B', '8622', 20, 271, 66.31144, 14.13777],
  ['Saltfjellveien', 250, '', '8613', 31, 18, 66.33102, 14.17744],
  ['Ranheimveien', 9, '', '8613', 25, 62, 66.32112, 14.15518],
  ['Selforsveien', 40, '', '8613', 18, 77, 66.31877, 14.16622],
];

const HATTFJELLDAL: readonly Row[] = [
  ['O.T. Olsens vei', 3, '', '8690', 12, 15, 65.59702, 13.98911],
  ['O.T. Olsens vei', 3, 'B', '8690', 12, 16, 65.59709, 13.98923],
  ['Vefsnveien', 14, '', '8690', 12, 40, 65.59611, 13.98501],
  ['Vefsnveien', 61, '', '8690', 12, 52, 65.59344, 13.97889],
  ['Skoleveien', 7, '', '8690', 12, 71, 65.59811, 13.99244],
  ['Krutåveien', 118, '', '8690', 27, 4, 65.70122, 14.21055],
  ['Unkervatnveien', 215, '', '8690', 31, 2, 65.55121, 14.10233],
];

const place = (rows: readonly Row[], municipalityNumber: string, municipalityName: string, city: string): readonly SyntheticAddress[] =>
  rows.map(([street, number, letter, postalCode, gardsnummer, bruksnummer, lat, lon]) => ({
    street,
    number,
    ...(letter && { letter }),
    postalCode,
    city,
    municipalityNumber,
    municipalityName,
    gardsnummer,
    bruksnummer,
    festenummer: 0,
    position: { lat, lon },
  }));

export const addresses: readonly SyntheticAddress[] = [
  ...place(BRONNOY, '1813', 'Brønnøy', 'Brønnøysund'),
  ...place(RANA, '1833', 'Rana', 'Mo i Rana'),
  ...place(HATTFJELLDAL, '1826', 'Hattfjelldal', 'Hattfjelldal'),
];

/** Street, number and letter as people write it: `Havnegata 12A`. */
export const addressText = (address: SyntheticAddress): string => `${address.street} ${address.number}${address.letter ?? ''}`;

/** @throws when the world has no such address: a slip in the world itself */
export function addressAt(text: string, municipalityNumber: string): SyntheticAddress {
  const found = addresses.find((address) => address.municipalityNumber === municipalityNumber && addressText(address) === text);
  if (!found) throw new Error(`The synthetic world has no ${text} in ${municipalityNumber}`);
  return found;
}
