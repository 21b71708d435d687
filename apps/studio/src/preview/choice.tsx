import { Field, Label, Select } from '@digdir/designsystemet-react';

export interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  onChoose(value: string): void;
}

/** One choice among a few, as a list that folds down. */
export function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <Field className="tool-choice" data-size="sm">
      <Label>{label}</Label>
      <Select value={value} onChange={(event) => onChoose(event.target.value)} disabled={options.length === 0}>
        {options.map((option) => (
          <Select.Option key={option.value} value={option.value}>
            {option.label}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
