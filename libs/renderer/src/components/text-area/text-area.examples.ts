import type { ComponentExamples } from '../../examples/component-examples.js';

const node = {
  id: 'beskrivelse',
  type: 'TextArea',
  required: true,
  maxLength: 200,
  textResourceBindings: { title: 'beskrivelse', description: 'beskrivelse.hjelp' },
  dataModelBindings: { simpleBinding: 'beskrivelse' },
} as const;

export const examples: ComponentExamples = {
  texts: {
    nb: { beskrivelse: 'Hva slags sted skal det være?', 'beskrivelse.hjelp': 'Skriv med egne ord. Noen få setninger er nok.' },
    nn: { beskrivelse: 'Kva slags stad skal det vere?', 'beskrivelse.hjelp': 'Skriv med eigne ord. Nokre få setningar er nok.' },
  },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'filled', nodes: [node], answers: { beskrivelse: 'En kro ved havna med mat fra regionen.\nÅpent hele året.' } },
    { name: 'required-empty', nodes: [node], showAll: true },
    {
      name: 'with-error',
      nodes: [{ ...node, maxLength: 20 }],
      answers: { beskrivelse: 'Dette er lengre enn det er plass til.' },
      showAll: true,
    },
    { name: 'read-only', nodes: [{ ...node, readOnly: true }], answers: { beskrivelse: 'En kro ved havna.\nÅpent hele året.' } },
    { name: 'nynorsk', nodes: [node], language: 'nn' },
  ],
};
