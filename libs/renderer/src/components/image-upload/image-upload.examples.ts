import type { ComponentExamples } from '../../examples/component-examples.js';

const node = {
  id: 'fasade',
  type: 'ImageUpload',
  required: true,
  crop: { shape: 'rectangle', width: 320, height: 200 },
  textResourceBindings: { title: 'fasade', description: 'fasade.hjelp' },
} as const;
const file = {
  id: '0b1f8a52-7f0a-4c1e-9d55-0f2d1a6f3b20',
  nodeKey: 'fasade',
  fileName: 'havna-kro.jpg',
  mimeType: 'image/jpeg',
  sizeBytes: 48_000,
};

export const examples: ComponentExamples = {
  texts: {
    nb: {
      fasade: 'Bilde av inngangen',
      'fasade.hjelp': 'Vi viser bildet i listen over serveringssteder.',
      lang: 'Bilde av stedet der utmarksnæringsvirksomheten holder til, tatt fra veien på en dag med godt lys',
    },
    nn: { fasade: 'Bilete av inngangen', 'fasade.hjelp': 'Vi viser biletet i lista over serveringsstader.' },
  },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'filled', nodes: [node], files: [file] },
    { name: 'circle', nodes: [{ ...node, required: false, crop: { shape: 'circle', diameter: 200 } }] },
    { name: 'required-empty', nodes: [node], showAll: true },
    { name: 'read-only', nodes: [{ ...node, readOnly: true }], files: [file] },
    { name: 'long-text', nodes: [{ ...node, required: false, textResourceBindings: { title: 'lang' } }] },
    { name: 'nynorsk', nodes: [node], language: 'nn' },
  ],
};
