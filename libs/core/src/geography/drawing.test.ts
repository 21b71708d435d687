import { describe, expect, it } from 'vitest';

import { drawingPicture } from './drawing-picture.js';
import { areaInWords, lengthInWords, shapeInWords } from './drawing-words.js';
import { isDrawing, readDrawing, writeDrawing, type Shape } from './drawing.js';
import { areaM2, distanceM, lengthM, totalLengthM } from './measure.js';
import { parsePoint } from './parse-point.js';

const A = { lat: 66.2051, lon: 14.6092 };
const B = { lat: 66.2201, lon: 14.6604 };
const C = { lat: 66.2301, lon: 14.6092 };
const line: Shape = { kind: 'line', points: [A, B] };
const area: Shape = { kind: 'area', points: [A, B, C] };

describe('a drawing', () => {
  it('is GeoJSON with longitude first and closed rings, and is read back as it was', () => {
    const text = writeDrawing([line, area, { kind: 'point', points: [A] }]);
    const { features } = JSON.parse(text) as { features: { geometry: { type: string; coordinates: unknown } }[] };

    expect(features.map(({ geometry }) => geometry.type)).toEqual(['LineString', 'Polygon', 'Point']);
    expect(features[2]?.geometry.coordinates).toEqual([14.6092, 66.2051]);
    expect((features[1]?.geometry.coordinates as number[][][])[0]).toHaveLength(4);
    expect(readDrawing(text)).toEqual([line, area, { kind: 'point', points: [A] }]);
    expect(isDrawing(text)).toBe(true);
  });

  it.each<Shape>([
    { kind: 'line', points: [A] },
    { kind: 'area', points: [A, B] },
    { kind: 'line', points: [] },
  ])('that is half done is kept, and is no drawing yet: %o', (half) => {
    const text = writeDrawing([half]);
    expect(readDrawing(text)).toEqual([half]);
    expect(isDrawing(text)).toBe(false);
  });

  it.each(['x', '[]', '{}', '{"type":"FeatureCollection"}', point('["a",1]'), point('[200,10]'), point('[10,95]'), point('null')])(
    'is not %s',
    (text) => {
      expect(readDrawing(text)).toBeUndefined();
      expect(isDrawing(text)).toBe(false);
    },
  );

  it('has no more points than a person draws', () => {
    const many: Shape = { kind: 'line', points: Array.from({ length: 2001 }, () => A) };
    expect(isDrawing(writeDrawing([many]))).toBe(false);
  });
});

function point(coordinates: string): string {
  return `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":${coordinates}}}]}`;
}

describe('measuring', () => {
  it('gives a degree of latitude 111.2 km, and of longitude half of that at 60 degrees north', () => {
    expect(distanceM({ lat: 60, lon: 10 }, { lat: 61, lon: 10 })).toBeCloseTo(111_195, -1);
    expect(distanceM({ lat: 60, lon: 10 }, { lat: 60, lon: 11 })).toBeCloseTo(55_597, -2);
  });

  it('adds up lines, and counts areas as none', () => {
    expect(lengthM(line)).toBeCloseTo(2836, -2);
    expect(totalLengthM([line, line, area])).toBe(Math.round(2 * lengthM(line)));
  });

  it('gives a square of 100 metres ten dekar, whichever way round it is drawn', () => {
    const side = { lat: 100 / 111_195, lon: 100 / (111_195 * Math.cos((66 * Math.PI) / 180)) };
    const square = [
      { lat: 66, lon: 14 },
      { lat: 66, lon: 14 + side.lon },
      { lat: 66 + side.lat, lon: 14 + side.lon },
      { lat: 66 + side.lat, lon: 14 },
    ];
    expect(areaM2({ kind: 'area', points: square })).toBeCloseTo(10_000, -2);
    expect(areaM2({ kind: 'area', points: square.toReversed() })).toBeCloseTo(10_000, -2);
  });
});

describe('words', () => {
  it('tell metres, kilometres, square metres and dekar', () => {
    expect([lengthInWords(849.6, 'nb'), lengthInWords(2440, 'nb'), lengthInWords(2440, 'en')]).toEqual([
      '850\u00a0meter',
      '2,4\u00a0km',
      '2.4\u00a0km',
    ]);
    expect([areaInWords(900, 'nb'), areaInWords(12_500, 'nn')]).toEqual(['900\u00a0m²', '12,5\u00a0dekar']);
  });

  it('tell what is drawn', () => {
    expect(shapeInWords(line, 'nb')).toBe('Strekning: 2,8\u00a0km, 2\u00a0punkter');
    expect(shapeInWords({ kind: 'point', points: [A] }, 'nn')).toBe('Punkt: 66,20510\u00a0nord, 14,60920\u00a0aust');
  });
});

describe('typed coordinates', () => {
  it.each(['66.2051, 14.6092', '66,2051 14,6092', '66,2051, 14,6092', '14.6092 66.2051', '66.2051° N, 14.6092° Ø'])(
    'are read from «%s»',
    (text) => {
      expect(parsePoint(text)).toEqual(A);
    },
  );
  it.each(['', '66.2', '66.2 14.6 3', '10.5 10.5', 'Storvollen 12', '48.85 2.35'])('are not read from «%s»', (text) => {
    expect(parsePoint(text)).toBeUndefined();
  });
});

describe('the picture', () => {
  it('holds every shape within its edges, and nothing but numbers from the drawing', () => {
    const picture = drawingPicture([line, area, { kind: 'point', points: [C] }]);
    const places = [...picture.matchAll(/points="([^"]*)"/g)].flatMap(([, list = '']) =>
      list.split(' ').map((at) => at.split(',').map(Number)),
    );
    expect(places.length).toBe(5);
    for (const [x = -1, y = -1] of places) expect(x >= 0 && x <= 480 && y >= 0 && y <= 320).toBe(true);
    expect(drawingPicture([])).toBe('');
  });

  it('of one point is not blown up', () => {
    expect(drawingPicture([{ kind: 'point', points: [A] }])).toContain('50 m');
  });
});
