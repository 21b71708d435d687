import type { ComponentExamples } from '../../examples/component-examples.js';

const node = { id: 'varsel', type: 'Alert', textResourceBindings: { title: 'tittel', body: 'tekst' } } as const;

export const examples: ComponentExamples = {
  texts: {
    nb: { tittel: 'Søk i god tid', tekst: 'Kommunen bruker vanligvis seks uker på å behandle søknaden.' },
    nn: { tittel: 'Søk i god tid', tekst: 'Kommunen bruker til vanleg seks veker på å behandle søknaden.' },
  },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'warning', nodes: [{ ...node, severity: 'warning' }] },
    { name: 'danger', nodes: [{ ...node, severity: 'danger' }] },
    { name: 'nynorsk', nodes: [{ ...node, severity: 'success', textResourceBindings: { body: 'tekst' } }], language: 'nn' },
  ],
};
