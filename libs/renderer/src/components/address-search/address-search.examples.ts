import type { ComponentExamples } from '../../examples/component-examples.js';

const node = {
  id: 'adresse',
  type: 'AddressSearch',
  required: true,
  textResourceBindings: { title: 'adresse' },
  dataModelBindings: { address: 'gate', postalCode: 'postnummer', city: 'poststed', gardsnummer: 'gnr', bruksnummer: 'bnr' },
} as const;
const answers = { gate: 'Havnegata 4', postnummer: '8900', poststed: 'Brønnøysund', gnr: '103', bnr: '21' };

export const examples: ComponentExamples = {
  texts: { nb: { adresse: 'Hvor ligger stedet?' }, nn: { adresse: 'Kvar ligg staden?' } },
  examples: [
    { name: 'default', nodes: [node] },
    {
      name: 'filled',
      nodes: [node],
      answers,
      facts: [{ path: 'gate', value: 'Havnegata 4', source: 'kartverket-adresser', retrievedAt: '2026-11-20T13:02:00Z' }],
    },
    { name: 'typed', nodes: [node], answers: { gate: 'Havnegata 4', postnummer: '8900', poststed: 'Brønnøysund' } },
    { name: 'required-empty', nodes: [node], showAll: true },
    { name: 'read-only', nodes: [{ ...node, readOnly: true }], answers },
    { name: 'nynorsk', nodes: [node], language: 'nn' },
  ],
};
