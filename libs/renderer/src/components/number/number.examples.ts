import type { ComponentExamples } from '../../examples/component-examples.js';

const node = { id: 'verdi', type: 'Number', value: 6400, textResourceBindings: { title: 'verdi' } } as const;

export const examples: ComponentExamples = {
  texts: { nb: { verdi: 'Beregnet for deg' }, nn: { verdi: 'Rekna ut for deg' } },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'money', nodes: [{ ...node, formatting: { currency: 'NOK' } }] },
    { name: 'without-label', nodes: [{ id: 'verdi', type: 'Number', value: 6400 }] },
    { name: 'nothing-yet', nodes: [{ ...node, value: '' }] },
    { name: 'nynorsk', nodes: [node], language: 'nn' },
  ],
};
