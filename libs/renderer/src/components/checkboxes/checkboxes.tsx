import { Checkbox } from '@digdir/designsystemet-react';

import { FieldsetFrame } from '../../field/choice-fieldset.js';
import { fieldId } from '../../field/field-ids.js';
import { hasError } from '../../field/field-messages.js';
import { optionLabel, optionWith } from '../../field/option-label.js';
import { isLocked, ReadOnlyAnswer } from '../../field/read-only.js';
import { leaves } from '../../field/text-field.js';
import { useAnswer, useTouch } from '../../field/use-answer.js';
import { RichText } from '../../markdown/rich-text.js';
import type { OptionView } from '../../view/node-view.js';
import type { NodeProps } from '../component.js';

/** Any of several; kept as Altinn keeps them, one text with commas between, in the order of the options. */
export function Checkboxes({ view, environment }: NodeProps) {
  const { ui, touch } = environment;
  const answer = useAnswer(view.bindings['simpleBinding']);
  const attention = useTouch(view.key, touch, answer.value);
  const chosen = choicesIn(answer.value);

  if (isLocked(view)) {
    const labels = chosen.map((value) => optionWith(view.options, value)?.label ?? value);
    return <ReadOnlyAnswer view={view} environment={environment} value={labels.join('\n')} />;
  }
  return (
    <FieldsetFrame view={view} ui={ui} onBlur={(event) => leaves(event) && attention.left()}>
      <div className="sv-choices">
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
            onChange={(event) => {
              attention.changed();
              answer.set(withChoice(view, chosen, option, event.target.checked));
            }}
          />
        ))}
      </div>
    </FieldsetFrame>
  );
}

/** Yes alone («jeg bekrefter») may be a boolean in the model; everything else is a text with commas. */
function withChoice(view: NodeProps['view'], chosen: readonly string[], option: OptionView, isOn: boolean): string | boolean | null {
  if (view.valueType === 'boolean') return isOn ? true : null;
  const wanted = new Set(isOn ? [...chosen, String(option.value)] : chosen.filter((value) => value !== String(option.value)));
  return view.options
    .map((each) => String(each.value))
    .filter((value) => wanted.has(value))
    .join(',');
}

function choicesIn(value: unknown): readonly string[] {
  if (typeof value === 'boolean') return value ? ['true'] : [];
  return typeof value === 'string' && value !== '' ? value.split(',').map((choice) => choice.trim()) : [];
}
