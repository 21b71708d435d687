import type { ComponentExamples } from '../../examples/component-examples.js';

const node = { id: 'overskrift', type: 'Heading', textResourceBindings: { title: 'overskrift' } } as const;

export const examples: ComponentExamples = {
  texts: {
    nb: { overskrift: 'Stedet og lokalene', lang: 'Utmarksnæringsvirksomhet i verneområder og forvaltningsområder' },
    nn: { overskrift: 'Staden og lokala', lang: 'Utmarksnæringsverksemd i verneområde og forvaltingsområde' },
  },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'large', nodes: [{ ...node, size: 'L' }] },
    { name: 'long-text', nodes: [{ ...node, textResourceBindings: { title: 'lang' } }] },
    { name: 'nynorsk', nodes: [{ ...node, size: 'S' }], language: 'nn' },
  ],
};
