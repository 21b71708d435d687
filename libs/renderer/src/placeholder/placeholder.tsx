import { Paragraph } from '@digdir/designsystemet-react';
import type { ComponentType } from '@sporvalg/core';

import type { NodeProps } from '../components/component.js';
import { withoutMarkup } from '../markdown/rich-text.js';
import './placeholder.css';

/** What every page has by itself. */
const ON_EVERY_PAGE: ReadonlySet<ComponentType> = new Set<ComponentType>(['Button', 'NavigationBar', 'NavigationButtons']);

/**
 * The place of a component that a citizen is not shown, since it needs what is not here or what every page has by
 * itself. The one who makes the form sees its name, and a citizen nothing at all.
 */
export function Placeholder({ view, environment }: NodeProps) {
  const { forDesigner, ui } = environment;
  const { type, id } = view.node;
  if (!forDesigner) return null;
  return (
    <div className="sv-placeholder">
      <Paragraph className="sv-placeholder__name">{ui.shown.notForCitizen(type)}</Paragraph>
      <Paragraph data-size="sm">{withoutMarkup(view.texts['title'] ?? id)}</Paragraph>
      <Paragraph data-size="sm">{ON_EVERY_PAGE.has(type) ? ui.shown.onEveryPage : ui.shown.notHere}</Paragraph>
    </div>
  );
}
