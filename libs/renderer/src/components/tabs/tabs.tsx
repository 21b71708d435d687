import { Tabs as DsTabs } from '@digdir/designsystemet-react';
import { useState } from 'react';

import { withoutMarkup } from '../../markdown/rich-text.js';
import { showsError } from '../../view/shows-error.js';
import { childrenById } from '../../view/children-by-id.js';
import type { NodeProps } from '../component.js';
import './tabs.css';

/** Components on tabs. Tabs with nothing to show are left out, and what is wrong on one is told on the tab. */
export function Tabs({ view, environment }: NodeProps) {
  const { defaultTab, tabs = [] } = view.node;
  const shown = tabs.map((tab) => ({ ...tab, views: childrenById(view, tab.children) })).filter(({ views }) => views.length > 0);
  const [chosen, choose] = useState(defaultTab);
  const open = shown.find(({ id }) => id === chosen)?.id ?? shown[0]?.id;
  if (open === undefined) return null;
  return (
    <DsTabs className="sv-tabs" value={open} onChange={choose}>
      <DsTabs.List>
        {shown.map(({ id, views }) => (
          <DsTabs.Tab key={id} value={id}>
            {withoutMarkup(view.texts[`tab.${id}`] ?? id)}
            {views.some(showsError) && (
              <>
                {' '}
                <span className="sv-tab-error">({environment.ui.steps.hasErrors})</span>
              </>
            )}
          </DsTabs.Tab>
        ))}
      </DsTabs.List>
      {shown.map(({ id, views }) => (
        <DsTabs.Panel key={id} value={id}>
          <div className="sv-nodes">{environment.renderNodes(views)}</div>
        </DsTabs.Panel>
      ))}
    </DsTabs>
  );
}
