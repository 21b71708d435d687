import type { ComponentExamples } from '../../examples/component-examples.js';

const group = {
  id: 'personer',
  type: 'RepeatingGroup',
  children: ['navn'],
  edit: { mode: 'hideTable' },
  dataModelBindings: { group: 'personer' },
  textResourceBindings: { title: 'personer' },
} as const;
const name = {
  id: 'navn',
  type: 'Input',
  textResourceBindings: { title: 'navn' },
  dataModelBindings: { simpleBinding: 'personer.navn' },
} as const;
const node = {
  id: 'tabell',
  type: 'SimpleTable',
  title: 'tabell',
  dataModelBindings: { tableData: 'personer' },
  columns: [
    { header: 'navn', accessors: ['navn'] },
    { header: 'fodt', accessors: ['fodt'], component: { type: 'date' } },
    { header: 'side', accessors: ['side'], component: { type: 'link', hrefPath: 'side', textPath: 'navn' } },
  ],
} as const;
const nodes = [node, group, name];
const personer = [
  { altinnRowId: 'a', navn: 'Kari Vakkerblomst', fodt: '1990-02-28', side: 'https://example.no/kari' },
  { altinnRowId: 'b', navn: 'Ola Tirilltoppen', fodt: '1985-06-01', side: 'javascript:alert(1)' },
];
const row = { type: 'object', properties: { navn: { type: 'string' }, fodt: { type: 'string' }, side: { type: 'string' } } };

export const examples: ComponentExamples = {
  model: { personer: { type: 'array', items: row } },
  texts: {
    nb: {
      tabell: 'Personene du har lagt til',
      personer: 'Personer',
      navn: 'Navn',
      fodt: 'Født',
      side: 'Nettside',
      lang: 'Opplysninger om utmarksnæringsvirksomheten i verneområder og forvaltningsområder som søknaden gjelder',
    },
    nn: {
      tabell: 'Personane du har lagt til',
      personer: 'Personar',
      navn: 'Namn',
      fodt: 'Fødd',
      side: 'Nettside',
      lang: 'Opplysningar om utmarksnæringsverksemda i verneområde og forvaltingsområde som søknaden gjeld',
    },
  },
  examples: [
    { name: 'default', nodes, answers: { personer } },
    { name: 'empty', nodes },
    { name: 'zebra', nodes: [{ ...node, zebra: true }, group, name], answers: { personer } },
    {
      name: 'long-text',
      nodes: [{ ...node, title: 'lang' }, group, name],
      answers: { personer: [{ altinnRowId: 'a', navn: 'Utmarksnæringsvirksomhetskoordinator Kari Vakkerblomst' }] },
    },
    { name: 'nynorsk', nodes, answers: { personer }, language: 'nn' },
  ],
};
