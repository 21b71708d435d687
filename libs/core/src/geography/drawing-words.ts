import type { Language } from '../definition/text.js';
import type { GeoPoint, Shape, ShapeKind } from './drawing.js';
import { areaM2, lengthM } from './measure.js';

type Spoken = 'nb' | 'nn' | 'en';

const KINDS: Readonly<Record<ShapeKind, Readonly<Record<Spoken, string>>>> = {
  point: { nb: 'Punkt', nn: 'Punkt', en: 'Point' },
  line: { nb: 'Strekning', nn: 'Strekning', en: 'Line' },
  area: { nb: 'Område', nn: 'Område', en: 'Area' },
};
const POINTS: Readonly<Record<Spoken, readonly [one: string, many: string]>> = {
  nb: ['punkt', 'punkter'],
  nn: ['punkt', 'punkt'],
  en: ['point', 'points'],
};
const COMPASS: Readonly<Record<Spoken, readonly [north: string, east: string]>> = {
  nb: ['nord', 'øst'],
  nn: ['nord', 'aust'],
  en: ['north', 'east'],
};

const spoken = (language: Language): Spoken => (language === 'nn' || language === 'en' ? language : 'nb');

function decimal(value: number, decimals: number, language: Language): string {
  const text = value.toFixed(decimals);
  return language === 'en' ? text : text.replace('.', ',');
}

/** `850 meter`, `2,4 km`; spaces that do not break. */
export function lengthInWords(metres: number, language: Language): string {
  if (metres < 1000) return `${Math.round(metres)}\u00a0${language === 'en' ? 'metres' : 'meter'}`;
  return `${decimal(metres / 1000, 1, language)}\u00a0km`;
}

/** Farm land is reckoned in dekar, a thousand square metres: `12,5 dekar`; what is smaller in square metres. */
export function areaInWords(squareMetres: number, language: Language): string {
  if (squareMetres < 1000) return `${Math.round(squareMetres)}\u00a0m²`;
  return `${decimal(squareMetres / 1000, 1, language)}\u00a0dekar`;
}

/** `66,20510 nord, 14,60920 øst` */
export function pointInWords({ lat, lon }: GeoPoint, language: Language): string {
  const [north, east] = COMPASS[spoken(language)];
  return `${decimal(lat, 5, language)}\u00a0${north}, ${decimal(lon, 5, language)}\u00a0${east}`;
}

/** What is drawn, in a line: `Strekning: 2,4 km, 5 punkter`. */
export function shapeInWords(shape: Shape, language: Language): string {
  const name = KINDS[shape.kind][spoken(language)];
  const [first] = shape.points;
  if (shape.kind === 'point') return first ? `${name}: ${pointInWords(first, language)}` : name;
  const [one, many] = POINTS[spoken(language)];
  const count = `${shape.points.length}\u00a0${shape.points.length === 1 ? one : many}`;
  const size = shape.kind === 'line' ? lengthInWords(lengthM(shape), language) : areaInWords(areaM2(shape), language);
  return `${name}: ${size}, ${count}`;
}
