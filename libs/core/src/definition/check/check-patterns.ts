import type { CheckContext } from './check-context.js';
import { lengthOf } from './pattern-length.js';
import { patternRisk } from './pattern-risk.js';

/**
 * Patterns in the data model can be run, and no answer can make one run for minutes.
 *
 * @returns whether all of them are safe to run
 */
export function checkPatterns(context: CheckContext): boolean {
  const places = patternsIn(context.service.model, new Set());
  return places.map((place) => checkPattern(context, place)).every((isSafe) => isSafe);
}

interface PatternPlace {
  readonly in: object;
  readonly key: 'pattern';
  readonly pattern: string;
}

function patternsIn(schema: object, seen: Set<object>): readonly PatternPlace[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]): readonly PatternPlace[] => {
    if (key === 'pattern' && typeof value === 'string') return [{ in: schema, key, pattern: value }];
    return typeof value === 'object' && value !== null ? patternsIn(value, seen) : [];
  });
}

function checkPattern(context: CheckContext, { pattern, ...place }: PatternPlace): boolean {
  checkLength(context, pattern, place);
  const risk = patternRisk(pattern);
  if (risk.kind === 'invalid') {
    const message = 'Mønsteret er ikke et gyldig regulært uttrykk.';
    context.report({ code: 'pattern.invalid', message, remedy: 'Se etter en parentes eller klamme som ikke er lukket.' }, place);
  } else if (risk.kind === 'hangs') {
    const message = `Mønsteret kan låse maskinen: en lang tekst som ${quoted(risk.attack)} tar svært lang tid å kontrollere.`;
    const remedy = 'Unngå gjentakelser inni eller rett etter hverandre, som (a+)+ og \\d*\\s*\\d*.';
    context.report({ code: 'pattern.can-hang', message, remedy }, place);
  } else if (risk.kind === 'unknown') {
    const message = 'Mønsteret er for innviklet til å kontrolleres, så det kan låse maskinen.';
    context.report({ code: 'pattern.not-decided', severity: 'warning', message, remedy: 'Skriv det enklere.' }, place);
  }
  return risk.kind === 'safe';
}

/** The pattern and the lengths beside it leave room for some text. */
function checkLength(context: CheckContext, pattern: string, place: Omit<PatternPlace, 'pattern'>): void {
  const length = lengthOf(pattern);
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = place.in as Readonly<Record<string, unknown>>;
  if (!length || typeof minLength !== 'number' || typeof maxLength !== 'number') return;
  if (length.least <= maxLength && minLength <= length.most) return;
  const wanted =
    length.least > maxLength
      ? `minst ${length.least} tegn, men «maxLength» er ${maxLength}`
      : `høyst ${length.most} tegn, men «minLength» er ${minLength}`;
  const message = `Mønsteret krever ${wanted}. Ingen tekst kan godtas.`;
  context.report({ code: 'pattern.length', message, remedy: 'Rett mønsteret eller lengden.' }, place);
}

/** The beginning of an attack: all of it would fill the screen. */
function quoted(attack: string): string {
  const shown = 24;
  return `«${attack.slice(0, shown).replaceAll(/\s/gu, ' ')}${attack.length > shown ? '…' : ''}»`;
}
