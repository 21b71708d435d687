import { MOST_POINTS, type GeoPoint, type Shape } from '@sporvalg/core';

/** The shapes with one exchanged; taken away when the new one is left out. */
export function withShape(shapes: readonly Shape[], index: number, shape: Shape | undefined): readonly Shape[] {
  return shapes.flatMap((one, at) => (at === index ? (shape ? [shape] : []) : [one]));
}

/** A point at the end of the shape; a point that has its place already is moved. */
export function withPoint(shapes: readonly Shape[], index: number, point: GeoPoint): readonly Shape[] {
  const shape = shapes[index];
  const count = shapes.reduce((sum, { points }) => sum + points.length, 0);
  if (!shape || (shape.kind !== 'point' && count >= MOST_POINTS)) return shapes;
  return withShape(shapes, index, { ...shape, points: shape.kind === 'point' ? [point] : [...shape.points, point] });
}

export function withMovedPoint(shapes: readonly Shape[], index: number, pointIndex: number, point: GeoPoint): readonly Shape[] {
  const shape = shapes[index];
  return shape ? withShape(shapes, index, { ...shape, points: shape.points.map((one, at) => (at === pointIndex ? point : one)) }) : shapes;
}

export function withoutPoint(shapes: readonly Shape[], index: number, pointIndex: number): readonly Shape[] {
  const shape = shapes[index];
  return shape ? withShape(shapes, index, { ...shape, points: shape.points.filter((_, at) => at !== pointIndex) }) : shapes;
}
