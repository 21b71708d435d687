import type { ComponentExamples } from '../../examples/component-examples.js';

const node = {
  id: 'lokale',
  type: 'List',
  required: true,
  optionsId: 'lokaler',
  tableHeaders: { label: 'lokale.navn', description: 'lokale.sted' },
  sortableColumns: ['label'],
  textResourceBindings: { title: 'lokale', description: 'lokale.hjelp' },
  dataModelBindings: { value: 'lokale', label: 'lokalenavn' },
  summaryBinding: 'label',
} as const;
const persons = [
  {
    id: 'ansvarlig',
    type: 'List',
    source: { group: 'personer', value: 'personer.altinnRowId', label: ['dataModel', 'personer.navn'] },
    tableHeaders: { navn: 'person.navn', alder: 'person.alder' },
    tableHeadersMobile: ['navn'],
    sortableColumns: ['navn', 'alder'],
    textResourceBindings: { title: 'ansvarlig' },
    dataModelBindings: { navn: 'ansvarlig' },
  },
  {
    id: 'personer',
    type: 'RepeatingGroup',
    children: ['navn'],
    rowTitle: ['dataModel', 'personer.navn'],
    textResourceBindings: { title: 'personer' },
    dataModelBindings: { group: 'personer' },
  },
  { id: 'navn', type: 'Input', textResourceBindings: { title: 'person.navn' }, dataModelBindings: { simpleBinding: 'personer.navn' } },
] as const;
const kari = { altinnRowId: '6d0f7f7a-30c6-4c8e-8d2c-0f4d8a1f0201', navn: 'Kari Vakkerblomst', alder: 43 };
const ola = { altinnRowId: '6d0f7f7a-30c6-4c8e-8d2c-0f4d8a1f0202', navn: 'Ola Lystigbekk', alder: 9 };
const halls = Array.from({ length: 12 }, (_, index) => ({ value: `sal-${index + 1}`, label: `sal`, description: 'havna.om' }));

export const examples: ComponentExamples = {
  texts: {
    nb: {
      lokale: 'Hvilket lokale vil du leie?',
      'lokale.hjelp': 'Velg ett.',
      'lokale.navn': 'Lokale',
      'lokale.sted': 'Hvor',
      kulturhuset: 'Kulturhuset',
      'kulturhuset.om': 'Sentrum',
      havna: 'Havnehallen',
      'havna.om': 'Havna',
      grenda: 'Grendehuset for utmarksnæringsvirksomhet',
      'grenda.om': 'Susendalen',
      sal: 'Sal',
      ansvarlig: 'Hvem har nøkkelen?',
      personer: 'Personer',
      'person.navn': 'Navn',
      'person.alder': 'Alder',
    },
    nn: {
      lokale: 'Kva lokale vil du leige?',
      'lokale.hjelp': 'Vel eitt.',
      'lokale.navn': 'Lokale',
      'lokale.sted': 'Kvar',
      kulturhuset: 'Kulturhuset',
      'kulturhuset.om': 'Sentrum',
      havna: 'Hamnehallen',
      'havna.om': 'Hamna',
      grenda: 'Grendehuset for utmarksnæringsverksemd',
      'grenda.om': 'Susendalen',
    },
  },
  options: {
    lokaler: [
      { value: 'kulturhuset', label: 'kulturhuset', description: 'kulturhuset.om' },
      { value: 'havna', label: 'havna', description: 'havna.om' },
      { value: 'grenda', label: 'grenda', description: 'grenda.om' },
    ],
    saler: halls,
  },
  model: {
    personer: {
      type: 'array',
      items: { type: 'object', properties: { altinnRowId: { type: 'string' }, navn: { type: 'string' }, alder: { type: 'integer' } } },
    },
  },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'filled', nodes: [node], answers: { lokale: 'havna', lokalenavn: 'Havnehallen' } },
    { name: 'required-empty', nodes: [node], showAll: true },
    { name: 'from-rows', nodes: persons, answers: { personer: [kari, ola], ansvarlig: 'Ola Lystigbekk' } },
    {
      name: 'pages',
      nodes: [{ ...node, optionsId: 'saler', tableHeaders: { value: 'lokale.navn' }, pagination: { alternatives: [5, 10], default: 5 } }],
    },
    { name: 'empty', nodes: persons },
    { name: 'read-only', nodes: [{ ...node, readOnly: true }], answers: { lokale: 'havna', lokalenavn: 'Havnehallen' } },
    { name: 'nynorsk', nodes: [node], language: 'nn' },
  ],
};
