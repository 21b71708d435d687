import type { ComponentExamples } from '../../examples/component-examples.js';

const node = {
  id: 'sykkel',
  type: 'AddToList',
  title: 'sykler',
  requiredFields: ['merke', 'sted'],
  textResourceBindings: { description: 'sykler.hjelp', add_button: 'legg-til' },
  dataModelBindings: { data: 'sykler' },
} as const;
const red = {
  altinnRowId: '6d0f7f7a-30c6-4c8e-8d2c-0f4d8a1f0021',
  merke: 'Rød bysykkel',
  antall: 12,
  fra: '2026-12-01',
  elektrisk: true,
  sted: 'torget',
};
const blue = { altinnRowId: '6d0f7f7a-30c6-4c8e-8d2c-0f4d8a1f0022', merke: 'Blå lastesykkel' };

const nb = {
  sykler: 'Sykler til utleie',
  'sykler.hjelp': 'Legg til ett slag sykler om gangen.',
  'legg-til': 'Legg til sykler',
  'sykkel.merke': 'Merke',
  'sykkel.antall': 'Antall',
  'sykkel.fra': 'Ledig fra',
  'sykkel.elektrisk': 'Har de motor?',
  'sykkel.elektrisk.true': 'Ja',
  'sykkel.elektrisk.false': 'Nei',
  'sykkel.sted': 'Hvor står de?',
  'sykkel.sted.torget': 'På torget',
  'sykkel.sted.kaia': 'På kaia',
};

export const examples: ComponentExamples = {
  texts: {
    nb,
    nn: {
      ...nb,
      sykler: 'Syklar til utleige',
      'sykler.hjelp': 'Legg til eitt slag syklar om gongen.',
      'legg-til': 'Legg til syklar',
      'sykkel.antall': 'Kor mange',
      'sykkel.fra': 'Ledig frå',
      'sykkel.sted': 'Kvar står dei?',
      'sykkel.sted.kaia': 'På kaien',
    },
  },
  model: {
    sykler: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          altinnRowId: { type: 'string' },
          merke: { type: 'string', maxLength: 60 },
          antall: { type: 'integer', minimum: 1 },
          fra: { type: 'string', format: 'date' },
          elektrisk: { type: 'boolean' },
          sted: { type: 'string', enum: ['torget', 'kaia'] },
        },
      },
    },
  },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'filled', nodes: [node], answers: { sykler: [red, blue] } },
    { name: 'required-empty', nodes: [{ ...node, required: true }], showAll: true },
    { name: 'with-error', nodes: [node], answers: { sykler: [red, blue] }, showAll: true },
    { name: 'read-only', nodes: [{ ...node, readOnly: true }], answers: { sykler: [red] } },
    { name: 'full', nodes: [{ ...node, maxCount: 1 }], answers: { sykler: [red] } },
    { name: 'nynorsk', nodes: [node], answers: { sykler: [red] }, language: 'nn' },
  ],
};
