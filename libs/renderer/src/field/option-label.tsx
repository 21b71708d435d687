import type { ReactNode } from 'react';

import { RichText } from '../markdown/rich-text.js';
import type { UiTexts } from '../texts/ui-texts.js';
import type { OptionView } from '../view/node-view.js';

/** An option's words, with its explanation beneath in the same label. */
export function optionLabel(option: OptionView, ui: UiTexts): ReactNode {
  return <RichText text={option.label} ui={ui} inline />;
}

/** An option's value as the model holds it: yes and no are booleans where the model says so. */
export function inModelType(value: OptionView['value'], type: string | undefined): OptionView['value'] {
  if (type === 'boolean') return value === true || value === 'true';
  if (type === 'string') return String(value);
  return type === 'integer' || type === 'number' ? Number(value) : value;
}

/** The option with this value. Values compare as text: `true` and `"true"` are one. */
export function optionWith(options: readonly OptionView[], value: unknown): OptionView | undefined {
  return value === undefined ? undefined : options.find((option) => String(option.value) === String(value));
}
