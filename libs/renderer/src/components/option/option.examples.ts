import type { ComponentExamples } from '../../examples/component-examples.js';

const node = {
  id: 'valgt',
  type: 'Option',
  optionsId: 'typer',
  value: ['dataModel', 'type'],
  textResourceBindings: { title: 'valgt' },
} as const;

export const examples: ComponentExamples = {
  model: { type: { type: 'string' } },
  options: {
    typer: [
      { value: 'bar', label: 'bar' },
      { value: 'lang', label: 'lang' },
    ],
  },
  texts: {
    nb: {
      valgt: 'Type sted',
      bar: 'Bar eller pub',
      lang: 'Opplysninger om utmarksnæringsvirksomheten i verneområder og forvaltningsområder som søknaden gjelder',
    },
    nn: {
      valgt: 'Type stad',
      bar: 'Bar eller pub',
      lang: 'Opplysningar om utmarksnæringsverksemda i verneområde og forvaltingsområde som søknaden gjeld',
    },
  },
  examples: [
    { name: 'default', nodes: [node], answers: { type: 'bar' } },
    { name: 'vertical', nodes: [{ ...node, direction: 'vertical' }], answers: { type: 'bar' } },
    { name: 'empty', nodes: [node] },
    { name: 'long-text', nodes: [node], answers: { type: 'lang' } },
    { name: 'nynorsk', nodes: [node], answers: { type: 'bar' }, language: 'nn' },
  ],
};
