import type { ComponentExamples } from '../../examples/component-examples.js';

const node = {
  id: 'bilag',
  type: 'FileUploadWithTag',
  required: true,
  maxFileSizeInMB: 10,
  minNumberOfAttachments: 1,
  maxNumberOfAttachments: 3,
  hasCustomFileEndings: true,
  validFileEndings: '.pdf,.jpg,.png',
  options: [
    { value: 'tegning', label: 'tegning' },
    { value: 'bilde', label: 'bilde' },
    { value: 'avtale', label: 'avtale' },
  ],
  textResourceBindings: { title: 'bilag', description: 'bilag.hjelp', tagTitle: 'bilag.slag' },
} as const;
const plan = {
  id: '0b1f8a52-7f0a-4c1e-9d55-0f2d1a6f3b20',
  nodeKey: 'bilag',
  fileName: 'plan1.pdf',
  mimeType: 'application/pdf',
  sizeBytes: 1_430_000,
  tag: 'tegning',
};
const { tag: _tag, ...untagged } = {
  ...plan,
  id: '0b1f8a52-7f0a-4c1e-9d55-0f2d1a6f3b21',
  fileName: 'uteservering.jpg',
  sizeBytes: 532_000,
};
const withdrawn = { ...untagged, id: '0b1f8a52-7f0a-4c1e-9d55-0f2d1a6f3b22', fileName: 'skisse.pdf', tag: 'skisse' };

export const examples: ComponentExamples = {
  texts: {
    nb: {
      bilag: 'Vedlegg til søknaden',
      'bilag.hjelp': 'Legg ved det som viser hvordan stedet er.',
      'bilag.slag': 'Hva er dette?',
      tegning: 'Tegning',
      bilde: 'Bilde',
      avtale: 'Avtale',
    },
    nn: {
      bilag: 'Vedlegg til søknaden',
      'bilag.hjelp': 'Legg ved det som viser korleis staden er.',
      'bilag.slag': 'Kva er dette?',
      tegning: 'Teikning',
      bilde: 'Bilete',
      avtale: 'Avtale',
    },
  },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'filled', nodes: [node], files: [plan, { ...untagged, tag: 'bilde' }] },
    { name: 'half-done', nodes: [node], files: [plan, untagged] },
    { name: 'with-error', nodes: [node], files: [plan, untagged, withdrawn], showAll: true },
    { name: 'required-empty', nodes: [node], showAll: true },
    { name: 'read-only', nodes: [{ ...node, readOnly: true }], files: [plan] },
    { name: 'nynorsk', nodes: [node], files: [plan, untagged], language: 'nn', showAll: true },
  ],
};
