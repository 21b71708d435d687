import type { ComponentExamples } from '../../examples/component-examples.js';

const node = {
  id: 'tider',
  type: 'OpeningHours',
  required: true,
  textResourceBindings: { title: 'tider', description: 'tider.hjelp' },
  dataModelBindings: { simpleBinding: 'tider' },
} as const;
const week = {
  mandag: { stengt: true },
  tirsdag: { fra: '10:00', til: '22:00' },
  fredag: { fra: '10:00', til: '02:00' },
  lordag: { fra: '12:00', til: '02:00' },
};

export const examples: ComponentExamples = {
  texts: {
    nb: { tider: 'Åpningstider', 'tider.hjelp': 'Skriv når stedet er åpent for gjester.' },
    nn: { tider: 'Opningstider', 'tider.hjelp': 'Skriv når staden er open for gjester.' },
  },
  model: { tider: { type: 'object' } },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'filled', nodes: [node], answers: { tider: week } },
    { name: 'required-empty', nodes: [node], showAll: true },
    { name: 'with-error', nodes: [node], answers: { tider: { mandag: { fra: 'tidlig' } } }, showAll: true },
    { name: 'read-only', nodes: [{ ...node, readOnly: true }], answers: { tider: week } },
    { name: 'nynorsk', nodes: [node], answers: { tider: week }, language: 'nn' },
  ],
};
