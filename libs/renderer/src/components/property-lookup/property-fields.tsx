import { Button } from '@digdir/designsystemet-react';
import type { KeyboardEvent } from 'react';

import { SlotField } from '../../field/slot-field.js';
import type { UiTexts } from '../../texts/ui-texts.js';
import type { NodeView } from '../../view/node-view.js';
import './property-lookup.css';

export interface PropertyFieldsProps {
  readonly view: NodeView;
  readonly ui: UiTexts;
  readonly isInvalid: boolean;
  readonly isAsking: boolean;
  onChanged(): void;
  onFetch(): void;
}

const SLOTS = ['gardsnummer', 'bruksnummer', 'festenummer'] as const;

/** The numbers of a property, and a button that confirms them. */
export function PropertyFields({ view, ui, isInvalid, isAsking, onChanged, onFetch }: PropertyFieldsProps) {
  const fetch = () => {
    if (!isAsking) onFetch();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    fetch();
  };
  return (
    <div className="sv-property__line">
      {SLOTS.map((slot) => (
        <SlotField
          key={slot}
          view={view}
          slot={slot}
          label={ui.property[slot]}
          isFirst={slot === 'gardsnummer'}
          isInvalid={isInvalid && slot !== 'festenummer'}
          characters="s"
          input={{ inputMode: 'numeric', autoComplete: 'off', maxLength: 7, readOnly: view.readOnly, onKeyDown }}
          normalise={wholeNumber}
          onChanged={onChanged}
        />
      ))}
      {!view.readOnly && (
        <Button variant="secondary" onClick={fetch} aria-disabled={isAsking || undefined}>
          {isAsking ? ui.lookUp.fetching : ui.lookUp.fetch}
        </Button>
      )}
    </div>
  );
}

/** What is no number is kept as it is typed, and told of when the answer is judged. */
function wholeNumber(text: string): string | number {
  const digits = text.replaceAll(/\s/g, '');
  return /^\d+$/.test(digits) ? Number(digits) : digits;
}
