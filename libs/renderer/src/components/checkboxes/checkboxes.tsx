import { Checkbox } from '@digdir/designsystemet-react';

import { FieldsetFrame } from '../../field/choice-fieldset.js';
import { fieldId } from '../../field/field-ids.js';
import { hasError } from '../../field/field-messages.js';
import { optionLabel, optionWith } from '../../field/option-label.js';
import { isLocked, ReadOnlyAnswer } from '../../field/read-only.js';
import { leaves } from '../../field/text-field.js';
import { useAnswer, useTouch } from '../../field/use-answer.js';
import { useChangeQuestion } from '../../field/change-question.js';
import { choicesIn, withChoice } from '../../field/several-choices.js';
import { usePreselected } from '../../field/use-preselected.js';
import { RichText } from '../../markdown/rich-text.js';
import type { NodeProps } from '../component.js';

/** Any of several; kept as Altinn keeps them, one text with commas between, in the order of the options. */
export function Checkboxes({ view, environment }: NodeProps) {
  const { ui, touch } = environment;
  const answer = useAnswer(view.bindings['simpleBinding']);
  const attention = useTouch(view.key, touch, answer.value);
  const chosen = choicesIn(answer.value);
  const change = useChangeQuestion(view, ui);
  usePreselected(view, answer.value, (option) => answer.set(withChoice(view, [], option, true)));

  if (isLocked(view)) {
    const labels = chosen.map((value) => optionWith(view.options, value)?.label ?? value);
    return <ReadOnlyAnswer view={view} environment={environment} value={labels.join('\n')} />;
  }
  return (
    <FieldsetFrame view={view} ui={ui} onBlur={(event) => leaves(event) && attention.left()}>
      <div
        className="sv-choices"
        data-layout={view.node.layout}
        data-cards={view.node.showAsCard || undefined}
        data-labels={view.node.showLabelsInTable || undefined}
      >
        {view.options.map((option, index) => (
          <Checkbox
            key={String(option.value)}
            id={index === 0 ? fieldId(view.key) : fieldId(view.key, String(index))}
            name={answer.name}
            value={String(option.value)}
            checked={chosen.includes(String(option.value))}
            aria-invalid={hasError(view.issues) || undefined}
            label={optionLabel(option, ui)}
            description={option.description === undefined ? undefined : <RichText text={option.description} ui={ui} inline />}
            onChange={({ target: { checked } }) =>
              // Taking one away is what changes an answer; another beside it takes nothing away.
              change.ask(!checked, () => {
                attention.changed();
                answer.set(withChoice(view, chosen, option, checked));
              })
            }
          />
        ))}
      </div>
      {change.question}
    </FieldsetFrame>
  );
}
