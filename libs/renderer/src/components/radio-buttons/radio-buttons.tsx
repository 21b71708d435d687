import { Radio } from '@digdir/designsystemet-react';

import { FieldsetFrame } from '../../field/choice-fieldset.js';
import { fieldId } from '../../field/field-ids.js';
import { hasError } from '../../field/field-messages.js';
import { inModelType, optionLabel, optionWith } from '../../field/option-label.js';
import { isLocked, ReadOnlyAnswer } from '../../field/read-only.js';
import { leaves } from '../../field/text-field.js';
import { useAnswer, useTouch } from '../../field/use-answer.js';
import { useChangeQuestion } from '../../field/change-question.js';
import { usePreselected } from '../../field/use-preselected.js';
import { RichText } from '../../markdown/rich-text.js';
import type { NodeProps } from '../component.js';

/** One of a few. The value keeps the option's own type: yes and no are booleans where the model says so. */
export function RadioButtons({ view, environment }: NodeProps) {
  const { ui, touch } = environment;
  const answer = useAnswer(view.bindings['simpleBinding']);
  const attention = useTouch(view.key, touch, answer.value);
  const chosen = answer.value === undefined ? undefined : String(answer.value);

  const change = useChangeQuestion(view, ui);
  usePreselected(view, answer.value, (option) => answer.set(inModelType(option.value, view.valueType)));

  if (isLocked(view)) return <ReadOnlyAnswer view={view} environment={environment} value={optionWith(view.options, answer.value)?.label} />;
  return (
    <FieldsetFrame view={view} ui={ui} onBlur={(event) => leaves(event) && attention.left()}>
      <div
        className="sv-choices"
        data-layout={view.node.layout}
        data-cards={view.node.showAsCard || undefined}
        data-labels={view.node.showLabelsInTable || undefined}
      >
        {view.options.map((option, index) => (
          <Radio
            key={String(option.value)}
            id={index === 0 ? fieldId(view.key) : fieldId(view.key, String(index))}
            name={answer.name}
            value={String(option.value)}
            checked={chosen === String(option.value)}
            aria-invalid={hasError(view.issues) || undefined}
            label={optionLabel(option, ui)}
            description={option.description === undefined ? undefined : <RichText text={option.description} ui={ui} inline />}
            onChange={() =>
              change.ask(chosen !== undefined, () => {
                attention.changed();
                answer.set(inModelType(option.value, view.valueType));
              })
            }
          />
        ))}
      </div>
      {change.question}
    </FieldsetFrame>
  );
}
