import type { ComponentExamples } from '../../examples/component-examples.js';

const node = {
  id: 'retter',
  type: 'MultipleSelect',
  required: true,
  optionsId: 'retter',
  textResourceBindings: { title: 'retter', description: 'retter.hjelp' },
  dataModelBindings: { simpleBinding: 'retter' },
} as const;
const few = { ...node, optionsId: 'farger', textResourceBindings: { title: 'farger' } } as const;

const NB: Readonly<Record<string, string>> = {
  retter: 'Hvilke råvarer bruker du?',
  'retter.hjelp': 'Velg alle som passer.',
  torsk: 'Torsk',
  sei: 'Sei',
  laks: 'Laks og ørret',
  reinsdyr: 'Reinsdyr fra utmarksnæringsvirksomhet i forvaltningsområdet',
  lam: 'Lam',
  tyttebaer: 'Tyttebær',
  multe: 'Multer',
  poteter: 'Poteter',
  brod: 'Brød og lefse',
  farger: 'Hvilke skilt vil du ha?',
  blatt: 'Blått',
  gront: 'Grønt',
};
const NN: Readonly<Record<string, string>> = {
  ...NB,
  retter: 'Kva råvarer bruker du?',
  'retter.hjelp': 'Vel alle som passar.',
  laks: 'Laks og aure',
  reinsdyr: 'Reinsdyr frå utmarksnæringsverksemd i forvaltingsområdet',
  multe: 'Molter',
  poteter: 'Poteter',
  farger: 'Kva skilt vil du ha?',
};
const list = (...values: string[]) => values.map((value) => ({ value, label: value }));

export const examples: ComponentExamples = {
  texts: { nb: NB, nn: NN },
  options: {
    retter: list('torsk', 'sei', 'laks', 'reinsdyr', 'lam', 'tyttebaer', 'multe', 'poteter', 'brod'),
    farger: list('blatt', 'gront'),
  },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'filled', nodes: [node], answers: { retter: 'torsk,lam,brod' } },
    { name: 'few', nodes: [few], answers: { retter: 'gront' } },
    { name: 'required-empty', nodes: [node], showAll: true },
    { name: 'with-error', nodes: [node], answers: { retter: 'torsk,hval' }, showAll: true },
    { name: 'read-only', nodes: [{ ...node, readOnly: true }], answers: { retter: 'torsk,lam' } },
    { name: 'long-text', nodes: [node], answers: { retter: 'reinsdyr' } },
    { name: 'nynorsk', nodes: [node], answers: { retter: 'multe' }, language: 'nn' },
  ],
};
