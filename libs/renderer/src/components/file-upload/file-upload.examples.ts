import type { ComponentExamples } from '../../examples/component-examples.js';

const node = {
  id: 'tegning',
  type: 'FileUpload',
  required: true,
  maxFileSizeInMB: 10,
  minNumberOfAttachments: 1,
  maxNumberOfAttachments: 2,
  hasCustomFileEndings: true,
  validFileEndings: '.pdf,.jpg,.png',
  allowLater: true,
  textResourceBindings: { title: 'tegning', description: 'tegning.hjelp' },
} as const;
const file = {
  id: '0b1f8a52-7f0a-4c1e-9d55-0f2d1a6f3b10',
  nodeKey: 'tegning',
  fileName: 'plantegning-forste-etasje.pdf',
  mimeType: 'application/pdf',
  sizeBytes: 1_430_000,
};

export const examples: ComponentExamples = {
  texts: {
    nb: { tegning: 'Plantegning', 'tegning.hjelp': 'Vi bruker tegningen til å se hvor gjestene skal sitte. Merk av areal inne og ute.' },
    nn: { tegning: 'Planteikning', 'tegning.hjelp': 'Vi bruker teikninga til å sjå kvar gjestene skal sitje. Merk av areal inne og ute.' },
  },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'filled', nodes: [node], files: [file] },
    {
      name: 'full',
      nodes: [node],
      files: [file, { ...file, id: '0b1f8a52-7f0a-4c1e-9d55-0f2d1a6f3b11', fileName: 'uteservering.jpg', sizeBytes: 532_000 }],
    },
    { name: 'required-empty', nodes: [node], showAll: true },
    { name: 'promised-later', nodes: [node], promisedLater: ['tegning'] },
    { name: 'nynorsk', nodes: [node], language: 'nn' },
  ],
};
