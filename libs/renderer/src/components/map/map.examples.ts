import { writeDrawing, type Shape } from '@sporvalg/core';

import type { ComponentExamples } from '../../examples/component-examples.js';

const node = {
  id: 'kart',
  type: 'Map',
  required: true,
  textResourceBindings: { title: 'kart', description: 'kart.beskrivelse' },
  dataModelBindings: { geometry: 'tegning', lengthM: 'lengde', areaM2: 'areal' },
  // No background: the pictures are the same everywhere, and nothing is fetched.
  layers: [],
  centerLocation: { latitude: 66.2101, longitude: 14.6301 },
} as const;
const route: Shape = {
  kind: 'line',
  points: [
    { lat: 66.2051, lon: 14.6092 },
    { lat: 66.2101, lon: 14.6301 },
    { lat: 66.2201, lon: 14.6604 },
  ],
};
const field: Shape = {
  kind: 'area',
  points: [
    { lat: 66.2, lon: 14.61 },
    { lat: 66.2, lon: 14.62 },
    { lat: 66.205, lon: 14.62 },
  ],
};
const drawing = { tegning: writeDrawing([route, field]), lengde: 2843, areaM2: 125_000 };

export const examples: ComponentExamples = {
  texts: {
    nb: { kart: 'Hvor skal du kjøre?', 'kart.beskrivelse': 'Tegn ruta i kartet, eller legg til punktene i listen.' },
    nn: { kart: 'Kvar skal du køyre?', 'kart.beskrivelse': 'Teikn ruta i kartet, eller legg til punkta i lista.' },
  },
  model: { lengde: { type: 'number' }, areal: { type: 'number' } },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'filled', nodes: [node], answers: drawing },
    { name: 'one-tool', nodes: [{ ...node, toolbar: { polyline: true } }] },
    { name: 'required-empty', nodes: [node], showAll: true },
    {
      name: 'with-error',
      nodes: [node],
      answers: { tegning: writeDrawing([{ kind: 'line', points: route.points.slice(0, 1) }]) },
      showAll: true,
    },
    { name: 'read-only', nodes: [{ ...node, readOnly: true }], answers: drawing },
    { name: 'nynorsk', nodes: [node], answers: drawing, language: 'nn' },
  ],
};
