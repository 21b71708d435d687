import type { ErrorObject } from 'ajv/dist/2020.js';

import { nearMiss } from '../near-miss.js';

/** A schema error as a designer should read it. */
export interface SchemaErrorText {
  readonly code: string;
  readonly message: string;
  readonly remedy?: string;
  /** JSON pointer to the value at fault. */
  readonly pointer: string;
  /** Member of that value, when the fault is in one of its names. */
  readonly key?: string;
  readonly part?: 'key' | 'value';
}

const TYPE_TEXTS: Readonly<Record<string, string>> = {
  string: 'en tekst i anførselstegn',
  number: 'et tall',
  integer: 'et helt tall',
  boolean: 'true eller false',
  array: 'en liste [ … ]',
  object: 'et objekt { … }',
  null: 'null',
};

/** More than anyone reads of one file. Each is compared with the others, so a file of rubbish must not give many thousands. */
const MOST_ERRORS = 500;

/** The first errors of one file in plain Norwegian; those that only repeat another are left out. */
export function describeSchemaErrors(all: readonly ErrorObject[]): readonly SchemaErrorText[] {
  const errors = all.slice(0, MOST_ERRORS);
  const alternatives = errors.filter(({ keyword }) => keyword === 'anyOf');
  return errors.filter((error) => isTold(error, alternatives, errors)).flatMap((error) => describe(error) ?? []);
}

/** Errors inside an alternative are noise, unless the value is an object: then its alternative was meant. */
function isTold(error: ErrorObject, alternatives: readonly ErrorObject[], all: readonly ErrorObject[]): boolean {
  if (error.keyword === 'if' || error.propertyName !== undefined) return false;
  if (error.keyword === 'anyOf') return !isObject(error.data) || !hasInnerError(error, all);
  return alternatives.every((alternative) => {
    if (!isAtOrBelow(error.instancePath, alternative.instancePath)) return true;
    if (!isObject(alternative.data)) return false;
    return error.instancePath !== alternative.instancePath || error.keyword !== 'type';
  });
}

function hasInnerError(alternative: ErrorObject, all: readonly ErrorObject[]): boolean {
  return all.some(
    ({ instancePath, keyword }) =>
      isAtOrBelow(instancePath, alternative.instancePath) &&
      !(instancePath === alternative.instancePath && (keyword === 'type' || keyword === 'anyOf')),
  );
}

function isAtOrBelow(path: string, above: string): boolean {
  return path === above || path.startsWith(`${above}/`);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Describe = (error: ErrorObject, value: string) => Omit<SchemaErrorText, 'pointer'>;

const DESCRIBE: Readonly<Record<string, Describe>> = {
  additionalProperties: (error) => unknownProperty(error),
  propertyNames: (error) => {
    const name = parameter(error, 'propertyName');
    return { code: 'schema.pattern', message: `«${name}» kan ikke brukes som navn her.`, key: name, part: 'key', ...nameRemedy(error) };
  },
  required: (error) => {
    const name = parameter(error, 'missingProperty');
    return { code: 'schema.missing-property', message: `«${name}» mangler.`, remedy: `Legg til "${name}".` };
  },
  type: (error) => ({ code: 'schema.type', message: `Her skal det stå ${typeText(error.params['type'])}.` }),
  anyOf: (error) => ({ code: 'schema.type', message: `Her skal det stå ${alternativesText(error.schema)}.` }),
  enum: (error, value) => enumFault(error, value),
  const: (error) => ({ code: 'schema.value', message: `Her skal det stå ${JSON.stringify(error.params['allowedValue'])}.` }),
  pattern: (error, value) => ({ code: 'schema.pattern', message: `${value} har feil form.`, ...patternRemedy(error) }),
  format: (error, value) => ({
    code: 'schema.format',
    message: `${value} er ikke ${FORMAT_TEXTS[parameter(error, 'format')] ?? 'gyldig'}.`,
  }),
  minLength: () => ({ code: 'schema.length', message: 'Teksten kan ikke være tom.' }),
  minItems: (error) => ({ code: 'schema.length', message: `Listen må ha minst ${parameter(error, 'limit')}.` }),
  uniqueItems: () => ({ code: 'schema.length', message: 'Listen har samme verdi to ganger.', remedy: 'Fjern den ene.' }),
  minimum: (error) => ({ code: 'schema.range', message: `Tallet må være minst ${parameter(error, 'limit')}.` }),
  maximum: (error) => ({ code: 'schema.range', message: `Tallet må være høyst ${parameter(error, 'limit')}.` }),
  exclusiveMinimum: (error) => ({ code: 'schema.range', message: `Tallet må være større enn ${parameter(error, 'limit')}.` }),
};

const FORMAT_TEXTS: Readonly<Record<string, string>> = {
  date: 'en dato på formen 2026-11-20',
  'date-time': 'et tidspunkt på formen 2026-11-20T12:00:00Z',
  email: 'en e-postadresse',
  uri: 'en nettadresse som begynner med https://',
  regex: 'et gyldig regulært uttrykk',
};

function describe(error: ErrorObject): SchemaErrorText | undefined {
  const describeKeyword = Object.hasOwn(DESCRIBE, error.keyword) ? DESCRIBE[error.keyword] : undefined;
  const text = describeKeyword?.(error, shown(error.data)) ?? { code: 'schema.value', message: 'Verdien passer ikke her.' };
  return { ...text, pointer: error.instancePath };
}

function unknownProperty(error: ErrorObject): Omit<SchemaErrorText, 'pointer'> {
  const name = parameter(error, 'additionalProperty');
  const known = Object.keys((error.parentSchema?.['properties'] as object | undefined) ?? {}).filter((key) => key !== '$schema');
  const guess = nearMiss(name, known);
  const remedy = guess ? `Mente du «${guess}»?` : `Her kan det stå ${known.join(', ')}.`;
  return { code: 'schema.unknown-property', message: `«${name}» er ikke kjent her.`, remedy, key: name, part: 'key' };
}

function enumFault(error: ErrorObject, value: string): Omit<SchemaErrorText, 'pointer'> {
  const allowed = (error.params['allowedValues'] as readonly unknown[]).map(String);
  const guess = nearMiss(String(error.data), allowed);
  const remedy = guess ? `Mente du «${guess}»?` : `Mulige verdier: ${allowed.join(', ')}.`;
  return { code: 'schema.value', message: `${value} er ikke en mulig verdi her.`, remedy };
}

/** The rule for names stands in the schema of the names, which the error carries as its own. */
function nameRemedy(error: ErrorObject): { readonly remedy?: string } {
  const rule = error.schema as Readonly<Record<string, unknown>> | undefined;
  const allowed = rule?.['enum'];
  if (Array.isArray(allowed)) return { remedy: `Mulige navn: ${allowed.join(', ')}.` };
  const remedy = rule?.['patternErrorMessage'];
  return typeof remedy === 'string' ? { remedy } : {};
}

function patternRemedy(error: ErrorObject): { readonly remedy?: string } {
  const remedy: unknown = error.parentSchema?.['patternErrorMessage'];
  return typeof remedy === 'string' ? { remedy } : {};
}

function alternativesText(schema: unknown): string {
  const texts = (Array.isArray(schema) ? schema : []).map((alternative: Readonly<Record<string, unknown>>) => {
    if ('const' in alternative) return JSON.stringify(alternative['const']);
    if (alternative['type'] !== undefined) return typeText(alternative['type']);
    return typeof alternative['$ref'] === 'string' && alternative['$ref'].startsWith('#')
      ? TYPE_TEXTS['object']
      : 'et uttrykk ["funksjon", …]';
  });
  return [...new Set(texts)].join(' eller ');
}

function typeText(type: unknown): string {
  const types = Array.isArray(type) ? type : [type];
  return types.map((name) => TYPE_TEXTS[String(name)] ?? String(name)).join(' eller ');
}

function parameter(error: ErrorObject, name: string): string {
  return String((error.params as Readonly<Record<string, unknown>>)[name]);
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'Verdien';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
