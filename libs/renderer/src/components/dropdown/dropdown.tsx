import { Select } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';

import { fieldId } from '../../field/field-ids.js';
import { hasError } from '../../field/field-messages.js';
import { optionWith } from '../../field/option-label.js';
import { registerName } from '../../field/provenance.js';
import { isLocked, ReadOnlyAnswer } from '../../field/read-only.js';
import { FieldFrame, TextField } from '../../field/text-field.js';
import { useAnswer, useSetAnswers, useTouch } from '../../field/use-answer.js';
import { useChangeQuestion } from '../../field/change-question.js';
import { usePreselected } from '../../field/use-preselected.js';
import { slotPaths } from '../../field/slots.js';
import { withoutMarkup } from '../../markdown/rich-text.js';
import type { LookupResult } from '../../services.js';
import type { NodeProps } from '../component.js';

/** One of many. The options come from the definition, or from a register that knows the applicant. */
export function Dropdown(props: NodeProps) {
  const { source } = props.view.node;
  return typeof source === 'object' && 'register' in source ? <RegisterDropdown {...props} /> : <DefinedDropdown {...props} />;
}

function DefinedDropdown({ view, environment }: NodeProps) {
  const answer = useAnswer(view.bindings['simpleBinding']);
  usePreselected(view, answer.value, (option) => answer.set(option.value));
  if (isLocked(view)) return <ReadOnlyAnswer view={view} environment={environment} value={optionWith(view.options, answer.value)?.label} />;
  const choices = view.options.map((option) => ({ value: String(option.value), label: option.label }));
  return (
    <Choice
      view={view}
      environment={environment}
      choices={choices}
      onChoose={(value) => answer.set(view.options.find((option) => String(option.value) === value)?.value ?? null)}
    />
  );
}

interface ChoiceProps extends NodeProps {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  onChoose(value: string): void;
}

function Choice({ view, environment, choices, onChoose }: ChoiceProps) {
  const { ui, touch } = environment;
  const answer = useAnswer(view.bindings['simpleBinding']);
  const attention = useTouch(view.key, touch, answer.value);
  const change = useChangeQuestion(view, ui);
  return (
    <FieldFrame view={view} ui={ui}>
      <Select
        id={fieldId(view.key)}
        width="auto"
        value={answer.value === undefined ? '' : String(answer.value)}
        autoComplete={view.node.autocomplete}
        aria-invalid={hasError(view.issues) || undefined}
        onChange={({ target: { value } }) =>
          change.ask(answer.value !== undefined && answer.value !== '', () => {
            attention.changed();
            onChoose(value);
          })
        }
        onBlur={attention.left}
      >
        <Select.Option value="">{ui.chooseOption}</Select.Option>
        {choices.map((choice) => (
          <Select.Option key={choice.value} value={choice.value}>
            {withoutMarkup(choice.label)}
          </Select.Option>
        ))}
      </Select>
      {change.question}
    </FieldFrame>
  );
}

/** Asks the register once when the field is first shown; without an answer the citizen writes the number. */
function RegisterDropdown({ view, environment }: NodeProps) {
  const { ui, services, touch } = environment;
  const answer = useAnswer(view.bindings['simpleBinding']);
  const setAnswers = useSetAnswers();
  const attention = useTouch(view.key, touch, answer.value);
  const [result, setResult] = useState<LookupResult | undefined>(undefined);

  useEffect(() => {
    let isCurrent = true;
    void services.lookUp(view.key, {}).then((found) => {
      if (isCurrent) setResult(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [services, view.key]);

  if (!result) return <Choice view={view} environment={environment} choices={known(answer.value)} onChoose={() => undefined} />;
  if (result.status === 'choices') {
    const choices = result.choices.map((choice) => ({ value: String(choice.values['simpleBinding'] ?? ''), label: choice.label }));
    return (
      <Choice
        view={view}
        environment={environment}
        choices={choices}
        onChoose={(value) => {
          const chosen = result.choices.find((choice) => String(choice.values['simpleBinding']) === value);
          setAnswers(slotPaths(view, chosen?.values ?? {}));
        }}
      />
    );
  }
  const hint = result.status === 'unavailable' ? ui.lookUp.unavailable(registerName(result.source, ui)) : undefined;
  return (
    <TextField
      view={view}
      ui={ui}
      hint={hint}
      value={typeof answer.value === 'string' ? answer.value : ''}
      characters={11}
      onType={(text) => {
        attention.changed();
        answer.set(text);
      }}
      onLeave={attention.left}
    />
  );
}

function known(value: unknown): readonly { readonly value: string; readonly label: string }[] {
  return typeof value === 'string' && value !== '' ? [{ value, label: value }] : [];
}
