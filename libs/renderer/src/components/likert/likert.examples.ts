import type { ComponentExamples } from '../../examples/component-examples.js';

const node = {
  id: 'mening',
  type: 'Likert',
  required: true,
  optionsId: 'skala',
  textResourceBindings: { title: 'mening', description: 'mening.hjelp', questions: 'mening.sporsmal' },
  dataModelBindings: { questions: 'pastander', answer: 'pastander.svar' },
} as const;
const fixed = [
  {
    id: 'trivsel',
    type: 'Likert',
    optionsId: 'skala',
    children: ['stoy', 'lys'],
    textResourceBindings: { title: 'mening' },
  },
  {
    id: 'stoy',
    type: 'LikertItem',
    required: true,
    textResourceBindings: { title: 'stoy' },
    dataModelBindings: { simpleBinding: 'stoy' },
  },
  { id: 'lys', type: 'LikertItem', textResourceBindings: { title: 'lys' }, dataModelBindings: { simpleBinding: 'lys' } },
] as const;
const answers = {
  pastander: [
    { altinnRowId: '6d0f7f7a-30c6-4c8e-8d2c-0f4d8a1f0101', tekst: 'Åpningstidene passer', svar: 'enig' },
    { altinnRowId: '6d0f7f7a-30c6-4c8e-8d2c-0f4d8a1f0102', tekst: 'Det er lett å finne fram' },
    { altinnRowId: '6d0f7f7a-30c6-4c8e-8d2c-0f4d8a1f0103', tekst: 'Prisene er til å leve med' },
  ],
};
const long = {
  pastander: [
    {
      altinnRowId: '6d0f7f7a-30c6-4c8e-8d2c-0f4d8a1f0104',
      tekst: 'Kommunen gir nok opplysninger om hva utmarksnæringsvirksomhet er, før jeg må ta stilling til om jeg driver med det',
    },
  ],
};

export const examples: ComponentExamples = {
  texts: {
    nb: {
      mening: 'Hva mener du?',
      'mening.hjelp': 'Velg ett svar på hver linje.',
      'mening.sporsmal': '{0}',
      enig: 'Enig',
      bade: 'Både og',
      uenig: 'Uenig',
      stoy: 'Det er for mye støy',
      lys: 'Det er godt nok lys om kvelden',
    },
    nn: {
      mening: 'Kva meiner du?',
      'mening.hjelp': 'Vel eitt svar på kvar linje.',
      'mening.sporsmal': '{0}',
      enig: 'Einig',
      bade: 'Både og',
      uenig: 'Ueinig',
    },
  },
  variables: { 'mening.sporsmal': [{ key: 'pastander.tekst', dataSource: 'dataModel.default' }] },
  options: {
    skala: [
      { value: 'enig', label: 'enig' },
      { value: 'bade', label: 'bade' },
      { value: 'uenig', label: 'uenig' },
    ],
  },
  model: {
    pastander: {
      type: 'array',
      items: { type: 'object', properties: { altinnRowId: { type: 'string' }, tekst: { type: 'string' }, svar: { type: 'string' } } },
    },
  },
  examples: [
    { name: 'default', nodes: [{ ...node, required: false }], answers },
    { name: 'filled', nodes: [node], answers: { pastander: answers.pastander.map((row) => ({ ...row, svar: 'bade' })) } },
    { name: 'required-empty', nodes: [node], answers, showAll: true },
    { name: 'fixed-questions', nodes: fixed, answers: { stoy: 'uenig' } },
    { name: 'no-questions', nodes: [node] },
    { name: 'read-only', nodes: [{ ...node, readOnly: true }], answers },
    { name: 'long-text', nodes: [node], answers: long },
    { name: 'nynorsk', nodes: [node], answers, language: 'nn' },
  ],
};
