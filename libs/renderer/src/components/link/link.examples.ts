import type { ComponentExamples } from '../../examples/component-examples.js';

const node = { id: 'lenke', type: 'Link', textResourceBindings: { title: 'tittel', target: 'adresse' } } as const;

export const examples: ComponentExamples = {
  texts: {
    nb: {
      tittel: 'Les om etablererprøven',
      adresse: 'https://example.no/etablererproven',
      epost: 'mailto:post@example.no',
      farlig: 'javascript:alert(1)',
    },
    nn: {
      tittel: 'Les om etablerarprøva',
      adresse: 'https://example.no/etablererproven',
      epost: 'mailto:post@example.no',
      farlig: 'javascript:alert(1)',
    },
  },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'mail', nodes: [{ ...node, textResourceBindings: { title: 'tittel', target: 'epost' } }] },
    { name: 'button', nodes: [{ ...node, style: 'secondaryButton' }] },
    { name: 'unsafe-target', nodes: [{ ...node, textResourceBindings: { title: 'tittel', target: 'farlig' } }] },
    { name: 'nynorsk', nodes: [node], language: 'nn' },
  ],
};
