import type { ReactNode } from 'react';

import type { RenderEnvironment } from '../components/component.js';
import { RichText } from '../markdown/rich-text.js';
import type { NodeView } from '../view/node-view.js';
import './read-only.css';

/** A computed value with its name; nothing at all while there is none to show. */
export function DisplayedValue({
  view,
  environment,
  value,
}: {
  readonly view: NodeView;
  readonly environment: RenderEnvironment;
  readonly value: ReactNode;
}) {
  if (value === undefined || value === '') return null;
  const title = view.texts['title'];
  if (title === undefined) {
    return (
      <p className="sv-text" aria-live="polite">
        {value}
      </p>
    );
  }
  return (
    <div className="sv-read-only">
      <dl>
        <dt>
          <RichText text={title} ui={environment.ui} inline />
        </dt>
        <dd aria-live="polite">{value}</dd>
      </dl>
    </div>
  );
}
