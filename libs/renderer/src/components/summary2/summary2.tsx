import { Heading } from '@digdir/designsystemet-react';

import { ReadableItems } from '../../application-summary/readable-items.js';
import type { NodeProps } from '../component.js';

/** Another page of the application, as read: what was answered before, shown where it matters now. */
export function Summary2({ view, environment }: NodeProps) {
  const { target } = view.node;
  const page = target?.type === 'page' && target.id !== undefined ? environment.readPage(target.id) : undefined;
  if (!page) return null;
  return (
    <section className="sv-summary__page">
      <Heading level={3} data-size="xs">
        {page.title}
      </Heading>
      <ReadableItems items={page.items} level={4} language={environment.language} ui={environment.ui} now={environment.now()} />
    </section>
  );
}
