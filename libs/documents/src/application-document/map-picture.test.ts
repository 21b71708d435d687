import { drawingPicture, shapeInWords, type Shape } from '@sporvalg/core';
import { afterAll, describe, expect, it } from 'vitest';

import { createTypstRenderer } from '../typst-renderer.js';
import { sampleDocument } from './sample-document.fixture.js';

const renderer = createTypstRenderer();
afterAll(() => renderer.close());

const route: Shape = {
  kind: 'line',
  points: [
    { lat: 66.2051, lon: 14.6092 },
    { lat: 66.2201, lon: 14.6604 },
  ],
};
const drawn = (picture?: string) =>
  sampleDocument({
    application: {
      title: 'Søknad om motorferdsel',
      pages: [
        {
          id: 'rute',
          title: 'Ruta',
          items: [{ kind: 'answer', nodeKey: 'kart', label: 'Ruta', value: shapeInWords(route, 'nb'), ...(picture && { picture }) }],
        },
      ],
    },
  });

describe('a map in the document', () => {
  it('is a picture with its words beside it, and the document conforms to PDF/A and PDF/UA', async () => {
    const picture = drawingPicture([route]);
    const [without, withPicture] = [await renderer.application(drawn()), await renderer.application(drawn(picture))];

    expect(withPicture.byteLength).toBeGreaterThan(without.byteLength + 500);
    expect((await renderer.accessibilityCheck(drawn(picture))).byteLength).toBeGreaterThan(0);
    expect(Buffer.compare(withPicture, await renderer.application(drawn(picture)))).toBe(0);
  });
});
