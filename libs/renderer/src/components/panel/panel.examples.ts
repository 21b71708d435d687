import type { ComponentExamples } from '../../examples/component-examples.js';

const node = { id: 'panel', type: 'Panel', textResourceBindings: { title: 'tittel', body: 'tekst' } } as const;

export const examples: ComponentExamples = {
  texts: {
    nb: { tittel: 'Ha dette klart', tekst: 'Plantegning av lokalet og leiekontrakt.' },
    nn: { tittel: 'Ha dette klart', tekst: 'Planteikning av lokalet og leigekontrakt.' },
  },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'warning', nodes: [{ ...node, variantPanel: 'warning' }] },
    { name: 'success', nodes: [{ ...node, variantPanel: 'success', textResourceBindings: { body: 'tekst' } }] },
    { name: 'nynorsk', nodes: [node], language: 'nn' },
  ],
};
