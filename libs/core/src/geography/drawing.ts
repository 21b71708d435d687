/** Degrees in EPSG:4258. */
export interface GeoPoint {
  readonly lat: number;
  readonly lon: number;
}

export type ShapeKind = 'point' | 'line' | 'area';

/** Something drawn in a map. The ring of an area is not closed here: its last point is not its first. */
export interface Shape {
  readonly kind: ShapeKind;
  readonly points: readonly GeoPoint[];
}

/** Fewer points than this are no line or area yet. */
export const FEWEST_POINTS: Readonly<Record<ShapeKind, number>> = { point: 1, line: 2, area: 3 };
export const MOST_POINTS = 2000;

export function isFinished(shape: Shape): boolean {
  return shape.points.length >= FEWEST_POINTS[shape.kind];
}

/** About a decimetre: more digits say more than anybody has measured. */
const DECIMALS = 6;

/**
 * Shapes as GeoJSON (RFC 7946): a FeatureCollection with longitude first. What is not finished is kept as
 * points that say what they are to become, since GeoJSON has no line of one point.
 */
export function writeDrawing(shapes: readonly Shape[]): string {
  const features = shapes.map((shape) => ({ type: 'Feature', properties: { kind: shape.kind }, geometry: geometryOf(shape) }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

function geometryOf(shape: Shape): object {
  const positions = shape.points.map(({ lat, lon }) => [rounded(lon), rounded(lat)]);
  if (!isFinished(shape)) return { type: 'MultiPoint', coordinates: positions };
  if (shape.kind === 'point') return { type: 'Point', coordinates: positions[0] };
  if (shape.kind === 'line') return { type: 'LineString', coordinates: positions };
  return { type: 'Polygon', coordinates: [[...positions, positions[0]]] };
}

const rounded = (degrees: number) => Number(degrees.toFixed(DECIMALS));

/** @returns the shapes of a GeoJSON FeatureCollection; none for an empty value; `undefined` for what is no drawing of ours */
export function readDrawing(value: unknown): readonly Shape[] | undefined {
  if (value === undefined || value === null || value === '') return [];
  const parsed = typeof value === 'string' ? parse(value) : value;
  if (!isRecord(parsed) || parsed['type'] !== 'FeatureCollection' || !Array.isArray(parsed['features'])) return undefined;
  const shapes = parsed['features'].map(shapeOf);
  if (shapes.some((shape) => shape === undefined)) return undefined;
  const read = shapes as readonly Shape[];
  return read.reduce((sum, { points }) => sum + points.length, 0) > MOST_POINTS ? undefined : read;
}

/** Whether a text is GeoJSON of finished shapes: the format `geojson` of the model. */
export function isDrawing(text: string): boolean {
  const shapes = readDrawing(text);
  return shapes !== undefined && shapes.every(isFinished);
}

function shapeOf(feature: unknown): Shape | undefined {
  if (!isRecord(feature) || !isRecord(feature['geometry'])) return undefined;
  const { type, coordinates } = feature['geometry'];
  switch (type) {
    case 'Point':
      return shape('point', [coordinates]);
    case 'LineString':
      return shape('line', coordinates);
    case 'Polygon':
      return shape('area', Array.isArray(coordinates) && Array.isArray(coordinates[0]) ? coordinates[0].slice(0, -1) : undefined);
    case 'MultiPoint': {
      const kind = isRecord(feature['properties']) ? feature['properties']['kind'] : undefined;
      return kind === 'point' || kind === 'line' || kind === 'area' ? shape(kind, coordinates) : undefined;
    }
    default:
      return undefined;
  }
}

function shape(kind: ShapeKind, positions: unknown): Shape | undefined {
  if (!Array.isArray(positions)) return undefined;
  const points = positions.map(pointOf);
  return points.every((point) => point !== undefined) ? { kind, points } : undefined;
}

function pointOf(position: unknown): GeoPoint | undefined {
  if (!Array.isArray(position)) return undefined;
  const [lon, lat] = position as readonly unknown[];
  if (typeof lat !== 'number' || typeof lon !== 'number') return undefined;
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
