import { Checkbox, Chip, Field, Input, Label } from '@digdir/designsystemet-react';
import { useState } from 'react';

import { useChangeQuestion } from '../../field/change-question.js';
import { FieldsetFrame } from '../../field/choice-fieldset.js';
import { fieldId } from '../../field/field-ids.js';
import { hasError } from '../../field/field-messages.js';
import { optionLabel, optionWith } from '../../field/option-label.js';
import { isLocked, ReadOnlyAnswer } from '../../field/read-only.js';
import { choicesIn, withChoice } from '../../field/several-choices.js';
import { leaves } from '../../field/text-field.js';
import { useAnswer, useTouch } from '../../field/use-answer.js';
import { usePreselected } from '../../field/use-preselected.js';
import { RichText, withoutMarkup } from '../../markdown/rich-text.js';
import type { OptionView } from '../../view/node-view.js';
import type { NodeProps } from '../component.js';
import './multiple-select.css';

/** So many can be seen at a glance without searching. */
const FEW = 7;

/**
 * Several of many: what is chosen on top, each with a way to take it away, and a list of checkboxes that narrows as one types.
 * Kept as Checkboxes keeps it, one text with commas between.
 */
export function MultipleSelect({ view, environment }: NodeProps) {
  const { ui, touch } = environment;
  const answer = useAnswer(view.bindings['simpleBinding']);
  const attention = useTouch(view.key, touch, answer.value);
  const change = useChangeQuestion(view, ui);
  const [filter, setFilter] = useState('');
  const chosen = choicesIn(answer.value);
  usePreselected(view, answer.value, (option) => answer.set(withChoice(view, [], option, true)));

  if (isLocked(view)) {
    const labels = chosen.map((value) => optionWith(view.options, value)?.label ?? value);
    return <ReadOnlyAnswer view={view} environment={environment} value={labels.join('\n')} />;
  }
  const choose = (option: OptionView, isOn: boolean) =>
    change.ask(!isOn, () => {
      attention.changed();
      answer.set(withChoice(view, chosen, option, isOn));
    });
  const isLong = view.options.length > FEW;
  const shown = view.options.filter((option) => matches(option, filter));
  return (
    <FieldsetFrame view={view} ui={ui} onBlur={(event) => leaves(event) && attention.left()}>
      <div className="sv-several">
        {chosen.length > 0 && (
          <div className="sv-several__chosen">
            {chosen.map((value) => {
              const option = optionWith(view.options, value) ?? { value, label: value, description: undefined, help: undefined };
              const label = withoutMarkup(option.label);
              return (
                <Chip.Removable key={value} aria-label={ui.choice.remove(label)} onClick={() => choose(option, false)}>
                  {label}
                </Chip.Removable>
              );
            })}
          </div>
        )}
        {isLong && (
          <Field>
            <Label weight="regular">{ui.choice.filter}</Label>
            <Input
              id={fieldId(view.key)}
              type="search"
              autoComplete="off"
              value={filter}
              aria-invalid={hasError(view.issues) || undefined}
              onChange={(event) => setFilter(event.target.value)}
            />
          </Field>
        )}
        <div className="sv-choices sv-several__list" data-long={isLong || undefined}>
          {shown.map((option) => (
            <Checkbox
              key={String(option.value)}
              id={!isLong && option === shown[0] ? fieldId(view.key) : fieldId(view.key, String(view.options.indexOf(option)))}
              value={String(option.value)}
              checked={chosen.includes(String(option.value))}
              aria-invalid={hasError(view.issues) || undefined}
              label={optionLabel(option, ui)}
              description={option.description === undefined ? undefined : <RichText text={option.description} ui={ui} inline />}
              onChange={({ target: { checked } }) => choose(option, checked)}
            />
          ))}
        </div>
        <p role="status" className="sv-several__status">
          {filter === '' ? ui.choice.chosen(chosen.length) : ui.choice.hits(shown.length)}
        </p>
      </div>
      {change.question}
    </FieldsetFrame>
  );
}

function matches({ label, description = '' }: OptionView, filter: string): boolean {
  const words = `${withoutMarkup(label)} ${withoutMarkup(description)}`.toLocaleLowerCase('nb');
  return filter
    .toLocaleLowerCase('nb')
    .split(/\s+/)
    .every((word) => words.includes(word));
}
