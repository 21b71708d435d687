import type { GeoPoint, Shape } from './drawing.js';

/** Mean radius of the earth. The error against the ellipsoid is below half a per cent. */
const EARTH_RADIUS_M = 6_371_008.8;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Along the ground between two points, by the haversine formula. */
export function distanceM(from: GeoPoint, to: GeoPoint): number {
  const halfLat = Math.sin(radians(to.lat - from.lat) / 2);
  const halfLon = Math.sin(radians(to.lon - from.lon) / 2);
  const root = halfLat ** 2 + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * halfLon ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(root)));
}

/** Length of a line; 0 for what is no line. */
export function lengthM({ kind, points }: Shape): number {
  if (kind !== 'line') return 0;
  return points.reduce((sum, point, index) => sum + (index === 0 ? 0 : distanceM(points[index - 1] ?? point, point)), 0);
}

/** Area within a ring on the sphere; 0 for what is no area. */
export function areaM2({ kind, points }: Shape): number {
  if (kind !== 'area' || points.length < 3) return 0;
  const sum = points.reduce((total, point, index) => {
    const next = points[(index + 1) % points.length] ?? point;
    return total + radians(next.lon - point.lon) * (2 + Math.sin(radians(point.lat)) + Math.sin(radians(next.lat)));
  }, 0);
  return Math.abs((sum * EARTH_RADIUS_M ** 2) / 2);
}

/** All lines together, whole metres. */
export function totalLengthM(shapes: readonly Shape[]): number {
  return Math.round(shapes.reduce((sum, shape) => sum + lengthM(shape), 0));
}

/** All areas together, whole square metres. */
export function totalAreaM2(shapes: readonly Shape[]): number {
  return Math.round(shapes.reduce((sum, shape) => sum + areaM2(shape), 0));
}
