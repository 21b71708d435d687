import { Button, Checkbox, Field, Fieldset, Input, Label } from '@digdir/designsystemet-react';
import { useState } from 'react';

import { FieldsetFrame } from '../../field/choice-fieldset.js';
import { fieldId } from '../../field/field-ids.js';
import { hasError } from '../../field/field-messages.js';
import { isLocked, ReadOnlyAnswer } from '../../field/read-only.js';
import { leaves } from '../../field/text-field.js';
import { useAnswer, useTouch } from '../../field/use-answer.js';
import { isTime, parseTime, showTime } from '../../form/times.js';
import type { UiTexts } from '../../texts/ui-texts.js';
import type { NodeProps } from '../component.js';
import { DAYS, dayHours, hoursFrom, isOvernight, readHours, type DayHours, type DayKey, type WeekHours } from './week-hours.js';
import './opening-hours.css';

/**
 * Opening hours of a week, day by day. A closing time at or before the opening time is after midnight, and is
 * said in words so that nobody is in doubt.
 */
export function OpeningHours({ view, environment }: NodeProps) {
  const { ui, touch } = environment;
  const answer = useAnswer(view.bindings['simpleBinding']);
  const week = hoursFrom(answer.value);
  const attention = useTouch(view.key, touch, week.mandag ?? week.sondag);
  const [message, setMessage] = useState('');
  const change = (next: WeekHours) => {
    attention.changed();
    answer.set(next);
  };

  if (isLocked(view)) return <ReadOnlyAnswer view={view} environment={environment} value={readHours(week, ui)} />;
  return (
    <FieldsetFrame view={view} ui={ui} onBlur={(event) => leaves(event) && attention.left()}>
      <div className="sv-hours">
        {DAYS.map((day, index) => (
          <Day
            key={day}
            id={index === 0 ? fieldId(view.key) : fieldId(view.key, day)}
            index={index}
            hours={week[day]}
            isInvalid={hasError(view.issues)}
            ui={ui}
            onChange={(hours) => change({ ...week, [day]: hours })}
          />
        ))}
      </div>
      {week.mandag !== undefined && (
        <Button
          variant="tertiary"
          data-size="sm"
          className="sv-flush"
          onClick={() => {
            change({ ...week, ...copiesOf(week.mandag, ['tirsdag', 'onsdag', 'torsdag', 'fredag']) });
            setMessage(ui.openingHours.copied);
          }}
        >
          {ui.openingHours.sameOnWeekdays}
        </Button>
      )}
      <div role="status" className="sv-visually-hidden">
        {message}
      </div>
    </FieldsetFrame>
  );
}

function copiesOf(hours: DayHours | undefined, days: readonly DayKey[]): WeekHours {
  return Object.fromEntries(days.map((day) => [day, hours]));
}

interface DayProps {
  readonly id: string;
  readonly index: number;
  readonly hours: DayHours | undefined;
  readonly isInvalid: boolean;
  readonly ui: UiTexts;
  onChange(hours: DayHours | undefined): void;
}

function Day({ id, index, hours, isInvalid, ui, onChange }: DayProps) {
  const words = ui.openingHours;
  const name = words.weekdays[index] ?? '';
  const isClosed = hours?.stengt === true;
  const nextDay = words.weekdays[(index + 1) % 7] ?? '';
  const set = (part: 'fra' | 'til', text: string) => onChange(dayHours({ ...hours, [part]: text }));
  return (
    <Fieldset className="sv-hours__day">
      <Fieldset.Legend className="sv-hours__name">{name}</Fieldset.Legend>
      {!isClosed && (
        <>
          <Time id={id} label={words.from} value={hours?.fra ?? ''} isInvalid={isInvalid} onChange={(text) => set('fra', text)} />
          <Time id={`${id}-til`} label={words.to} value={hours?.til ?? ''} isInvalid={isInvalid} onChange={(text) => set('til', text)} />
        </>
      )}
      <Checkbox
        id={isClosed ? id : undefined}
        className="sv-hours__closed"
        label={words.closed}
        checked={isClosed}
        onChange={(event) => onChange(event.target.checked ? { stengt: true } : undefined)}
      />
      {isOvernight(hours) && <p className="sv-hours__note">{words.toNextDay(showTime(hours?.til ?? ''), nextDay)}</p>}
    </Fieldset>
  );
}

interface TimeProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly isInvalid: boolean;
  onChange(text: string): void;
}

function Time({ id, label, value, isInvalid, onChange }: TimeProps) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  return (
    <Field className="sv-hours__time">
      <Label weight="regular">{label}</Label>
      <Input
        id={id}
        value={typed ?? showTime(value)}
        autoComplete="off"
        aria-invalid={(isInvalid && value !== '' && !isTime(value)) || undefined}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(parseTime(event.target.value) ?? event.target.value);
        }}
        onBlur={() => setTyped(undefined)}
      />
    </Field>
  );
}
