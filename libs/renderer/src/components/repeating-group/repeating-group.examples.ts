import type { ComponentExamples } from '../../examples/component-examples.js';

const children = [
  {
    id: 'navn',
    type: 'Input',
    required: true,
    textResourceBindings: { title: 'navn' },
    dataModelBindings: { simpleBinding: 'personer.navn' },
  },
  {
    id: 'rolle',
    type: 'RadioButtons',
    required: true,
    options: [
      { value: 'styrer', label: 'styrer' },
      { value: 'stedfortreder', label: 'stedfortreder' },
    ],
    textResourceBindings: { title: 'rolle' },
    dataModelBindings: { simpleBinding: 'personer.rolle' },
  },
] as const;
const node = {
  id: 'personer',
  type: 'RepeatingGroup',
  children: ['navn', 'rolle'],
  minCount: 1,
  maxCount: 3,
  rowTitle: ['dataModel', 'personer.navn'],
  textResourceBindings: { title: 'personer', description: 'personer.hjelp', add_button: 'legg-til' },
  dataModelBindings: { group: 'personer' },
} as const;
const kari = { altinnRowId: '6d0f7f7a-30c6-4c8e-8d2c-0f4d8a1f0001', navn: 'Kari Vakkerblomst', rolle: 'styrer' };
const ola = { altinnRowId: '6d0f7f7a-30c6-4c8e-8d2c-0f4d8a1f0002', navn: 'Ola Lystigbekk' };

export const examples: ComponentExamples = {
  texts: {
    nb: {
      personer: 'Styrer og stedfortreder',
      'personer.hjelp': 'Legg til alle som skal ha ansvar for skjenkingen.',
      'legg-til': 'Legg til en person',
      navn: 'Navn',
      rolle: 'Rolle',
      styrer: 'Styrer',
      stedfortreder: 'Stedfortreder',
    },
    nn: {
      personer: 'Styrar og stadfortredar',
      'personer.hjelp': 'Legg til alle som skal ha ansvar for skjenkinga.',
      'legg-til': 'Legg til ein person',
      navn: 'Namn',
      rolle: 'Rolle',
      styrer: 'Styrar',
      stedfortreder: 'Stadfortredar',
    },
  },
  model: {
    personer: {
      type: 'array',
      items: { type: 'object', properties: { altinnRowId: { type: 'string' }, navn: { type: 'string' }, rolle: { type: 'string' } } },
    },
  },
  examples: [
    { name: 'default', nodes: [node, ...children] },
    { name: 'filled', nodes: [node, ...children], answers: { personer: [kari] } },
    { name: 'half-done', nodes: [node, ...children], answers: { personer: [kari, ola] } },
    { name: 'with-error', nodes: [node, ...children], answers: { personer: [kari, ola] }, showAll: true },
    { name: 'required-empty', nodes: [node, ...children], showAll: true },
    { name: 'full', nodes: [{ ...node, maxCount: 1 }, ...children], answers: { personer: [kari] } },
    { name: 'nynorsk', nodes: [node, ...children], answers: { personer: [kari] }, language: 'nn' },
  ],
};
