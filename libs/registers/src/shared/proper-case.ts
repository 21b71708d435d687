const SMALL_WORDS = new Set(['i', 'på', 'og', 'ved', 'under', 'av']);

/** Registers write many names in capitals: `MO I RANA` → `Mo i Rana`. A name in mixed case is left as it is. */
export function properCase(name: string): string {
  if (name !== name.toLocaleUpperCase('nb')) return name;
  return name
    .toLocaleLowerCase('nb')
    .split(' ')
    .map((word, index) => (index > 0 && SMALL_WORDS.has(word) ? word : capitalised(word)))
    .join(' ');
}

const capitalised = (word: string) =>
  word.replace(/(^|-)(\p{L})/gu, (_whole, before: string, letter: string) => before + letter.toLocaleUpperCase('nb'));
