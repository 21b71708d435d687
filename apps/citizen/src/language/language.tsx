import type { Language } from '@sporvalg/core';
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

/** The chosen language for everything inside; remembered in this browser. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(storedLanguage);
  const [texts, setTexts] = useState<AppTexts>(nb);

  useEffect(() => {
    let current = true;
    document.documentElement.lang = language;
    const load = OTHER[language];
    if (!load) setTexts(nb);
    else void load().then((loaded) => current && setTexts(loaded));
    return () => {
      current = false;
    };
  }, [language]);

  const choose = useCallback((chosen: Language) => {
    localStorage.setItem(STORED, chosen);
    setLanguage(chosen);
  }, []);
  const t = useCallback<LanguageChoice['t']>((key, values) => fill(texts[key], values), [texts]);
  const value = useMemo(() => ({ language, choose, t }), [language, choose, t]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
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
