import type { ComponentExamples } from '../../examples/component-examples.js';

const node = {
  id: 'bosted',
  type: 'Address',
  required: true,
  textResourceBindings: { title: 'bosted', description: 'bosted.hjelp' },
  dataModelBindings: { address: 'gate', zipCode: 'postnummer', postPlace: 'poststed' },
} as const;
const whole = {
  ...node,
  simplified: false,
  dataModelBindings: { ...node.dataModelBindings, careOf: 'adressat', houseNumber: 'bolignummer' },
} as const;
const answers = { gate: 'Vakkerblomstveien 3', postnummer: '8900', poststed: 'Brønnøysund' };

export const examples: ComponentExamples = {
  texts: {
    nb: {
      bosted: 'Hvor bor du?',
      'bosted.hjelp': 'Adressen der du får post.',
      lang: 'Hvor skal utmarksnæringsvirksomheten ha postadressen sin i den delen av året da dere ikke er på stedet selv?',
    },
    nn: { bosted: 'Kvar bur du?', 'bosted.hjelp': 'Adressa der du får post.' },
  },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'filled', nodes: [node], answers },
    { name: 'whole', nodes: [whole], answers: { ...answers, adressat: 'Ola Lystigbekk', bolignummer: 'H0102' } },
    { name: 'required-empty', nodes: [node], showAll: true },
    { name: 'with-error', nodes: [node], answers: { gate: 'Vakkerblomstveien 3', postnummer: '89' }, showAll: true },
    { name: 'read-only', nodes: [{ ...whole, readOnly: true }], answers: { ...answers, adressat: 'Ola Lystigbekk' } },
    { name: 'long-text', nodes: [{ ...node, required: false, textResourceBindings: { title: 'lang' } }] },
    { name: 'nynorsk', nodes: [node], language: 'nn' },
  ],
};
