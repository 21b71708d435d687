import type { ComponentExamples } from '../../examples/component-examples.js';

const children = [
  { id: 'navn', type: 'Input', required: true, textResourceBindings: { title: 'navn' }, dataModelBindings: { simpleBinding: 'navn' } },
  {
    id: 'epost',
    type: 'Input',
    autocomplete: 'email',
    textResourceBindings: { title: 'epost' },
    dataModelBindings: { simpleBinding: 'epost' },
  },
] as const;
const node = {
  id: 'kontakt',
  type: 'Group',
  children: ['navn', 'epost'],
  textResourceBindings: { title: 'kontakt', description: 'kontakt.hjelp' },
} as const;

export const examples: ComponentExamples = {
  texts: {
    nb: { kontakt: 'Kontaktperson', 'kontakt.hjelp': 'Den vi ringer når vi lurer på noe.', navn: 'Navn', epost: 'E-postadresse' },
    nn: { kontakt: 'Kontaktperson', 'kontakt.hjelp': 'Den vi ringjer når vi lurer på noko.', navn: 'Namn', epost: 'E-postadresse' },
  },
  examples: [
    { name: 'default', nodes: [node, ...children] },
    { name: 'indented', nodes: [{ ...node, groupingIndicator: 'indented' }, ...children] },
    { name: 'panel', nodes: [{ ...node, groupingIndicator: 'panel' }, ...children], answers: { navn: 'Kari Vakkerblomst' } },
    { name: 'side-by-side', nodes: [node, { ...children[0], grid: { sm: 5 } }, { ...children[1], grid: { sm: 7 } }] },
    {
      name: 'label-beside',
      nodes: [node, { ...children[0], grid: { xs: 12, labelGrid: { sm: 4 }, innerGrid: { sm: 8 } } }, children[1]],
    },
    { name: 'required-empty', nodes: [node, ...children], showAll: true },
    { name: 'nynorsk', nodes: [node, ...children], language: 'nn' },
  ],
};
