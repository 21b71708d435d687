import type { ComponentExamples } from '../../examples/component-examples.js';

const node = { id: 'om', type: 'InstanceInformation', textResourceBindings: { title: 'om', description: 'om.mer' } } as const;

export const examples: ComponentExamples = {
  texts: {
    nb: {
      om: 'Om søknaden',
      'om.mer': 'Dette vet vi nå.',
      lang: 'Opplysninger om utmarksnæringsvirksomheten i verneområder og forvaltningsområder som søknaden gjelder',
    },
    nn: {
      om: 'Om søknaden',
      'om.mer': 'Dette veit vi no.',
      lang: 'Opplysningar om utmarksnæringsverksemda i verneområde og forvaltingsområde som søknaden gjeld',
    },
  },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'some', nodes: [{ ...node, elements: { dateSent: false, referenceNumber: false } }] },
    { name: 'long-text', nodes: [{ ...node, textResourceBindings: { title: 'lang' } }] },
    { name: 'nynorsk', nodes: [node], language: 'nn' },
  ],
};
