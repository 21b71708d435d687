import type { ComponentExamples } from '../../examples/component-examples.js';

const node = {
  id: 'slutt',
  type: 'TimePicker',
  required: true,
  textResourceBindings: { title: 'slutt', description: 'slutt.hjelp' },
  dataModelBindings: { simpleBinding: 'slutt' },
} as const;

export const examples: ComponentExamples = {
  texts: {
    nb: { slutt: 'Når slutter skjenkingen?', 'slutt.hjelp': 'Kommunen tillater skjenking til kl. 02.00.' },
    nn: { slutt: 'Når sluttar skjenkinga?', 'slutt.hjelp': 'Kommunen tillèt skjenking til kl. 02.00.' },
  },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'filled', nodes: [node], answers: { slutt: '22:00' } },
    { name: 'required-empty', nodes: [node], showAll: true },
    { name: 'with-error', nodes: [node], answers: { slutt: 'sent' }, showAll: true },
    { name: 'out-of-hours', nodes: [{ ...node, minTime: '11:00', maxTime: '02:00' }], answers: { slutt: '03:00' }, showAll: true },
    { name: 'read-only', nodes: [{ ...node, readOnly: true }], answers: { slutt: '01:30' } },
    { name: 'nynorsk', nodes: [node], language: 'nn' },
  ],
};
