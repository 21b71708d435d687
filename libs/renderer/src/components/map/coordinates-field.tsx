import { Button, Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { parsePoint, type GeoPoint } from '@sporvalg/core';
import { useState } from 'react';

import type { UiTexts } from '../../texts/ui-texts.js';

interface CoordinatesFieldProps {
  readonly label: string;
  readonly initial?: string;
  readonly action: string;
  readonly ui: UiTexts;
  onPoint(point: GeoPoint): void;
}

/** Latitude and longitude in one line, as people copy them from a map. */
export function CoordinatesField({ label, initial = '', action, ui, onPoint }: CoordinatesFieldProps) {
  const [typed, setTyped] = useState(initial);
  const [isWrong, setIsWrong] = useState(false);
  const submit = () => {
    const point = parsePoint(typed);
    setIsWrong(point === undefined);
    if (!point) return;
    onPoint(point);
    setTyped('');
  };
  return (
    <div className="sv-map__line">
      <Field>
        <Label weight="regular">{label}</Label>
        <Field.Description>{ui.map.coordinatesHint}</Field.Description>
        {isWrong && <ValidationMessage>{ui.map.coordinatesInvalid}</ValidationMessage>}
        <Input
          value={typed}
          autoComplete="off"
          aria-invalid={isWrong || undefined}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            submit();
          }}
        />
      </Field>
      <Button variant="secondary" onClick={submit}>
        {action}
      </Button>
    </div>
  );
}
