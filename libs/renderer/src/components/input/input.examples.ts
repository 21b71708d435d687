import type { ComponentExamples } from '../../examples/component-examples.js';

const node = {
  id: 'navn',
  type: 'Input',
  required: true,
  textResourceBindings: { title: 'navn', description: 'navn.hjelp', help: 'navn.mer' },
  dataModelBindings: { simpleBinding: 'navn' },
} as const;
const money = {
  id: 'belop',
  type: 'Input',
  textResourceBindings: { title: 'belop' },
  dataModelBindings: { simpleBinding: 'belop' },
  formatting: { currency: 'NOK' },
} as const;

export const examples: ComponentExamples = {
  texts: {
    nb: {
      navn: 'Navn på serveringsstedet',
      'navn.hjelp': 'Navnet som står på skiltet.',
      'navn.mer': 'Navnet kan være et annet enn navnet på foretaket.',
      belop: 'Forventet omsetning det første året',
      areal: 'Areal som brukes til servering',
      konto: 'Kontonummer',
      lang: 'Beskriv kort hva slags utmarksnæringsvirksomhet du driver, og i hvilket forvaltningsområde virksomheten foregår størstedelen av året',
    },
    nn: {
      navn: 'Namn på serveringsstaden',
      'navn.hjelp': 'Namnet som står på skiltet.',
      'navn.mer': 'Namnet kan vere eit anna enn namnet på føretaket.',
      belop: 'Venta omsetnad det første året',
      areal: 'Areal som blir brukt til servering',
      lang: 'Beskriv kort kva slags utmarksnæringsverksemd du driv',
    },
  },
  model: { belop: { type: 'number' }, areal: { type: 'number' } },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'filled', nodes: [node], answers: { navn: 'Havna Kro' } },
    { name: 'required-empty', nodes: [node], showAll: true },
    { name: 'money', nodes: [money], answers: { belop: 1250000 } },
    {
      name: 'unit',
      nodes: [
        {
          id: 'areal',
          type: 'Input',
          textResourceBindings: { title: 'areal' },
          dataModelBindings: { simpleBinding: 'areal' },
          formatting: { unit: 'm²' },
        },
      ],
      answers: { areal: 84.5 },
    },
    {
      name: 'pattern',
      nodes: [
        {
          id: 'konto',
          type: 'Input',
          textResourceBindings: { title: 'konto' },
          dataModelBindings: { simpleBinding: 'konto' },
          formatting: { number: { format: '#### ## #####' } },
        },
      ],
      answers: { konto: '12345678911' },
    },
    {
      name: 'decimals',
      nodes: [
        {
          ...money,
          formatting: { currency: 'NOK', position: 'suffix', align: 'right', number: { decimalScale: 2, fixedDecimalScale: true } },
        },
      ],
      answers: { belop: 1250.5 },
    },
    {
      name: 'search',
      nodes: [{ ...node, required: false, variant: 'search', textResourceBindings: { title: 'navn' } }],
      answers: { navn: 'Havna' },
    },
    { name: 'with-error', nodes: [money], answers: { belop: 'mye' }, showAll: true },
    { name: 'read-only', nodes: [{ ...money, readOnly: true }], answers: { belop: 6400 } },
    {
      name: 'from-register',
      nodes: [{ ...node, readOnly: true }],
      answers: { navn: 'Havna Kro AS' },
      facts: [{ path: 'navn', value: 'Havna Kro AS', source: 'enhetsregisteret', retrievedAt: '2026-11-20T13:02:00Z' }],
    },
    { name: 'nynorsk', nodes: [node], language: 'nn' },
    { name: 'long-text', nodes: [{ ...node, required: false, textResourceBindings: { title: 'lang' } }] },
  ],
};
