import type { ComponentExamples } from '../../examples/component-examples.js';

const fields = [
  { id: 'navn', type: 'Input', textResourceBindings: { title: 'navn' }, dataModelBindings: { simpleBinding: 'navn' } },
  { id: 'merknad', type: 'TextArea', textResourceBindings: { title: 'merknad' }, dataModelBindings: { simpleBinding: 'merknad' } },
  {
    id: 'personer',
    type: 'RepeatingGroup',
    children: ['person', 'rolle'],
    rowTitle: ['dataModel', 'personer.person'],
    textResourceBindings: { title: 'personer' },
    dataModelBindings: { group: 'personer' },
  },
  { id: 'person', type: 'Input', textResourceBindings: { title: 'person' }, dataModelBindings: { simpleBinding: 'personer.person' } },
  { id: 'rolle', type: 'Input', textResourceBindings: { title: 'rolle' }, dataModelBindings: { simpleBinding: 'personer.rolle' } },
] as const;
const answers = {
  navn: 'Havna Kro',
  personer: [
    { altinnRowId: 'a', person: 'Kari Vakkerblomst', rolle: 'Styrer' },
    { altinnRowId: 'b', person: 'Ola Tirilltoppen' },
  ],
};
const row = { type: 'object', properties: { person: { type: 'string' }, rolle: { type: 'string' } } };
const node = { id: 'lest', type: 'Summary', componentRef: 'personer' } as const;

export const examples: ComponentExamples = {
  model: { personer: { type: 'array', items: row } },
  texts: {
    nb: {
      tittel: 'Dette har du svart',
      navn: 'Navn på stedet',
      merknad: 'Merknad',
      personer: 'Ansvarlige',
      person: 'Navn',
      rolle: 'Rolle',
      ingen: 'Ikke oppgitt',
      lang: 'Opplysninger om utmarksnæringsvirksomheten i verneområder og forvaltningsområder som søknaden gjelder',
      'page.eksempel': 'Stedet',
    },
    nn: {
      tittel: 'Dette har du svart',
      navn: 'Namn på staden',
      merknad: 'Merknad',
      personer: 'Ansvarlege',
      person: 'Namn',
      rolle: 'Rolle',
      ingen: 'Ikkje oppgitt',
      lang: 'Opplysningar om utmarksnæringsverksemda i verneområde og forvaltingsområde som søknaden gjeld',
      'page.eksempel': 'Staden',
    },
  },
  examples: [
    { name: 'default', nodes: [node, ...fields], answers },
    { name: 'large-group', nodes: [{ ...node, largeGroup: true, excludedChildren: ['rolle'] }, ...fields], answers },
    { name: 'one-answer', nodes: [{ ...node, componentRef: 'navn' }, ...fields], answers },
    { name: 'empty', nodes: [{ ...node, componentRef: 'merknad' }, ...fields] },
    { name: 'nynorsk', nodes: [node, ...fields], answers, language: 'nn' },
  ],
};
