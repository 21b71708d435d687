import type { ComponentExamples } from '../../examples/component-examples.js';

const node = {
  id: 'styrer',
  type: 'PersonLookup',
  required: true,
  textResourceBindings: { title: 'styrer', description: 'styrer.hjelp' },
  dataModelBindings: { person_lookup_ssn: 'nummer', person_lookup_name: 'navn', bornOn: 'fodt' },
} as const;
const answers = { nummer: '04919220061', navn: 'Ola Lystigbekk', fodt: '1992-11-04' };
const facts = [{ path: 'navn', value: 'Ola Lystigbekk', source: 'folkeregisteret', retrievedAt: '2026-11-19T09:30:00Z' }];

export const examples: ComponentExamples = {
  texts: {
    nb: { styrer: 'Hvem skal være styrer?', 'styrer.hjelp': 'Styreren må ha fylt 20 år og ha bestått kunnskapsprøven.' },
    nn: { styrer: 'Kven skal vere styrar?', 'styrer.hjelp': 'Styraren må ha fylt 20 år og ha bestått kunnskapsprøva.' },
  },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'filled', nodes: [node], answers, facts },
    { name: 'required-empty', nodes: [node], showAll: true },
    { name: 'read-only', nodes: [{ ...node, source: 'applicant', readOnly: true }], answers, facts },
    {
      name: 'register-down',
      nodes: [node],
      answers: { nummer: '04919220061' },
      unconfirmed: [{ path: 'nummer', source: 'folkeregisteret', reason: 'unavailable' }],
    },
    { name: 'nynorsk', nodes: [node], language: 'nn' },
  ],
};
