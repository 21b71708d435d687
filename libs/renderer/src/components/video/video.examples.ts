import type { ComponentExamples } from '../../examples/component-examples.js';

const node = {
  id: 'video',
  type: 'Video',
  video: { src: { nb: '/media/hjelp.mp4', nn: '/media/hjelp-nn.mp4' }, captions: { nb: '/media/hjelp.vtt' } },
  textResourceBindings: { altText: 'navn' },
} as const;

export const examples: ComponentExamples = {
  texts: {
    nb: {
      navn: 'Slik søker du, film på to minutter',
      lang: 'Opplysninger om utmarksnæringsvirksomheten i verneområder og forvaltningsområder som søknaden gjelder',
    },
    nn: {
      navn: 'Slik søkjer du, film på to minutt',
      lang: 'Opplysningar om utmarksnæringsverksemda i verneområde og forvaltingsområde som søknaden gjeld',
    },
  },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'unsafe-address', nodes: [{ ...node, video: { src: { nb: 'javascript:alert(1)' } } }] },
    { name: 'long-text', nodes: [{ ...node, textResourceBindings: { altText: 'lang' } }] },
    { name: 'nynorsk', nodes: [node], language: 'nn' },
  ],
};
