import type { Language } from '../../text.js';
import { OFFICIAL_WORDS } from './official-words.js';
import { sentencesOf, wordsOf } from './sentences.js';

/** One way a text could be easier to read. */
export interface LanguageHint {
  /** Last part of the finding's code. */
  readonly rule: string;
  readonly message: string;
  readonly remedy: string;
}

const MAX_WORDS = 25;
const MAX_BUTTON_WORDS = 3;
const LONG_WORD = 30;
/** Above this, LIX calls a text very hard; short texts are too few words to say anything about. */
const MAX_LIX = 55;
const WORDS_FOR_LIX = 40;

/** What could be easier in one text. Few and sure rather than many: a hint that is wrong teaches people not to read hints. */
export function languageHints(value: string, language: Language, isButton: boolean): readonly LanguageHint[] {
  if (language === 'sma') return [];
  const text = readable(value);
  const hints = [longSentence(text), officialWord(text, language), lix(text), longWord(text), capitals(text)];
  if (language !== 'en') hints.push(passive(text, language), formalYou(text, language), pleading(text));
  if (isButton) hints.push(longButton(text));
  return hints.filter((hint) => hint !== undefined);
}

/** The words people read: without marks, addresses and placeholders. Each pattern reads a text once, however long it is. */
function readable(value: string): string {
  return value
    .replaceAll(/\]\([^()]*\)/gu, ']')
    .replaceAll(/https?:\S+|(?<!\S)[^\s@]+@\S+/gu, 'adresse')
    .replaceAll(/\{\w+\}/gu, 'X')
    .replaceAll(/[*_`#>[\]]/gu, '');
}

function longSentence(text: string): LanguageHint | undefined {
  const longest = sentencesOf(text)
    .map(wordsOf)
    .sort((a, b) => b.length - a.length)[0];
  if (!longest || longest.length <= MAX_WORDS) return undefined;
  const message = `Setningen som begynner med «${longest.slice(0, 4).join(' ')}» har ${longest.length} ord.`;
  return { rule: 'long-sentence', message, remedy: 'Del den, eller lag en punktliste.' };
}

function officialWord(text: string, language: Language): LanguageHint | undefined {
  const found = PATTERNS[language]?.exec(text)?.[0].toLowerCase();
  const plain = OFFICIAL_WORDS[language]?.find(([word]) => word === found)?.[1];
  if (found === undefined || plain === undefined) return undefined;
  return { rule: 'official-word', message: `«${found}» er et tungt ord.`, remedy: `Skriv heller «${plain}».` };
}

const PATTERNS = Object.fromEntries(
  Object.entries(OFFICIAL_WORDS).map(([language, words]) => [
    language,
    new RegExp(`(?<!\\p{L})(${words.map(([word]) => word.replaceAll('.', '\\.')).join('|')})(?!\\p{L})`, 'iu'),
  ]),
) as Partial<Record<Language, RegExp>>;

/** Forms in -s that are not passive: what people do with each other, and what simply is. */
const NOT_PASSIVE =
  /^(finnes|synes|lykkes|møtes|trives|trengs|fås|oppholdes|kjennes|høres|minnes|enes|skilles|slåss|brukes til|finnast|lukkast|møtast|trivast)$/u;

/** A duty that falls on nobody. */
function passive(text: string, language: 'nb' | 'nn'): LanguageHint | undefined {
  const form =
    language === 'nb'
      ? /(?<!\p{L})(må|skal|bør) (?:også |bare |ikke |alltid |først )?(\p{L}{2,}es)(?!\p{L}| av )/iu
      : /(?<!\p{L})(må|skal|bør) (?:også |berre |ikkje |alltid |først )?(\p{L}{2,}ast)(?!\p{L}| av )/iu;
  const found = form.exec(text);
  if (!found || NOT_PASSIVE.test((found[2] ?? '').toLowerCase())) return undefined;
  const message = `«${found[0]}» sier ikke hvem som gjør det.`;
  return { rule: 'passive', message, remedy: 'Skriv hvem: «du må …», «kommunen skal …».' };
}

/** Inside a sentence a capital shows that a person is meant. */
function formalYou(text: string, language: 'nb' | 'nn'): LanguageHint | undefined {
  const found = (language === 'nb' ? /(?<=[\p{Ll},] )(De|Dem|Deres)(?!\p{L})/u : /(?<=[\p{Ll},] )(De|Dykk|Dykkar)(?!\p{L})/u).exec(text);
  return found ? { rule: 'formal-you', message: `«${found[0]}» er formelt.`, remedy: 'Skriv «du», «deg» eller «din».' } : undefined;
}

function pleading(text: string): LanguageHint | undefined {
  const found = /(?<!\p{L})(vennligst|ver venleg|ver vennleg|vær vennlig)(?!\p{L})/iu.exec(text);
  if (!found) return undefined;
  return { rule: 'please', message: `«${found[0]}» er unødvendig.`, remedy: 'Si rett ut hva søkeren skal gjøre.' };
}

function capitals(text: string): LanguageHint | undefined {
  const found = /(?<!\p{L})(\p{Lu}{7,}|\p{Lu}{4,} \p{Lu}{4,})(?!\p{L})/u.exec(text);
  return found
    ? { rule: 'capitals', message: `«${found[0]}» i store bokstaver er tungt å lese.`, remedy: 'Bruk små bokstaver.' }
    : undefined;
}

function longWord(text: string): LanguageHint | undefined {
  const found = wordsOf(text).find((word) => word.length > LONG_WORD);
  return found === undefined
    ? undefined
    : { rule: 'long-word', message: `«${found}» har ${found.length} bokstaver.`, remedy: 'Del ordet, eller skriv det om.' };
}

function longButton(text: string): LanguageHint | undefined {
  const { length } = wordsOf(text);
  if (length <= MAX_BUTTON_WORDS) return undefined;
  return { rule: 'long-button', message: `Knappen har ${length} ord.`, remedy: `Bruk høyst ${MAX_BUTTON_WORDS}, og begynn med et verb.` };
}

/** LIX: words per sentence, and how many in a hundred have more than six letters. */
function lix(text: string): LanguageHint | undefined {
  const words = wordsOf(text);
  if (words.length < WORDS_FOR_LIX) return undefined;
  const long = words.filter((word) => word.length > 6).length;
  const value = Math.round(words.length / Math.max(1, sentencesOf(text).length) + (100 * long) / words.length);
  if (value <= MAX_LIX) return undefined;
  return {
    rule: 'lix',
    message: `Teksten er tung å lese (lesbarhetsindeks ${value}).`,
    remedy: 'Kort ned setningene, og bytt ut lange ord.',
  };
}
