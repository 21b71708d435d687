import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';

import type { UiTexts } from '../../texts/ui-texts.js';

export interface RemoveQuestionProps {
  readonly title: string;
  readonly ui: UiTexts;
  onRemove(): void;
  onKeep(): void;
}

/** Asks once, naming what goes. */
export function RemoveQuestion({ title, ui, onRemove, onKeep }: RemoveQuestionProps) {
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => question.current?.focus(), []);
  return (
    <div className="sv-row__question" ref={question} tabIndex={-1} role="group" aria-label={ui.rows.removeQuestion(title)}>
      <p>{ui.rows.removeQuestion(title)}</p>
      <Button data-color="danger" data-size="sm" onClick={onRemove}>
        {ui.rows.removeConfirm}
      </Button>
      <Button variant="secondary" data-size="sm" onClick={onKeep}>
        {ui.rows.cancel}
      </Button>
    </div>
  );
}
