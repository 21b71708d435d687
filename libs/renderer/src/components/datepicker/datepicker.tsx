import { Button } from '@digdir/designsystemet-react';
import { formatDay, isDay } from '@sporvalg/core';
import { useRef, useState } from 'react';

import { CalendarIcon } from '../../field/icons.js';
import { isLocked, ReadOnlyAnswer } from '../../field/read-only.js';
import { TextField } from '../../field/text-field.js';
import { useAnswer, useTouch } from '../../field/use-answer.js';
import { parseDay, showDay } from '../../form/dates.js';
import type { NodeProps } from '../component.js';
import './datepicker.css';

/**
 * A date typed as people write it, with the device's own calendar beside it. The answer is an ISO day;
 * what is no date stays as it was typed, and the verdict says how to write it.
 */
export function Datepicker({ view, environment }: NodeProps) {
  const { ui, touch, language } = environment;
  const answer = useAnswer(view.bindings['simpleBinding']);
  const attention = useTouch(view.key, touch, answer.value);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const calendar = useRef<HTMLInputElement>(null);
  const value = typeof answer.value === 'string' ? answer.value : '';

  if (isLocked(view))
    return <ReadOnlyAnswer view={view} environment={environment} value={isDay(value) ? formatDay(value, language) : value} />;
  return (
    <div className="sv-date">
      <TextField
        view={view}
        ui={ui}
        hint={view.node.format === undefined ? ui.date.hint : undefined}
        value={typed ?? showDay(value, view.node.format)}
        characters={10}
        input={{ autoComplete: view.node.autocomplete ?? 'off' }}
        onType={(text) => {
          attention.changed();
          setTyped(text);
          answer.set(parseDay(text, view.node.format) ?? text);
        }}
        onLeave={() => {
          setTyped(undefined);
          attention.left();
        }}
      >
        <Button variant="secondary" icon aria-label={ui.date.openCalendar} onClick={() => openCalendar(calendar.current)}>
          <CalendarIcon />
        </Button>
      </TextField>
      {/* The device's calendar, opened by the button. The text field holds the answer, so this one is out of reach. */}
      <input
        ref={calendar}
        className="sv-date__native"
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={isDay(value) ? value : ''}
        min={view.limits.minDate}
        max={view.limits.maxDate}
        onChange={(event) => {
          attention.changed();
          setTyped(undefined);
          answer.set(event.target.value);
        }}
      />
    </div>
  );
}

function openCalendar(input: HTMLInputElement | null): void {
  try {
    input?.showPicker();
  } catch {
    // A browser without a calendar of its own: the date is typed.
    input?.focus();
  }
}
