/** One place name as Kartverket knows it. Names may exist; positions are made up. */
export interface SyntheticPlace {
  readonly name: string;
  readonly kind: string;
  readonly municipalityNumber: string;
  readonly municipalityName: string;
  /** EPSG:4258 degrees. */
  readonly position: { readonly lat: number; readonly lon: number };
}

type Row = readonly [name: string, kind: string, lat: number, lon: number];

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  '1813 Brønnøy': [
    ['Brønnøysund', 'By', 65.4747, 12.212],
    ['Torghatten', 'Fjell', 65.398, 12.0972],
    ['Sausvatnet', 'Innsjø', 65.4021, 12.4511],
    ['Tosenfjellet', 'Fjell', 65.2711, 12.9144],
  ],
  '1833 Rana': [
    ['Mo i Rana', 'By', 66.3128, 14.1428],
    ['Storvollen', 'Grend', 66.2051, 14.6092],
    ['Fjellhaugen', 'Høyde', 66.2201, 14.6604],
    ['Umskaret', 'Fjellområde', 66.2013, 14.7011],
    ['Virvatnet', 'Innsjø', 66.2302, 14.7215],
  ],
  '1826 Hattfjelldal': [
    ['Hattfjelldal', 'Tettsted', 65.5973, 13.988],
    ['Krutfjellet', 'Fjell', 65.7344, 14.3211],
    ['Krutvatnet', 'Innsjø', 65.7011, 14.2904],
    ['Unkervatnet', 'Innsjø', 65.5512, 14.1133],
    ['Dyvelsvollen', 'Seter', 65.6511, 14.0802],
  ],
};

export const places: readonly SyntheticPlace[] = Object.entries(ROWS).flatMap(([municipality, rows]) => {
  const [municipalityNumber = '', municipalityName = ''] = municipality.split(' ');
  return rows.map(([name, kind, lat, lon]) => ({ name, kind, municipalityNumber, municipalityName, position: { lat, lon } }));
});
