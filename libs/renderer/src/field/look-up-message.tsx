import { Alert } from '@digdir/designsystemet-react';

import type { UiTexts } from '../texts/ui-texts.js';
import { registerName } from './provenance.js';
import type { LookUpState } from './use-look-up.js';

export interface LookUpMessageProps {
  readonly state: LookUpState;
  readonly notFound: string;
  /** Said, not shown: the panel shows what was found. */
  readonly found: string;
  readonly ui: UiTexts;
}

/** How a look-up went. One live region that is always there, so that it is heard. */
export function LookUpMessage({ state, notFound, found, ui }: LookUpMessageProps) {
  return (
    <div role="status">
      {state.status === 'found' && <span className="sv-visually-hidden">{found}</span>}
      {state.status === 'not-found' && (
        <Alert data-color="warning" data-size="sm">
          {notFound}
        </Alert>
      )}
      {state.status === 'unavailable' && (
        <Alert data-color="warning" data-size="sm">
          {ui.lookUp.unavailable(registerName(state.source, ui))}
        </Alert>
      )}
    </div>
  );
}
