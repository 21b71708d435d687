import type { ComponentExamples } from '../../examples/component-examples.js';

const node = {
  id: 'type',
  type: 'RadioButtons',
  required: true,
  optionsId: 'typer',
  textResourceBindings: { title: 'type', description: 'type.hjelp', help: 'type.mer' },
  dataModelBindings: { simpleBinding: 'type' },
} as const;
const yesNo = {
  ...node,
  id: 'alkohol',
  optionsId: 'ja-nei',
  textResourceBindings: { title: 'alkohol' },
  dataModelBindings: { simpleBinding: 'alkohol' },
} as const;
const follow = {
  id: 'slag',
  type: 'Input',
  hidden: ['not', ['equals', ['dataModel', 'alkohol'], true]],
  textResourceBindings: { title: 'slag' },
  dataModelBindings: { simpleBinding: 'slag' },
} as const;

export const examples: ComponentExamples = {
  texts: {
    nb: {
      type: 'Hva slags sted skal du drive?',
      'type.hjelp': 'Velg det som passer best.',
      'type.mer': 'Kommunen bruker svaret til å finne vilkårene som gjelder.',
      restaurant: 'Restaurant',
      kafe: 'Kafé',
      'kafe.om': 'Enkel mat og drikke, ikke åpent om kvelden',
      alkohol: 'Skal du servere alkohol?',
      slag: 'Hvilke slag alkohol?',
      ja: 'Ja',
      nei: 'Nei',
    },
    nn: {
      type: 'Kva slags stad skal du drive?',
      'type.hjelp': 'Vel det som passar best.',
      'type.mer': 'Kommunen bruker svaret til å finne vilkåra som gjeld.',
      restaurant: 'Restaurant',
      kafe: 'Kafé',
      'kafe.om': 'Enkel mat og drikke, ikkje ope om kvelden',
      alkohol: 'Skal du servere alkohol?',
      slag: 'Kva slag alkohol?',
      ja: 'Ja',
      nei: 'Nei',
    },
  },
  options: {
    typer: [
      { value: 'restaurant', label: 'restaurant' },
      { value: 'kafe', label: 'kafe', description: 'kafe.om' },
    ],
    'ja-nei': [
      { value: true, label: 'ja' },
      { value: false, label: 'nei' },
    ],
  },
  model: { alkohol: { type: 'boolean' } },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'filled', nodes: [node], answers: { type: 'kafe' } },
    { name: 'required-empty', nodes: [node], showAll: true },
    { name: 'opens-a-question', nodes: [yesNo, follow], answers: { alkohol: true } },
    { name: 'preselected', nodes: [{ ...node, preselectedOptionIndex: 1 }] },
    { name: 'cards', nodes: [{ ...node, showAsCard: true }], answers: { type: 'kafe' } },
    { name: 'row', nodes: [{ ...yesNo, layout: 'row' }] },
    { name: 'asks-before-change', nodes: [{ ...yesNo, alertOnChange: true }, follow], answers: { alkohol: true } },
    { name: 'read-only', nodes: [{ ...node, readOnly: true }], answers: { type: 'restaurant' } },
    { name: 'nynorsk', nodes: [node], language: 'nn' },
  ],
};
