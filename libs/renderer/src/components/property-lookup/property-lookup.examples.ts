import { EXAMPLE_FETCHED, type ComponentExamples } from '../../examples/component-examples.js';

const node = {
  id: 'eiendom',
  type: 'PropertyLookup',
  required: true,
  textResourceBindings: { title: 'eiendom', help: 'eiendom.hjelp' },
  dataModelBindings: { gardsnummer: 'gnr', bruksnummer: 'bnr', festenummer: 'fnr', matrikkelnummer: 'nummer', lat: 'lat', lon: 'lon' },
} as const;
const answers = { gnr: 131, bnr: 18, nummer: '131/18' };
const facts = Object.entries(answers).map(([path, value]) => ({
  path,
  value,
  source: 'kartverket-eiendom',
  retrievedAt: EXAMPLE_FETCHED,
}));

export const examples: ComponentExamples = {
  texts: {
    nb: { eiendom: 'Hvilken eiendom gjelder det?', 'eiendom.hjelp': 'Du finner tallene på skattemeldingen eller på seeiendom.no.' },
    nn: { eiendom: 'Kva eigedom gjeld det?', 'eiendom.hjelp': 'Du finn tala på skattemeldinga eller på seeiendom.no.' },
  },
  model: {
    gnr: { type: 'integer' },
    bnr: { type: 'integer' },
    fnr: { type: 'integer' },
    lat: { type: 'number' },
    lon: { type: 'number' },
  },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'filled', nodes: [node], answers, facts },
    { name: 'typed', nodes: [node], answers: { gnr: 131, bnr: 18 } },
    { name: 'required-empty', nodes: [node], showAll: true },
    { name: 'with-error', nodes: [node], answers: { gnr: 'hundre', bnr: 18 }, showAll: true },
    {
      name: 'register-down',
      nodes: [node],
      answers: { gnr: 131, bnr: 18 },
      unconfirmed: [{ path: 'gnr', source: 'kartverket-eiendom', reason: 'unavailable' }],
    },
    { name: 'read-only', nodes: [{ ...node, readOnly: true }], answers, facts },
    { name: 'nynorsk', nodes: [node], language: 'nn' },
  ],
};
