import type { ComponentExamples } from '../../examples/component-examples.js';

const node = {
  id: 'fornoyd',
  type: 'LikertItem',
  required: true,
  optionsId: 'skala',
  textResourceBindings: { title: 'fornoyd' },
  dataModelBindings: { simpleBinding: 'fornoyd' },
} as const;

export const examples: ComponentExamples = {
  texts: {
    nb: {
      fornoyd: 'Hvor fornøyd er du med hjelpen du fikk?',
      lang: 'Hvor fornøyd er du med opplysningene du fikk om utmarksnæringsvirksomhet før du begynte på denne søknaden?',
      svaert: 'Svært fornøyd',
      ganske: 'Ganske fornøyd',
      ikke: 'Ikke fornøyd',
    },
    nn: {
      fornoyd: 'Kor nøgd er du med hjelpa du fekk?',
      svaert: 'Svært nøgd',
      ganske: 'Ganske nøgd',
      ikke: 'Ikkje nøgd',
    },
  },
  options: {
    skala: [
      { value: 3, label: 'svaert' },
      { value: 2, label: 'ganske' },
      { value: 1, label: 'ikke' },
    ],
  },
  model: { fornoyd: { type: 'integer' } },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'filled', nodes: [node], answers: { fornoyd: 2 } },
    { name: 'required-empty', nodes: [node], showAll: true },
    { name: 'read-only', nodes: [{ ...node, readOnly: true }], answers: { fornoyd: 3 } },
    { name: 'long-text', nodes: [{ ...node, textResourceBindings: { title: 'lang' } }] },
    { name: 'nynorsk', nodes: [node], language: 'nn' },
  ],
};
