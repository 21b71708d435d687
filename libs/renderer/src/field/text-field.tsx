import { Field, Input, Label } from '@digdir/designsystemet-react';
import { memo, type ComponentProps, type FocusEvent, type ReactNode } from 'react';

import { RichText } from '../markdown/rich-text.js';
import type { UiTexts } from '../texts/ui-texts.js';
import type { NodeView } from '../view/node-view.js';
import { fieldId } from './field-ids.js';
import { FieldLabel, titleOf } from './field-label.js';
import { FieldErrors, FieldNotices, hasError } from './field-messages.js';
import { Help } from './help.js';
import { useTyped } from './use-typed.js';
import './field.css';

export interface FieldFrameProps {
  readonly view: NodeView;
  readonly ui: UiTexts;
  /** Said below the label when the definition says nothing. */
  readonly hint?: string | undefined;
  /** The input itself. */
  readonly children: ReactNode;
}

/** Label above, help below it, error between help and input, notices after: the frame of every single input. */
export function FieldFrame({ view, ui, hint, children }: FieldFrameProps) {
  return (
    <div className="sv-field">
      <Field>
        <Question view={view} ui={ui} hint={hint} />
        {children}
      </Field>
      <FieldNotices issues={view.issues} />
    </div>
  );
}

/** What stands above the answer. Drawn anew with the view, not with every letter of the answer. */
const Question = memo(function Question({ view, ui, hint }: Omit<FieldFrameProps, 'children'>) {
  const description = view.texts['description'] ?? hint;
  return (
    <>
      <Label>
        <FieldLabel view={view} ui={ui} />
      </Label>
      {description !== undefined && (
        <Field.Description className="sv-description">
          <RichText text={description} ui={ui} inline />
        </Field.Description>
      )}
      <Help text={view.texts['help']} about={titleOf(view)} ui={ui} />
      <FieldErrors issues={view.issues} />
    </>
  );
});

export interface TextFieldProps extends Omit<FieldFrameProps, 'children'> {
  /** What stands beside the input on the same line. */
  readonly children?: ReactNode;
  readonly value: string;
  onType(text: string): void;
  onLeave(): void;
  /** Expected number of characters; the input is made that wide. */
  readonly characters?: number | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly input?: ComponentProps<typeof Input>;
}

/** A frame with one line of text in it. */
export function TextField({ view, ui, hint, value, onType, onLeave, characters, prefix, suffix, input, children }: TextFieldProps) {
  const typed = useTyped(value);
  return (
    <FieldFrame view={view} ui={ui} hint={hint}>
      <div className="sv-line" data-width={widthFor(characters)}>
        <Field.Affixes>
          {prefix !== undefined && <Field.Affix>{prefix}</Field.Affix>}
          <Input
            {...input}
            {...typed}
            id={fieldId(view.key)}
            aria-invalid={hasError(view.issues) || undefined}
            onChange={(event) => onType(event.target.value)}
            onBlur={onLeave}
          />
          {suffix !== undefined && <Field.Affix>{suffix}</Field.Affix>}
        </Field.Affixes>
        {children}
      </div>
    </FieldFrame>
  );
}

/** As wide as the answer: steps of a few characters, so that fields beneath each other line up. */
function widthFor(characters: number | undefined): string {
  if (characters === undefined) return 'full';
  if (characters <= 4) return 'xs';
  if (characters <= 8) return 's';
  return characters <= 16 ? 'm' : characters <= 32 ? 'l' : 'full';
}

/** Whether focus moves out of the whole element rather than between its parts. */
export function leaves(event: FocusEvent): boolean {
  return !event.currentTarget.contains(event.relatedTarget);
}
