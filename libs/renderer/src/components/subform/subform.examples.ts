import type { ComponentExamples } from '../../examples/component-examples.js';

const node = {
  id: 'leir',
  type: 'Subform',
  layoutSet: 'leir',
  tableColumns: [
    { headerContent: 'kolonne.navn', cellContent: { value: ['dataModel', '$.navn'] } },
    { headerContent: 'kolonne.dag', cellContent: { query: 'dag', default: 'ikke-satt' } },
  ],
  entryDisplayName: ['dataModel', '$.navn'],
  textResourceBindings: { title: 'leirer', description: 'leirer.hjelp', addButton: 'legg-til', tableEditButton: 'apne' },
  dataModelBindings: { group: 'leirer' },
} as const;
const summer = {
  altinnRowId: '6d0f7f7a-30c6-4c8e-8d2c-0f4d8a1f0031',
  navn: 'Sommerleir på Tirilltoppen',
  dag: '2027-07-01',
  om: 'Fire dager med telt og bål.',
};
const winter = { altinnRowId: '6d0f7f7a-30c6-4c8e-8d2c-0f4d8a1f0032', navn: 'Vinterleir' };

const nb = {
  leirer: 'Leirer dere søker om',
  'leirer.hjelp': 'Beskriv én leir om gangen.',
  'legg-til': 'Legg til en leir',
  apne: 'Åpne',
  'kolonne.navn': 'Leir',
  'kolonne.dag': 'Begynner',
  'ikke-satt': 'Ikke bestemt',
  navn: 'Hva heter leiren?',
  dag: 'Når begynner den?',
  om: 'Hva skal dere gjøre der?',
};

export const examples: ComponentExamples = {
  texts: {
    nb,
    nn: {
      ...nb,
      leirer: 'Leirar de søkjer om',
      'leirer.hjelp': 'Skildre éin leir om gongen.',
      'legg-til': 'Legg til ein leir',
      apne: 'Opne',
      'kolonne.dag': 'Byrjar',
      'ikke-satt': 'Ikkje bestemt',
      navn: 'Kva heiter leiren?',
      dag: 'Når byrjar han?',
      om: 'Kva skal de gjere der?',
    },
  },
  parts: {
    leir: [
      {
        id: 'navn',
        type: 'Input',
        required: true,
        textResourceBindings: { title: 'navn' },
        dataModelBindings: { simpleBinding: '$.navn' },
      },
      { id: 'dag', type: 'Datepicker', textResourceBindings: { title: 'dag' }, dataModelBindings: { simpleBinding: '$.dag' } },
      {
        id: 'om',
        type: 'TextArea',
        required: ['notEquals', ['dataModel', '$.dag'], null],
        textResourceBindings: { title: 'om' },
        dataModelBindings: { simpleBinding: '$.om' },
      },
    ],
  },
  model: {
    leirer: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          altinnRowId: { type: 'string' },
          navn: { type: 'string' },
          dag: { type: 'string', format: 'date' },
          om: { type: 'string' },
        },
      },
    },
  },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'filled', nodes: [node], answers: { leirer: [summer, winter] } },
    { name: 'required-empty', nodes: [{ ...node, minCount: 1 }], showAll: true },
    {
      name: 'with-error',
      nodes: [node],
      answers: {
        leirer: [
          { ...summer, navn: '' },
          { ...winter, dag: '2027-02-01' },
        ],
      },
      showAll: true,
    },
    { name: 'read-only', nodes: [{ ...node, readOnly: true }], answers: { leirer: [summer] } },
    { name: 'fixed', nodes: [{ ...node, showAddButton: false, showDeleteButton: false }], answers: { leirer: [summer, winter] } },
    { name: 'nynorsk', nodes: [node], answers: { leirer: [summer, winter] }, language: 'nn' },
  ],
};
