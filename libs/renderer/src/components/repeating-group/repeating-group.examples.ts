import type { GroupEdit } from '@sporvalg/core';

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

const thousand = Array.from({ length: 1000 }, (_, index) => ({
  altinnRowId: `6d0f7f7a-30c6-4c8e-8d2c-${String(index).padStart(12, '0')}`,
  navn: `Person ${index + 1}`,
  rolle: 'styrer',
}));
const table = (mode: NonNullable<GroupEdit['mode']>, more: GroupEdit = {}) => ({
  ...node,
  edit: { mode, ...more },
  validateOnSaveRow: ['All'],
  rowsAfter: [{ cells: [{ text: 'sum' }, { text: 'sum.verdi' }] }],
});
const withTimes = [
  { ...node, children: ['navn', 'vakter'] },
  children[0],
  {
    id: 'vakter',
    type: 'RepeatingGroup',
    children: ['dag'],
    maxCount: ['dataModel', 'personer.vaktkrav'],
    rowTitle: ['dataModel', 'personer.vakter.dag'],
    textResourceBindings: { title: 'vakter', add_button: 'legg-til-vakt' },
    dataModelBindings: { group: 'personer.vakter' },
  },
  {
    id: 'dag',
    type: 'Input',
    required: true,
    textResourceBindings: { title: 'dag' },
    dataModelBindings: { simpleBinding: 'personer.vakter.dag' },
  },
] as const;
const onDuty = {
  ...kari,
  vaktkrav: 2,
  vakter: [{ altinnRowId: '6d0f7f7a-30c6-4c8e-8d2c-0f4d8a1f0011', dag: 'Fredag' }, { altinnRowId: '6d0f7f7a-30c6-4c8e-8d2c-0f4d8a1f0012' }],
};

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
      vakter: 'Vakter',
      'legg-til-vakt': 'Legg til en vakt',
      dag: 'Dag',
      sum: 'Høyst',
      'sum.verdi': 'Tre personer',
    },
    nn: {
      personer: 'Styrar og stadfortredar',
      'personer.hjelp': 'Legg til alle som skal ha ansvar for skjenkinga.',
      'legg-til': 'Legg til ein person',
      navn: 'Namn',
      rolle: 'Rolle',
      styrer: 'Styrar',
      stedfortreder: 'Stadfortredar',
      vakter: 'Vakter',
      'legg-til-vakt': 'Legg til ei vakt',
      dag: 'Dag',
    },
  },
  model: {
    personer: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          altinnRowId: { type: 'string' },
          navn: { type: 'string' },
          rolle: { type: 'string' },
          vaktkrav: { type: 'integer' },
          vakter: {
            type: 'array',
            items: { type: 'object', properties: { altinnRowId: { type: 'string' }, dag: { type: 'string' } } },
          },
        },
      },
    },
  },
  examples: [
    { name: 'default', nodes: [node, ...children] },
    { name: 'filled', nodes: [node, ...children], answers: { personer: [kari] } },
    {
      name: 'read-only',
      nodes: [{ ...node, readOnly: true }, ...children.map((child) => ({ ...child, readOnly: true }))],
      answers: { personer: [kari, ola] },
    },
    { name: 'half-done', nodes: [node, ...children], answers: { personer: [kari, ola] } },
    { name: 'with-error', nodes: [node, ...children], answers: { personer: [kari, ola] }, showAll: true },
    { name: 'required-empty', nodes: [node, ...children], showAll: true },
    { name: 'full', nodes: [{ ...node, maxCount: 1 }, ...children], answers: { personer: [kari] } },
    { name: 'rows-in-rows', nodes: withTimes, answers: { personer: [onDuty] }, showAll: true },
    { name: 'table', nodes: [table('showTable'), ...children], answers: { personer: [kari, ola] } },
    { name: 'table-makes-room', nodes: [table('hideTable', { openByDefault: 'first' }), ...children], answers: { personer: [kari, ola] } },
    { name: 'table-filled-in', nodes: [table('onlyTable', { compactButtons: true }), ...children], answers: { personer: [kari, ola] } },
    { name: 'table-with-error', nodes: [table('showTable'), ...children], answers: { personer: [kari, ola] }, showAll: true },
    { name: 'all-open', nodes: [table('showAll'), ...children], answers: { personer: [kari, ola] } },
    {
      name: 'pages-in-a-row',
      nodes: [
        { ...node, children: ['0:navn', '1:rolle'], edit: { multiPage: true, openByDefault: 'first', saveAndNextButton: true } },
        ...children,
      ],
      answers: { personer: [kari, ola] },
    },
    { name: 'thousand', nodes: [{ ...table('showTable'), maxCount: 2000 }, ...children], answers: { personer: thousand } },
    { name: 'thousand-cards', nodes: [{ ...node, maxCount: 2000 }, ...children], answers: { personer: thousand } },
    { name: 'nynorsk', nodes: [node, ...children], answers: { personer: [kari] }, language: 'nn' },
  ],
};
