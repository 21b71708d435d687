import { Button, Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { useState, type KeyboardEvent } from 'react';

import type { UiTexts } from '../texts/ui-texts.js';
import './search-line.css';

export interface SearchLineProps {
  readonly id: string;
  readonly label: string;
  /** What is wrong with what was typed, known before any register is asked. */
  readonly fault: string | undefined;
  readonly isInvalid: boolean;
  readonly isAsking: boolean;
  readonly initial: string;
  /** Digits unless told. */
  readonly inputMode?: 'numeric' | 'text';
  readonly ui: UiTexts;
  onType(typed: string): void;
  onAsk(typed: string): void;
}

/** A number and a button that fetches what belongs to it. */
export function SearchLine({ id, label, fault, isInvalid, isAsking, initial, inputMode = 'numeric', ui, onType, onAsk }: SearchLineProps) {
  const [typed, setTyped] = useState(initial);
  const ask = () => {
    if (!isAsking) onAsk(typed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    ask();
  };
  return (
    <div className="sv-search">
      <Field>
        <Label weight="regular">{label}</Label>
        {fault !== undefined && <ValidationMessage>{fault}</ValidationMessage>}
        <div className="sv-search__line">
          <Input
            id={id}
            value={typed}
            inputMode={inputMode}
            autoComplete="off"
            aria-invalid={isInvalid || fault !== undefined || undefined}
            onChange={(event) => {
              setTyped(event.target.value);
              onType(event.target.value);
            }}
            onKeyDown={onKeyDown}
          />
          <Button variant="secondary" onClick={ask} aria-disabled={isAsking || undefined}>
            {isAsking ? ui.lookUp.fetching : ui.lookUp.fetch}
          </Button>
        </div>
      </Field>
    </div>
  );
}
