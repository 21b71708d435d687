import type { ComponentExamples } from '../../examples/component-examples.js';

const node = { id: 'oppsummering', type: 'Summary2', target: { type: 'page', id: 'stedet' } } as const;
const page = {
  id: 'stedet',
  title: 'Stedet',
  items: [
    { kind: 'answer', nodeKey: 'navn', label: 'Navn på stedet', value: 'Havna Kro' },
    {
      kind: 'answer',
      nodeKey: 'orgnr',
      label: 'Foretak',
      value: 'Havna Kro AS',
      source: 'enhetsregisteret',
      retrievedAt: '2026-11-20T13:02:00Z',
    },
    { kind: 'answer', nodeKey: 'adresse', label: 'Adresse', value: 'Havnegata 4, 8900 Brønnøysund', unconfirmed: true },
    { kind: 'answer', nodeKey: 'merknad', label: 'Merknad', value: '' },
    { kind: 'heading', nodeKey: 'overskrift', text: 'Ansvarlige' },
    {
      kind: 'group',
      nodeKey: 'personer',
      title: 'Kari Vakkerblomst',
      items: [{ kind: 'answer', nodeKey: 'rolle-0', label: 'Rolle', value: 'Styrer' }],
    },
  ],
} as const;

export const examples: ComponentExamples = {
  texts: { nb: {}, nn: {} },
  examples: [
    { name: 'default', nodes: [node], page },
    { name: 'english', nodes: [node], page, language: 'en' },
    { name: 'unknown-page', nodes: [node] },
    { name: 'nynorsk', nodes: [node], page, language: 'nn' },
  ],
};
