import type { ComponentExamples } from '../../examples/component-examples.js';

const node = { id: 'skriv-ut', type: 'PrintButton' } as const;

export const examples: ComponentExamples = {
  texts: {
    nb: {
      ut: 'Skriv ut søknaden',
      lang: 'Opplysninger om utmarksnæringsvirksomheten i verneområder og forvaltningsområder som søknaden gjelder',
    },
    nn: { ut: 'Skriv ut søknaden', lang: 'Opplysningar om utmarksnæringsverksemda i verneområde og forvaltingsområde som søknaden gjeld' },
  },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'own-words', nodes: [{ ...node, textResourceBindings: { title: 'ut' } }] },
    { name: 'long-text', nodes: [{ ...node, textResourceBindings: { title: 'lang' } }] },
    { name: 'nynorsk', nodes: [node], language: 'nn' },
  ],
};
