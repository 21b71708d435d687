/** Points that end no sentence: abbreviations, ordinals before a month, and numbers. */
const NOT_THE_END = /(?<!\p{L})(f\.eks|bl\.a|dvs|jf|nr|kl|ca|mv|osv|o\.l|t\.d|m\.a|e\.g|i\.e|no|ev|evt|inkl|pr|tlf|kr|st|gnr|bnr|\d+)\./giu;

/** The sentences of a text; a line or a point in a list ends one too. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .replaceAll(NOT_THE_END, '$1')
    .split(/[.!?:;](?=\s|$)|\n/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’/-]*/gu) ?? [];
}
