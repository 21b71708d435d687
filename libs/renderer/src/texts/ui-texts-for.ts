import type { Language } from '@sporvalg/core';

import { nb } from './nb.js';
import type { UiTexts } from './ui-texts.js';

/** South Sami is never invented: it falls back to bokmål. */
const OTHERS: Readonly<Partial<Record<Language, () => Promise<UiTexts>>>> = {
  nn: () => import('./nn.js').then((module) => module.nn),
  en: () => import('./en.js').then((module) => module.en),
};

const loaded: Partial<Record<Language, UiTexts>> = {};

/** Fetches the renderer's own words in a language; to be waited for before anything is drawn in that language. */
export async function loadUiTexts(language: Language): Promise<void> {
  const load = OTHERS[language];
  if (load) loaded[language] ??= await load();
}

/** The renderer's own words: in bokmål until those of the language are loaded. */
export function uiTextsFor(language: Language): UiTexts {
  return loaded[language] ?? nb;
}
