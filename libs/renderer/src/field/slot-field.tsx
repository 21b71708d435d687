import { Field, Input, Label } from '@digdir/designsystemet-react';
import type { ComponentProps } from 'react';

import type { NodeView } from '../view/node-view.js';
import { fieldId } from './field-ids.js';
import { useAnswer } from './use-answer.js';
import './field.css';

export interface SlotFieldProps {
  readonly view: NodeView;
  readonly slot: string;
  readonly label: string;
  /** Said below the label. */
  readonly description?: string;
  /** The one a message about the component leads to. */
  readonly isFirst?: boolean;
  readonly isInvalid?: boolean;
  readonly characters?: 's' | 'm' | 'l' | 'full';
  readonly input?: ComponentProps<typeof Input>;
  /** What is kept of what is typed, such as digits without spaces or a number. */
  readonly normalise?: (text: string) => string | number;
  onChanged(): void;
}

/** A field of a look-up component that the citizen fills in when no register does. */
export function SlotField({
  view,
  slot,
  label,
  description,
  isFirst = false,
  isInvalid,
  characters = 'l',
  input,
  normalise,
  onChanged,
}: SlotFieldProps) {
  const answer = useAnswer(view.bindings[slot]);
  if (view.bindings[slot] === undefined) return null;
  return (
    <Field>
      <Label weight="regular">{label}</Label>
      {description !== undefined && <Field.Description>{description}</Field.Description>}
      <div className="sv-line" data-width={characters}>
        <Input
          {...input}
          id={isFirst ? fieldId(view.key) : fieldId(view.key, slot)}
          value={typeof answer.value === 'string' || typeof answer.value === 'number' ? answer.value : ''}
          aria-invalid={isInvalid || undefined}
          onChange={(event) => {
            answer.set(normalise ? normalise(event.target.value) : event.target.value);
            onChanged();
          }}
        />
      </div>
    </Field>
  );
}
