import type { ComponentNode } from '@sporvalg/core';

import type { ComponentExamples } from '../examples/component-examples.js';

/** With what only Altinn reads. */
type PlaceholderNode = Pick<ComponentNode, 'id' | 'type'> & Readonly<Record<string, unknown>>;

/**
 * What a citizen is shown of a component that is not theirs, which is nothing, and what the one who makes the form is.
 *
 * @param title what it would have been called
 */
export function placeholderExamples(node: PlaceholderNode, title?: { readonly nb: string; readonly nn: string }): ComponentExamples {
  const shown: ComponentNode = title ? { ...node, textResourceBindings: { title: 'tittel' } } : node;
  const long: ComponentNode = title ? { ...node, textResourceBindings: { title: 'lang' } } : node;
  const before: ComponentNode = { id: 'foran', type: 'Paragraph', textResourceBindings: { title: 'foran' } };
  const texts = (own: string, paragraph: string) => ({
    tittel: own,
    lang: `${own}: utmarksnæringsvirksomhet i verneområder`,
    foran: paragraph,
  });
  return {
    texts: { nb: texts(title?.nb ?? '', 'Avsnittet foran.'), nn: texts(title?.nn ?? '', 'Avsnittet framfor.') },
    examples: [
      { name: 'default', nodes: [shown], forDesigner: true },
      { name: 'citizen', nodes: [before, shown] },
      { name: 'long-text', nodes: [long], forDesigner: true },
      { name: 'nynorsk', nodes: [shown], forDesigner: true, language: 'nn' },
    ],
  };
}
