import type { ComponentExamples } from '../../examples/component-examples.js';

const print = { id: 'skriv-ut', type: 'PrintButton' } as const;
const onward = {
  id: 'videre',
  type: 'CustomButton',
  actions: [{ type: 'ClientAction', id: 'nextPage' }],
  textResourceBindings: { title: 'videre' },
} as const;
const node = { id: 'knapper', type: 'ButtonGroup', children: ['skriv-ut', 'videre'] } as const;
const titled = { ...node, textResourceBindings: { title: 'tittel', description: 'hjelp' } } as const;

export const examples: ComponentExamples = {
  texts: {
    nb: {
      tittel: 'Hva vil du gjøre nå?',
      hjelp: 'Du kan komme tilbake hit.',
      videre: 'Gå til vedlegg',
      lang: 'Opplysninger om utmarksnæringsvirksomheten i verneområder og forvaltningsområder som søknaden gjelder',
    },
    nn: {
      tittel: 'Kva vil du gjere no?',
      hjelp: 'Du kan kome tilbake hit.',
      videre: 'Gå til vedlegg',
      lang: 'Opplysningar om utmarksnæringsverksemda i verneområde og forvaltingsområde som søknaden gjeld',
    },
  },
  examples: [
    { name: 'default', nodes: [node, print, onward] },
    { name: 'titled', nodes: [titled, print, onward] },
    { name: 'long-text', nodes: [titled, print, { ...onward, textResourceBindings: { title: 'lang' } }] },
    { name: 'nynorsk', nodes: [titled, print, onward], language: 'nn' },
  ],
};
