import type { GeoPoint } from './drawing.js';

/** Mainland Norway with Svalbard and the sea around; a point outside is a slip of the pen. */
const NORWAY = { south: 57, north: 82, west: -10, east: 40 } as const;

/**
 * Coordinates as people copy them: `66,2051 14,6092`, `66.2051, 14.6092`, `66.2051° N 14.6092° Ø`. Latitude stands
 * first; the other way round is understood too, since no Norwegian latitude is a Norwegian longitude.
 *
 * @returns `undefined` for what is no point in Norway
 */
export function parsePoint(text: string): GeoPoint | undefined {
  const numbers = text.match(/-?\d+(?:[.,]\d+)?/g)?.map((number) => Number(number.replace(',', '.')));
  const [first, second, ...rest] = numbers ?? [];
  if (first === undefined || second === undefined || rest.length > 0 || /[^\d\s.,°NØEnøe-]/.test(text)) return undefined;
  return [
    { lat: first, lon: second },
    { lat: second, lon: first },
  ].find(({ lat, lon }) => lat >= NORWAY.south && lat <= NORWAY.north && lon >= NORWAY.west && lon <= NORWAY.east);
}
