import { EXAMPLE_FETCHED, type ComponentExamples } from '../../examples/component-examples.js';

const node = {
  id: 'startsted',
  type: 'PlaceSearch',
  required: true,
  textResourceBindings: { title: 'startsted' },
  dataModelBindings: { name: 'navn', kind: 'slag', municipalityName: 'kommune', lat: 'lat', lon: 'lon' },
} as const;
const answers = { navn: 'Storvollen', slag: 'Grend', kommune: 'Rana' };
const factsOf = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([path, value]) => ({ path, value, source: 'kartverket-stedsnavn', retrievedAt: EXAMPLE_FETCHED }));
const long = { navn: 'Bortgjemtvassmyrtjønnlikollen nordaustre utmarksnæringsvirksomhet', slag: 'Fjellområde', kommune: 'Hattfjelldal' };

export const examples: ComponentExamples = {
  texts: { nb: { startsted: 'Hvor begynner kjøringen?' }, nn: { startsted: 'Kvar tek køyringa til?' } },
  model: { lat: { type: 'number' }, lon: { type: 'number' } },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'filled', nodes: [node], answers, facts: factsOf(answers) },
    { name: 'typed', nodes: [node], answers: { navn: 'Parkeringen ved butikken' } },
    { name: 'required-empty', nodes: [node], showAll: true },
    {
      name: 'register-down',
      nodes: [node],
      answers: { navn: 'Storvollen' },
      unconfirmed: [{ path: 'navn', source: 'kartverket-stedsnavn', reason: 'unavailable' }],
    },
    { name: 'read-only', nodes: [{ ...node, readOnly: true }], answers, facts: factsOf(answers) },
    { name: 'long-text', nodes: [node], answers: long, facts: factsOf(long) },
    { name: 'nynorsk', nodes: [node], language: 'nn' },
  ],
};
