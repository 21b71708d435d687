import { findFunction } from '../../expressions/functions.js';
import { nearMiss } from '../near-miss.js';

interface FaultText {
  readonly message: string;
  readonly remedy?: string;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  boolean: 'sant/usant',
  string: 'tekst',
  number: 'tall',
  date: 'dato',
  list: 'liste',
  object: 'objekt',
  any: 'verdi',
  null: 'null',
};

/** The expression engine's message (worded as Altinn's) in plain Norwegian. */
export function describeExpressionFault(message: string, call: readonly unknown[]): FaultText {
  const name = typeof call[0] === 'string' ? call[0] : '';
  const unknown = /^Function "(.*)" not implemented$/.exec(message)?.[1];
  if (unknown !== undefined) {
    const guess = nearMiss(unknown, FUNCTION_NAMES);
    return { message: `Funksjonen «${unknown}» finnes ikke.`, remedy: guess ? `Mente du «${guess}»?` : 'Se listen over funksjoner.' };
  }
  const [, count, got] = /^Expected (.+) argument\(s\), got (\d+)$/.exec(message) ?? [];
  if (count !== undefined) {
    const wanted = count.endsWith('+') ? `minst ${count.slice(0, -1)}` : count.replace('-', ' til ');
    return { message: `Funksjonen har ${got ?? '0'} argumenter, men skal ha ${wanted}.` };
  }
  const [, type = '', given = ''] = /^Expected argument to be (\w+), got (\w+)$/.exec(message) ?? [];
  if (type !== '')
    return { message: `Argumentet til «${name}» skal være ${TYPE_NAMES[type] ?? type}, men er ${TYPE_NAMES[given] ?? given}.` };
  if (message === 'Unexpected argument') return { message: `«${name}» tar ikke så mange argumenter.`, remedy: 'Fjern argumentet.' };
  if (message.startsWith('Missing function name')) return { message: 'Uttrykket er tomt.', remedy: 'Skriv ["funksjon", …].' };
  if (message.startsWith('Function name')) return { message: 'Det første i et uttrykk skal være navnet på en funksjon.' };
  if (message.startsWith('Invalid type')) return { message: 'Et uttrykk kan bare ha tekst, tall, true, false, null og uttrykk.' };
  return { message: `Uttrykket er feil: ${message}.` };
}

/** Functions a designer may have meant; those the engine does not have are left out. */
const FUNCTION_NAMES: readonly string[] = (
  'equals notEquals not greaterThan greaterThanEq lessThan lessThanEq compare and or if concat plus multiply minus divide round ' +
  'contains notContains startsWith endsWith commaContains stringLength stringReplace stringSlice stringIndexOf lowerCase upperCase ' +
  'lowerCaseFirst upperCaseFirst argv value list object jmespath sum average count dataModel component displayValue optionLabel text ' +
  'formatDate language instanceContext authContext frontendSettings countDataElements externalApi linkToPage linkToComponent'
)
  .split(' ')
  .filter((name) => findFunction(name, 'v9') !== undefined);
