import { nb } from './nb.js';

export type TextKey = keyof typeof nb;

/** The text with `{name}` replaced. */
export function t(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return nb[key].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The text for a code from the server, or `fallback` for one we have no words for. */
export function textFor(prefix: string, code: string, fallback: string): string {
  const key = `${prefix}.${code}`;
  return Object.hasOwn(nb, key) ? t(key as TextKey) : fallback;
}
