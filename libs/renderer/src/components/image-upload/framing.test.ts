import { expect, it } from 'vitest';

import { CENTRED, cropSize, dragged, sourceRectangle } from './framing.js';

it('keeps the middle of a wide picture in a square frame', () => {
  expect(sourceRectangle({ width: 400, height: 200 }, { width: 100, height: 100 }, CENTRED)).toEqual({
    x: 100,
    y: 0,
    width: 200,
    height: 200,
  });
});

it('never reaches outside the picture, at any edge and size', () => {
  for (const zoom of [1, 2, 4]) {
    for (const across of [-1, 1]) {
      for (const down of [-1, 1]) {
        const part = sourceRectangle({ width: 300, height: 500 }, { width: 250, height: 100 }, { zoom, across, down });
        expect(Math.min(part.x, part.y)).toBeGreaterThanOrEqual(0);
        expect(part.x + part.width).toBeLessThanOrEqual(300.001);
        expect(part.y + part.height).toBeLessThanOrEqual(500.001);
        expect(part.width / part.height).toBeCloseTo(2.5);
      }
    }
  }
});

it('follows the finger, and stops at the edge', () => {
  const [picture, frame] = [
    { width: 400, height: 300 },
    { width: 100, height: 100 },
  ];
  for (const zoom of [1, 2]) {
    const before = sourceRectangle(picture, frame, { ...CENTRED, zoom });
    const after = sourceRectangle(picture, frame, dragged(picture, frame, { ...CENTRED, zoom }, { x: 10, y: 0 }));
    expect(before.x - after.x, 'ten pixels of the frame, in pixels of the picture').toBeCloseTo((10 * before.width) / 100);
    expect(after.y).toBeCloseTo(before.y);
  }
  expect(dragged(picture, frame, CENTRED, { x: 1000, y: 1000 })).toEqual({ zoom: 1, across: -1, down: 0 });
});

it('is a circle of 250 where nothing else is said', () => {
  expect(cropSize({ shape: 'circle' })).toEqual({ width: 250, height: 250 });
  expect(cropSize({ shape: 'rectangle', width: 300 })).toEqual({ width: 300, height: 250 });
});
