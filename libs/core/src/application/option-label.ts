import type { Option } from '../definition/component.js';
import type { FormDefinition } from '../definition/definition.js';
import type { Language } from '../definition/text.js';
import { ownEntry } from '../definition/own-entry.js';

/** Texts by id as they stand, without variables. */
export type PlainTexts = (id: string) => string;

/** A text in the language asked for, else in bokmål, else its id. */
export function plainTexts(texts: FormDefinition['texts'], language: Language): PlainTexts {
  const own = texts[language];
  const fallback = texts.nb;
  return (id) => ownEntry(own, id)?.value ?? ownEntry(fallback, id)?.value ?? id;
}

/** The label of the option with this value; `null` when the list has none such. Values compare as text: `true` and `"true"` are one. */
export function optionLabel(options: readonly Option[], value: unknown, texts: PlainTexts): string | null {
  const option = options.find((candidate) => String(candidate.value) === String(value));
  return option ? texts(option.label) : null;
}
