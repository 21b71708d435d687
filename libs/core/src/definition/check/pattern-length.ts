/** Fewest and most characters a text can have. */
export interface TextLength {
  readonly least: number;
  readonly most: number;
}

const PART =
  /(\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)|\[(?:\\.|[^\]\\])*\]|[^\\[\](){}|*+?^$])(\*|\+|\?|\{(\d+)(,?)(\d*)\})?/guy;

/** The lengths of the texts that match a whole-text pattern without groups; `undefined` for other patterns. */
export function lengthOf(pattern: string): TextLength | undefined {
  if (!pattern.startsWith('^') || !pattern.endsWith('$')) return undefined;
  const body = pattern.slice(1, -1);
  const parts = [...body.matchAll(PART)];
  if (parts.map(([whole]) => whole).join('') !== body) return undefined;
  const lengths = parts.map(([, atom, quantifier, from, comma, to]) =>
    atom === '\\b' || atom === '\\B' ? { least: 0, most: 0 } : repeated(quantifier, from, comma, to),
  );
  return {
    least: lengths.reduce((sum, { least }) => sum + least, 0),
    most: lengths.reduce((sum, { most }) => sum + most, 0),
  };
}

function repeated(quantifier: string | undefined, from = '', comma = '', to = ''): TextLength {
  if (quantifier === undefined) return { least: 1, most: 1 };
  if (quantifier === '*') return { least: 0, most: Number.POSITIVE_INFINITY };
  if (quantifier === '+') return { least: 1, most: Number.POSITIVE_INFINITY };
  if (quantifier === '?') return { least: 0, most: 1 };
  return { least: Number(from), most: comma === '' ? Number(from) : to === '' ? Number.POSITIVE_INFINITY : Number(to) };
}
