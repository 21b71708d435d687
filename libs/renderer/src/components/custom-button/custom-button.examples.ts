import type { ComponentExamples } from '../../examples/component-examples.js';

const node = {
  id: 'videre',
  type: 'CustomButton',
  actions: [{ type: 'ClientAction', id: 'navigateToPage', metadata: { page: 'vedlegg' } }],
  textResourceBindings: { title: 'videre' },
} as const;
const onServer = { ...node, actions: [{ type: 'ServerAction', id: 'beregn' }] } as const;

export const examples: ComponentExamples = {
  texts: {
    nb: {
      videre: 'Gå til vedlegg',
      lang: 'Opplysninger om utmarksnæringsvirksomheten i verneområder og forvaltningsområder som søknaden gjelder',
    },
    nn: { videre: 'Gå til vedlegg', lang: 'Opplysningar om utmarksnæringsverksemda i verneområde og forvaltingsområde som søknaden gjeld' },
  },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'tertiary', nodes: [{ ...node, buttonStyle: 'tertiary' }] },
    { name: 'on-altinn-only', nodes: [onServer], forDesigner: true },
    { name: 'long-text', nodes: [{ ...node, textResourceBindings: { title: 'lang' } }] },
    { name: 'nynorsk', nodes: [node], language: 'nn' },
  ],
};
