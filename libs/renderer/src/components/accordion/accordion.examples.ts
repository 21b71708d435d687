import type { ComponentExamples } from '../../examples/component-examples.js';

const fields = [
  { id: 'navn', type: 'Input', required: true, textResourceBindings: { title: 'navn' }, dataModelBindings: { simpleBinding: 'navn' } },
  {
    id: 'epost',
    type: 'Input',
    autocomplete: 'email',
    textResourceBindings: { title: 'epost' },
    dataModelBindings: { simpleBinding: 'epost' },
  },
] as const;
const node = { id: 'mer', type: 'Accordion', children: ['navn', 'epost'], textResourceBindings: { title: 'mer' } } as const;
const open = { ...node, openByDefault: true };

export const examples: ComponentExamples = {
  texts: {
    nb: {
      mer: 'Mer om kontaktpersonen',
      lang: 'Opplysninger om utmarksnæringsvirksomheten i verneområder og forvaltningsområder som søknaden gjelder',
      navn: 'Navn',
      epost: 'E-postadresse',
    },
    nn: {
      mer: 'Meir om kontaktpersonen',
      lang: 'Opplysningar om utmarksnæringsverksemda i verneområde og forvaltingsområde som søknaden gjeld',
      navn: 'Namn',
      epost: 'E-postadresse',
    },
  },
  examples: [
    { name: 'default', nodes: [node, ...fields] },
    { name: 'open', nodes: [open, ...fields] },
    { name: 'filled', nodes: [open, ...fields], answers: { navn: 'Kari Vakkerblomst', epost: 'kari@example.no' } },
    { name: 'required-empty', nodes: [node, ...fields], showAll: true },
    { name: 'long-text', nodes: [{ ...node, textResourceBindings: { title: 'lang' } }, ...fields] },
    { name: 'nynorsk', nodes: [open, ...fields], language: 'nn' },
  ],
};
