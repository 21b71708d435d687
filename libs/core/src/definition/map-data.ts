import { isFinished, readDrawing, type Shape } from '../geography/drawing.js';
import type { FileReader } from './file-reader.js';
import { fields, list, object, oneOf, optional, text } from './shape.js';

/** What a service has drawn beforehand (`maps/<id>.json`, GeoJSON): routes to choose among, and areas with rules of their own. */
export interface MapData {
  readonly features: readonly MapFeature[];
}

export interface MapFeature {
  /** A `route` may be taken as the answer; nothing may be drawn in `forbidden`, and drawing in `warning` is told of. */
  readonly kind: 'route' | 'forbidden' | 'warning';
  /** As it is called on the map. */
  readonly name: string;
  /** Number of the only municipality it is for. */
  readonly municipality?: string;
  readonly shape: Shape;
}

interface WrittenFeature {
  readonly type: 'Feature';
  readonly properties: Omit<MapFeature, 'shape'>;
  readonly geometry: object;
}

const mapShape = fields<{ readonly type: string; readonly features: readonly WrittenFeature[] }>({
  type: oneOf('FeatureCollection'),
  features: list(
    fields<WrittenFeature>({
      type: oneOf('Feature'),
      properties: fields<WrittenFeature['properties']>({
        kind: oneOf('route', 'forbidden', 'warning'),
        name: text,
        municipality: optional(text),
      }),
      geometry: object,
    }),
  ),
});

/** Routes are lines and areas are polygons without holes; a feature that is not is reported and left out. */
export function readMap(reader: FileReader, path: string): MapData {
  const written = reader.read<{ readonly features: readonly WrittenFeature[] }>(path, mapShape);
  const features = (written?.features ?? []).flatMap((feature): readonly MapFeature[] => {
    const [shape] = readDrawing({ type: 'FeatureCollection', features: [feature] }) ?? [];
    const expected = feature.properties.kind === 'route' ? 'line' : 'area';
    if (shape?.kind === expected && isFinished(shape)) return [{ ...feature.properties, shape }];
    const message = `«${feature.properties.name}» er ikke ${expected === 'line' ? 'en LineString' : 'et Polygon'} med gyldige punkter.`;
    const remedy = 'Skriv lengdegrad før breddegrad, i grader (EPSG:4258).';
    reader.report({ code: 'map.feature', message, remedy }, { in: feature, key: 'geometry' });
    return [];
  });
  return { features };
}
