import type { ComponentExamples } from '../../examples/component-examples.js';

const node = { id: 'verdi', type: 'Text', value: 'Brønnøysund', textResourceBindings: { title: 'verdi' } } as const;

export const examples: ComponentExamples = {
  texts: { nb: { verdi: 'Beregnet for deg' }, nn: { verdi: 'Rekna ut for deg' } },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'without-label', nodes: [{ id: 'verdi', type: 'Text', value: 'Brønnøysund' }] },
    { name: 'nothing-yet', nodes: [{ ...node, value: '' }] },
    { name: 'nynorsk', nodes: [node], language: 'nn' },
  ],
};
