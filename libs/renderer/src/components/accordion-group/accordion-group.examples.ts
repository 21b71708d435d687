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
const first = { id: 'mer', type: 'Accordion', children: ['navn'], textResourceBindings: { title: 'mer' } } as const;
const second = { id: 'kontakt', type: 'Accordion', children: ['epost'], textResourceBindings: { title: 'kontakt' } } as const;
const node = { id: 'alt', type: 'AccordionGroup', children: ['mer', 'kontakt'], textResourceBindings: { title: 'alt' } } as const;
const nodes = [node, first, second, ...fields];

export const examples: ComponentExamples = {
  texts: {
    nb: {
      alt: 'Valgfrie opplysninger',
      lang: 'Opplysninger om utmarksnæringsvirksomheten i verneområder og forvaltningsområder som søknaden gjelder',
      mer: 'Om deg',
      kontakt: 'Slik når vi deg',
      navn: 'Navn',
      epost: 'E-postadresse',
    },
    nn: {
      alt: 'Valfrie opplysningar',
      lang: 'Opplysningar om utmarksnæringsverksemda i verneområde og forvaltingsområde som søknaden gjeld',
      mer: 'Om deg',
      kontakt: 'Slik når vi deg',
      navn: 'Namn',
      epost: 'E-postadresse',
    },
  },
  examples: [
    { name: 'default', nodes },
    { name: 'without-title', nodes: [{ id: 'alt', type: 'AccordionGroup', children: ['mer', 'kontakt'] }, first, second, ...fields] },
    { name: 'required-empty', nodes, showAll: true },
    { name: 'long-text', nodes: [{ ...node, textResourceBindings: { title: 'lang' } }, first, second, ...fields] },
    { name: 'nynorsk', nodes, language: 'nn' },
  ],
};
