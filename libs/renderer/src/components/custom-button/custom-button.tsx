import { Button } from '@digdir/designsystemet-react';
import { pageSteps } from '@sporvalg/core';

import { withoutMarkup } from '../../markdown/rich-text.js';
import { Placeholder } from '../../placeholder/placeholder.js';
import type { NodeProps } from '../component.js';

/** A button that goes to another page. One that asks for anything else is not shown to a citizen. */
export function CustomButton({ view, environment }: NodeProps) {
  const { goTo } = environment;
  const steps = pageSteps(view.node);
  if (!steps) return <Placeholder view={view} environment={environment} />;
  return (
    <Button variant={view.node.buttonStyle === 'tertiary' ? 'tertiary' : 'secondary'} onClick={() => steps.forEach((step) => goTo?.(step))}>
      {withoutMarkup(view.texts['title'] ?? view.node.id)}
    </Button>
  );
}
