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
const picture = {
  id: 'bilde',
  type: 'Image',
  image: {
    src: {
      nb: 'data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%20viewBox=%220%200%2016%206%22%3E%3Crect%20width=%2216%22%20height=%226%22%20fill=%22%23678%22/%3E%3C/svg%3E',
    },
  },
  textResourceBindings: { altTextImg: 'bilde' },
} as const;
const node = {
  id: 'kort',
  type: 'Cards',
  cards: [
    { title: 'en', description: 'en.mer', footer: 'bunn', media: 'bilde' },
    { title: 'to', children: ['navn', 'epost'] },
  ],
} as const;
const nodes = [node, picture, ...fields];

export const examples: ComponentExamples = {
  texts: {
    nb: {
      en: 'Havna',
      'en.mer': 'Her holder båtforeningen til.',
      bunn: 'Åpent hele året',
      to: 'Kontaktperson',
      bilde: 'En grå flate',
      lang: 'Opplysninger om utmarksnæringsvirksomheten i verneområder og forvaltningsområder som søknaden gjelder',
      navn: 'Navn',
      epost: 'E-postadresse',
    },
    nn: {
      en: 'Hamna',
      'en.mer': 'Her held båtforeininga til.',
      bunn: 'Ope heile året',
      to: 'Kontaktperson',
      bilde: 'Ei grå flate',
      lang: 'Opplysningar om utmarksnæringsverksemda i verneområde og forvaltingsområde som søknaden gjeld',
      navn: 'Namn',
      epost: 'E-postadresse',
    },
  },
  examples: [
    { name: 'default', nodes },
    { name: 'subtle', nodes: [{ ...node, color: 'subtle', mediaPosition: 'bottom', minWidth: '150px' }, picture, ...fields] },
    { name: 'filled', nodes, answers: { navn: 'Kari Vakkerblomst', epost: 'kari@example.no' } },
    { name: 'required-empty', nodes, showAll: true },
    { name: 'long-text', nodes: [{ ...node, cards: [{ title: 'lang', description: 'lang' }] }] },
    { name: 'nynorsk', nodes, language: 'nn' },
  ],
};
