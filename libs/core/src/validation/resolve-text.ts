import type { FormDefinition } from '../definition/definition.js';
import type { Language, TextRef } from '../definition/text.js';
import { en } from './error-texts/en.js';
import { nb } from './error-texts/nb.js';
import { nn } from './error-texts/nn.js';

/** Texts the product owns, by language and id. */
export const errorTexts: Readonly<Record<'nb' | 'nn' | 'en', Readonly<Record<string, string>>>> = { nb, nn, en };

/** A text of the product's own, in bokmål for languages it has none in. */
export function ownedText(key: string, language: Language): string | undefined {
  return errorTexts[language === 'sma' ? 'nb' : language][key];
}

/**
 * The text a reference points at, its `{placeholders}` filled. The definition's own text goes before the
 * product's, the language asked for before bokmål; a key nobody has written is shown as it is.
 *
 * @param texts the definition's texts
 */
export function resolveText(ref: TextRef, texts: FormDefinition['texts'], language: Language): string {
  const text = texts[language]?.[ref.key]?.value ?? texts.nb?.[ref.key]?.value ?? ownedText(ref.key, language) ?? ref.key;
  const { params } = ref;
  if (!params) return text;
  return text.replaceAll(/\{([\w-]+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : placeholder,
  );
}
