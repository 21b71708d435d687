import type { ComponentExamples } from '../../examples/component-examples.js';

const node = { id: 'verdi', type: 'Date', value: '2026-11-20', textResourceBindings: { title: 'verdi' } } as const;

export const examples: ComponentExamples = {
  texts: { nb: { verdi: 'Beregnet for deg' }, nn: { verdi: 'Rekna ut for deg' } },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'without-label', nodes: [{ id: 'verdi', type: 'Date', value: '2026-11-20' }] },
    { name: 'nothing-yet', nodes: [{ ...node, value: '' }] },
    { name: 'nynorsk', nodes: [node], language: 'nn' },
  ],
};
