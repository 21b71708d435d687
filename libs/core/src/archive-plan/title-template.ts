import { bornCleanTitle } from './born-clean.js';

const PLACEHOLDER = /\{([^{}]+)\}/gu;

/** Paths a template names: `{stedet.navn}` → `stedet.navn`. */
export function placeholders(template: string): readonly string[] {
  return [...template.matchAll(PLACEHOLDER)].map((match) => (match[1] ?? '').trim());
}

/** Fills `{path}` with display values; a path without a value leaves nothing behind. */
export function filled(template: string, display: (path: string) => string): string {
  return template.replace(PLACEHOLDER, (_whole, path: string) => display(path.trim()).trim());
}

/** A template as a born-clean title. */
export function titleFrom(template: string, display: (path: string) => string): string {
  return bornCleanTitle(filled(template, display));
}
