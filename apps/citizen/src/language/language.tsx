import type { Language } from '@sporvalg/core';
import { loadUiTexts } from '@sporvalg/renderer';
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';

import { nb } from './nb.js';
import type { AppTextKey, AppTexts } from './texts.js';

const STORED = 'sporvalg.language';
/** Texts of the app itself; South Sami has none yet and falls back to bokmål. */
const OTHER: Readonly<Partial<Record<Language, () => Promise<AppTexts>>>> = {
  nn: () => import('./nn.js').then((module) => module.nn),
  en: () => import('./en.js').then((module) => module.en),
};

export interface LanguageChoice {
  readonly language: Language;
  choose(language: Language): void;
  /** The text in the chosen language, with `{name}` replaced. */
  t(key: AppTextKey, values?: Readonly<Record<string, string | number>>): string;
}

const LanguageContext = createContext<LanguageChoice | undefined>(undefined);

/** Language names in their own language, as a citizen looks for them. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English', sma: 'Åarjelsaemien' };

interface Shown {
  readonly language: Language;
  readonly texts: AppTexts;
}

/** The chosen language for everything inside; remembered in this browser. Nothing is drawn in a language before its texts are there. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [chosen, setChosen] = useState<Language>(storedLanguage);
  const [shown, setShown] = useState<Shown | undefined>(() => (OTHER[chosen] ? undefined : { language: chosen, texts: nb }));

  useEffect(() => {
    let current = true;
    void textsIn(chosen).then((texts) => {
      if (!current) return;
      document.documentElement.lang = chosen;
      setShown({ language: chosen, texts });
    });
    return () => {
      current = false;
    };
  }, [chosen]);

  const choose = useCallback((language: Language) => {
    localStorage.setItem(STORED, language);
    setChosen(language);
  }, []);
  const value = useMemo<LanguageChoice | undefined>(
    () => shown && { language: shown.language, choose, t: (key, values) => fill(shown.texts[key], values) },
    [shown, choose],
  );
  return value && <LanguageContext value={value}>{children}</LanguageContext>;
}

/** The texts of the app, when the renderer has its own too; bokmål when they cannot be fetched. */
async function textsIn(language: Language): Promise<AppTexts> {
  try {
    const [texts] = await Promise.all([OTHER[language]?.() ?? nb, loadUiTexts(language)]);
    return texts;
  } catch {
    return nb;
  }
}

export function useLanguage(): LanguageChoice {
  const value = use(LanguageContext);
  if (!value) throw new Error('useLanguage needs a LanguageProvider around it');
  return value;
}

function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

function storedLanguage(): Language {
  const stored = localStorage.getItem(STORED);
  return stored === 'nn' || stored === 'en' || stored === 'sma' ? stored : 'nb';
}
