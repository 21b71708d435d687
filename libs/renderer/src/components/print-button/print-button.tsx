import { Button } from '@digdir/designsystemet-react';

import { withoutMarkup } from '../../markdown/rich-text.js';
import type { NodeProps } from '../component.js';
import './print-button.css';

/** Prints the page as it stands. */
export function PrintButton({ view, environment }: NodeProps) {
  return (
    <Button className="sv-print-button" variant="secondary" onClick={() => window.print()}>
      {withoutMarkup(view.texts['title'] ?? environment.ui.shown.print)}
    </Button>
  );
}
