import { Field, Textarea } from '@digdir/designsystemet-react';

import { fieldId } from '../../field/field-ids.js';
import { hasError } from '../../field/field-messages.js';
import { isLocked, ReadOnlyAnswer } from '../../field/read-only.js';
import { FieldFrame } from '../../field/text-field.js';
import { useAnswer, useTouch } from '../../field/use-answer.js';
import type { NodeProps } from '../component.js';

/** Several lines of text, growing with what is written. Too much may be typed and is told, never cut. */
export function TextArea({ view, environment }: NodeProps) {
  const { ui, touch } = environment;
  const answer = useAnswer(view.bindings['simpleBinding']);
  const attention = useTouch(view.key, touch, answer.value);
  const value = typeof answer.value === 'string' ? answer.value : '';

  if (isLocked(view)) return <ReadOnlyAnswer view={view} environment={environment} value={value} />;
  return (
    <FieldFrame view={view} ui={ui}>
      <Textarea
        id={fieldId(view.key)}
        rows={4}
        value={value}
        autoComplete={view.node.autocomplete ?? 'off'}
        aria-invalid={hasError(view.issues) || undefined}
        onChange={(event) => {
          attention.changed();
          answer.set(event.target.value);
        }}
        onBlur={attention.left}
      />
      {view.node.maxLength !== undefined && (
        <Field.Counter limit={view.node.maxLength} under={ui.characters.left} over={ui.characters.tooMany} />
      )}
    </FieldFrame>
  );
}
