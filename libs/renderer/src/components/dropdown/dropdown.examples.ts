import type { ComponentExamples } from '../../examples/component-examples.js';

const node = {
  id: 'fylke',
  type: 'Dropdown',
  required: true,
  optionsId: 'steder',
  textResourceBindings: { title: 'sted' },
  dataModelBindings: { simpleBinding: 'sted' },
} as const;
const fromRegister = {
  id: 'avdeling',
  type: 'Dropdown',
  required: true,
  source: { register: 'enhetsregisteret', list: 'subUnits' },
  textResourceBindings: { title: 'avdeling' },
  dataModelBindings: { simpleBinding: 'avdeling', name: 'avdelingsnavn' },
} as const;

export const examples: ComponentExamples = {
  texts: {
    nb: { sted: 'Hvor i kommunen?', sentrum: 'Sentrum', havna: 'Havna', avdeling: 'Hvilken avdeling gjelder søknaden?' },
    nn: { sted: 'Kvar i kommunen?', sentrum: 'Sentrum', havna: 'Hamna', avdeling: 'Kva avdeling gjeld søknaden?' },
  },
  options: {
    steder: [
      { value: 'sentrum', label: 'sentrum' },
      { value: 'havna', label: 'havna' },
    ],
  },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'filled', nodes: [node], answers: { sted: 'havna' } },
    { name: 'required-empty', nodes: [node], showAll: true },
    { name: 'read-only', nodes: [{ ...node, readOnly: true }], answers: { sted: 'sentrum' } },
    {
      name: 'register-list',
      nodes: [fromRegister],
      lookUp: {
        status: 'choices',
        source: 'enhetsregisteret',
        retrievedAt: '2026-11-20T13:02:00Z',
        choices: [{ label: 'Havna Kro Brønnøysund, 310 000 027', values: { simpleBinding: '310000027', name: 'Havna Kro Brønnøysund' } }],
      },
    },
    { name: 'register-down', nodes: [fromRegister], lookUp: { status: 'unavailable', source: 'enhetsregisteret' } },
    { name: 'nynorsk', nodes: [node], language: 'nn' },
  ],
};
