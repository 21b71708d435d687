import { Radio } from '@digdir/designsystemet-react';

import { FieldsetFrame } from '../../field/choice-fieldset.js';
import { fieldId } from '../../field/field-ids.js';
import { hasError } from '../../field/field-messages.js';
import { inModelType, optionLabel, optionWith } from '../../field/option-label.js';
import { isLocked, ReadOnlyAnswer } from '../../field/read-only.js';
import { leaves } from '../../field/text-field.js';
import { useAnswer, useTouch } from '../../field/use-answer.js';
import type { NodeProps } from '../component.js';
import './likert-item.css';

/**
 * One question with a scale: a fieldset of its own with every step named, whether the names are seen beside the
 * steps or above the column they stand in.
 */
export function LikertItem({ view, environment }: NodeProps) {
  const { ui, touch } = environment;
  const answer = useAnswer(view.bindings['simpleBinding']);
  const attention = useTouch(view.key, touch, answer.value);
  const chosen = answer.value === undefined ? undefined : String(answer.value);

  if (isLocked(view)) return <ReadOnlyAnswer view={view} environment={environment} value={optionWith(view.options, answer.value)?.label} />;
  return (
    <div className="sv-likert-item" data-steps={view.options.length}>
      <FieldsetFrame view={view} ui={ui} onBlur={(event) => leaves(event) && attention.left()}>
        <div className="sv-choices sv-likert-item__scale">
          {view.options.map((option, index) => (
            <Radio
              key={String(option.value)}
              id={index === 0 ? fieldId(view.key) : fieldId(view.key, String(index))}
              name={answer.name}
              value={String(option.value)}
              checked={chosen === String(option.value)}
              aria-invalid={hasError(view.issues) || undefined}
              label={optionLabel(option, ui)}
              onChange={() => {
                attention.changed();
                answer.set(inModelType(option.value, view.valueType));
              }}
            />
          ))}
        </div>
      </FieldsetFrame>
    </div>
  );
}
