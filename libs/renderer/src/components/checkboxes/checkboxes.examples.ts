import type { ComponentExamples } from '../../examples/component-examples.js';

const node = {
  id: 'varer',
  type: 'Checkboxes',
  required: true,
  optionsId: 'varer',
  textResourceBindings: { title: 'varer', description: 'varer.hjelp' },
  dataModelBindings: { simpleBinding: 'varer' },
} as const;

export const examples: ComponentExamples = {
  texts: {
    nb: {
      varer: 'Hva skal du servere?',
      'varer.hjelp': 'Du kan velge flere.',
      ol: 'Øl og rusbrus',
      'ol.om': 'Gruppe 1, til og med 4,7 prosent',
      vin: 'Vin',
      brennevin: 'Brennevin',
    },
    nn: {
      varer: 'Kva skal du servere?',
      'varer.hjelp': 'Du kan velje fleire.',
      ol: 'Øl og rusbrus',
      'ol.om': 'Gruppe 1, til og med 4,7 prosent',
      vin: 'Vin',
      brennevin: 'Brennevin',
    },
  },
  options: {
    varer: [
      { value: 'ol', label: 'ol', description: 'ol.om' },
      { value: 'vin', label: 'vin' },
      { value: 'brennevin', label: 'brennevin' },
    ],
  },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'filled', nodes: [node], answers: { varer: 'ol,brennevin' } },
    { name: 'required-empty', nodes: [node], showAll: true },
    { name: 'cards', nodes: [{ ...node, showAsCard: true }], answers: { varer: 'vin' } },
    { name: 'read-only', nodes: [{ ...node, readOnly: true }], answers: { varer: 'ol,vin' } },
    { name: 'nynorsk', nodes: [node], language: 'nn' },
  ],
};
