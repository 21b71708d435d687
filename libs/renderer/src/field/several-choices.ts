import type { NodeView, OptionView } from '../view/node-view.js';

/**
 * The answer when a choice is put to or taken from those chosen: a text with commas, in the order of the options. Yes alone
 * («jeg bekrefter») may be a boolean in the model.
 */
export function withChoice(
  view: Pick<NodeView, 'options' | 'valueType'>,
  chosen: readonly string[],
  option: OptionView,
  isOn: boolean,
): string | boolean | null {
  if (view.valueType === 'boolean') return isOn ? true : null;
  const wanted = new Set(isOn ? [...chosen, String(option.value)] : chosen.filter((value) => value !== String(option.value)));
  return view.options
    .map((each) => String(each.value))
    .filter((value) => wanted.has(value))
    .join(',');
}

/** What is chosen in an answer of several choices. */
export function choicesIn(value: unknown): readonly string[] {
  if (typeof value === 'boolean') return value ? ['true'] : [];
  return typeof value === 'string' && value !== '' ? value.split(',').map((choice) => choice.trim()) : [];
}
