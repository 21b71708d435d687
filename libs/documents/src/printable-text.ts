/** Shown where a character has no glyph. */
const REPLACEMENT = '□';

const LINE_ENDS = /\r\n|[\r\v\f\u{85}\u{2028}\u{2029}]/gu;
/** Control and format characters (bidirectional ones too: they can make text read otherwise than it is), selectors, soft hyphens. */
const UNSEEN = /[^\P{C}\n\p{Cn}\p{Co}\p{Cs}]|[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}\u{1F3FB}-\u{1F3FF}]/gu;

/** Makes texts fit to print with one font, and remembers what it could not show. */
export interface TextPrinter {
  print(text: string): string;
  /** Characters shown as {@link REPLACEMENT}, once each, in the order met. */
  readonly replaced: readonly string[];
}

/** @param covers whether the font has a glyph for a code point */
export function createTextPrinter(covers: (codePoint: number) => boolean): TextPrinter {
  const replaced = new Set<string>();
  const shown = (character: string): string => {
    if (character === '\n' || isPrintable(character, covers)) return character;
    replaced.add(character);
    return REPLACEMENT;
  };
  return {
    print: (text) => [...text.replace(LINE_ENDS, '\n').replaceAll('\t', ' ').replace(UNSEEN, '').normalize('NFC')].map(shown).join(''),
    get replaced() {
      return [...replaced];
    },
  };
}

/** `U+1F600 U+4E2D`: what a reader needs to find out which characters were meant. */
export function codePointNames(characters: readonly string[]): string {
  return characters.map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
}

/** PDF/A-2a refuses private-use characters even when the font has a glyph. */
function isPrintable(character: string, covers: (codePoint: number) => boolean): boolean {
  return !/[\p{Co}\p{Cs}\p{Cn}]/u.test(character) && covers(character.codePointAt(0) ?? 0);
}
