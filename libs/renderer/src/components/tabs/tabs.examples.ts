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
const node = {
  id: 'faner',
  type: 'Tabs',
  tabs: [
    { id: 'person', title: 'person', children: ['navn'] },
    { id: 'kontakt', title: 'kontakt', children: ['epost'] },
  ],
} as const;
const nodes = [node, ...fields];

export const examples: ComponentExamples = {
  texts: {
    nb: { person: 'Person', kontakt: 'Kontakt', lang: 'Utmarksnæringsvirksomhet', navn: 'Navn', epost: 'E-postadresse' },
    nn: { person: 'Person', kontakt: 'Kontakt', lang: 'Utmarksnæringsverksemd', navn: 'Namn', epost: 'E-postadresse' },
  },
  examples: [
    { name: 'default', nodes },
    { name: 'second-open', nodes: [{ ...node, defaultTab: 'kontakt' }, ...fields] },
    { name: 'filled', nodes, answers: { navn: 'Kari Vakkerblomst' } },
    { name: 'required-empty', nodes: [{ ...node, defaultTab: 'kontakt' }, ...fields], showAll: true },
    {
      name: 'long-text',
      nodes: [{ ...node, tabs: [node.tabs[0], { id: 'kontakt', title: 'lang', children: ['epost'] }] }, ...fields],
    },
    { name: 'nynorsk', nodes, language: 'nn' },
  ],
};
