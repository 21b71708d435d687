import type { ComponentExamples } from '../../examples/component-examples.js';

export const examples: ComponentExamples = {
  texts: { nb: { over: 'Over streken', under: 'Under streken' }, nn: { over: 'Over streken', under: 'Under streken' } },
  examples: [
    { name: 'default', nodes: [{ id: 'strek', type: 'Divider' }] },
    {
      name: 'between',
      nodes: [
        { id: 'over', type: 'Paragraph', textResourceBindings: { title: 'over' } },
        { id: 'strek', type: 'Divider' },
        { id: 'under', type: 'Paragraph', textResourceBindings: { title: 'under' } },
      ],
    },
    { name: 'nynorsk', nodes: [{ id: 'strek', type: 'Divider' }], language: 'nn' },
    { name: 'english', nodes: [{ id: 'strek', type: 'Divider' }], language: 'en' },
  ],
};
