const TYPED = /^-?\d+(?:[.,]\d+)?$/;

/** `1 200`, `1200,5`, `kr 1 200` → the number; `undefined` when it is none. */
export function parseNumber(typed: string): number | undefined {
  const text = typed
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replace(/^kr\.?/i, '')
    .replace(/,-$/, '')
    .replace('−', '-');
  if (!TYPED.test(text)) return undefined;
  const number = Number(text.replace(',', '.'));
  return Number.isSafeInteger(Math.trunc(number)) ? number : undefined;
}

/** `6400` → `6 400`, with spaces that do not break. Years and numbers below ten thousand without grouping stay together. */
export function showNumber(value: number | string, grouped: boolean): string {
  const [whole = '', decimals] = String(value).split('.');
  const digits = grouped ? whole.replaceAll(/\B(?=(\d{3})+$)/g, '\u00a0') : whole;
  return decimals === undefined ? digits : `${digits},${decimals}`;
}
