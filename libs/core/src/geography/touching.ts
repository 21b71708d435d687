import type { GeoPoint, Shape } from './drawing.js';

/** Whether a shape has any point in common with the inside of a ring. Degrees are taken as a plane, which holds within a municipality. */
export function touches({ kind, points }: Shape, ring: readonly GeoPoint[]): boolean {
  if (points.some((point) => isInside(point, ring))) return true;
  if (kind === 'point') return false;
  const own = sides(points, kind === 'area');
  const others = sides(ring, true);
  if (own.some((side) => others.some((other) => cross(side, other)))) return true;
  const [corner] = ring;
  return kind === 'area' && corner !== undefined && isInside(corner, points);
}

type Side = readonly [from: GeoPoint, to: GeoPoint];

function sides(points: readonly GeoPoint[], isClosed: boolean): readonly Side[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1] ?? (isClosed ? points[0] : undefined);
    return next ? [[point, next] as const] : [];
  });
}

/** Counts the sides that a line due east from the point crosses: inside when they are odd. */
function isInside({ lat, lon }: GeoPoint, ring: readonly GeoPoint[]): boolean {
  const crossed = sides(ring, true).filter(
    ([from, to]) => from.lat > lat !== to.lat > lat && lon < ((to.lon - from.lon) * (lat - from.lat)) / (to.lat - from.lat) + from.lon,
  );
  return crossed.length % 2 === 1;
}

function cross([a, b]: Side, [c, d]: Side): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/** Above zero when the way from a by b to c turns left. */
function turn(a: GeoPoint, b: GeoPoint, c: GeoPoint): number {
  return (b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon);
}
