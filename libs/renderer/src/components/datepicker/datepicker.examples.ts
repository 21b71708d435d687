import type { ComponentExamples } from '../../examples/component-examples.js';

const node = {
  id: 'dato',
  type: 'Datepicker',
  required: true,
  minDate: 'today',
  textResourceBindings: { title: 'dato' },
  dataModelBindings: { simpleBinding: 'dato' },
} as const;

export const examples: ComponentExamples = {
  texts: {
    nb: { dato: 'Når vil du åpne?', hjelp: 'Datoen kan endres senere.' },
    nn: { dato: 'Når vil du opne?', hjelp: 'Datoen kan endrast seinare.' },
  },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'filled', nodes: [node], answers: { dato: '2027-03-01' } },
    { name: 'required-empty', nodes: [node], showAll: true },
    { name: 'with-error', nodes: [node], answers: { dato: '32.13.2026' }, showAll: true },
    { name: 'too-early', nodes: [node], answers: { dato: '2026-11-19' }, showAll: true },
    { name: 'other-format', nodes: [{ ...node, format: 'yyyy-MM-dd' }], answers: { dato: '2027-03-01' } },
    { name: 'read-only', nodes: [{ ...node, readOnly: true }], answers: { dato: '2027-03-01' } },
    { name: 'nynorsk', nodes: [{ ...node, textResourceBindings: { title: 'dato', description: 'hjelp' } }], language: 'nn' },
  ],
};
