import type { ComponentExamples } from '../../examples/component-examples.js';

const node = {
  id: 'audio',
  type: 'Audio',
  audio: { src: { nb: '/media/hjelp.mp3', nn: '/media/hjelp-nn.mp3' } },
  textResourceBindings: { altText: 'navn' },
} as const;

export const examples: ComponentExamples = {
  texts: {
    nb: {
      navn: 'Hør hvordan du søker',
      lang: 'Opplysninger om utmarksnæringsvirksomheten i verneområder og forvaltningsområder som søknaden gjelder',
    },
    nn: {
      navn: 'Høyr korleis du søkjer',
      lang: 'Opplysningar om utmarksnæringsverksemda i verneområde og forvaltingsområde som søknaden gjeld',
    },
  },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'unsafe-address', nodes: [{ ...node, audio: { src: { nb: 'javascript:alert(1)' } } }] },
    { name: 'long-text', nodes: [{ ...node, textResourceBindings: { altText: 'lang' } }] },
    { name: 'nynorsk', nodes: [node], language: 'nn' },
  ],
};
