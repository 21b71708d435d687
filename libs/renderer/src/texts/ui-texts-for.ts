import type { Language } from '@sporvalg/core';

import { en } from './en.js';
import { nb } from './nb.js';
import { nn } from './nn.js';
import type { UiTexts } from './ui-texts.js';

/** The renderer's own words. South Sami is never invented: it falls back to bokmål. */
export function uiTextsFor(language: Language): UiTexts {
  if (language === 'nn') return nn;
  return language === 'en' ? en : nb;
}
