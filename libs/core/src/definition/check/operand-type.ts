import { typeAt } from '../../application/model-schema.js';
import { castTo, type CastValue } from '../../expressions/casting.js';
import { argumentType } from '../../expressions/function-definition.js';
import { findFunction } from '../../expressions/functions.js';
import type { ValueType } from '../../expressions/value.js';
import { pathRead, typicalAnswers } from './answer-values.js';
import type { CheckContext } from './check-context.js';

/** An argument that its function can never take: it would fail for every answer. */
export interface WrongOperand {
  /** The value at fault: a literal in the call, or the name in the look-up that reads it. */
  readonly place: { readonly in: object; readonly key: number };
  readonly message: string;
  readonly remedy: string;
}

const TYPE_NAMES: Readonly<Record<ValueType, string>> = {
  boolean: 'sant eller usant',
  string: 'en tekst',
  number: 'et tall',
  date: 'en dato',
  list: 'en liste',
  object: 'et objekt',
  any: 'en verdi',
};
const MODEL_TYPE_NAMES: Readonly<Record<string, string>> = {
  array: 'en liste',
  object: 'et objekt',
  boolean: 'sant eller usant',
  integer: 'et tall',
  number: 'et tall',
  string: 'en tekst',
};

/** Arguments of a valid call that cannot be what the function needs, whatever the citizen answers. */
export function wrongOperands(context: CheckContext, call: readonly unknown[]): readonly WrongOperand[] {
  return call.slice(1).flatMap((part, index) => {
    const argument = index + 1;
    const wanted = typeWanted(call, argument);
    if (wanted === undefined || wanted === 'any') return [];
    const path = pathRead(context, part);
    const values = path === undefined ? literal(part) : typicalAnswers(context, path);
    if (values.length === 0 || values.some((value) => canBe(value, wanted))) return [];
    const what = path === undefined ? JSON.stringify(part) : `«${path}»`;
    const is = path === undefined ? '' : `, men er ${MODEL_TYPE_NAMES[typeAt(context.service.model, path) ?? ''] ?? 'noe annet'}`;
    const message = `«${String(call[0])}» trenger ${TYPE_NAMES[wanted]} her. ${what} kan ikke være det${is}.`;
    const place = path === undefined ? { in: call, key: argument } : { in: part as object, key: 1 };
    return [{ place, message, remedy: REMEDIES[wanted] ?? 'Bruk en verdi av riktig type.' }];
  });
}

const REMEDIES: Partial<Record<ValueType, string>> = {
  boolean: 'Sammenlign verdien, for eksempel med "equals".',
  string: 'Velg ett felt, eller bruk "jmespath" på listen.',
  number: 'Bruk et felt som er et tall i datamodellen. Datoer sammenlignes med "compare".',
  date: 'Bruk et felt med formatet «date».',
  list: 'Bruk stien til listen.',
};

/** The type a call's argument must have; `compare` wants what its operator compares. */
export function typeWanted(call: readonly unknown[], argument: number): ValueType | undefined {
  if (call[0] === 'compare') return comparedType(call, argument);
  const definition = findFunction(String(call[0]), 'v9');
  return definition && argumentType(definition, argument - 1);
}

function comparedType(call: readonly unknown[], argument: number): ValueType | undefined {
  const operator = call[2] === 'not' ? 3 : 2;
  if (argument !== 1 && argument !== operator + 1) return undefined;
  const name = String(call[operator]);
  return name === 'equals' ? 'string' : name.startsWith('is') ? 'date' : 'number';
}

function literal(part: unknown): readonly unknown[] {
  return part === null || part === undefined || Array.isArray(part) ? [] : [part];
}

/** Whether a value is, or can be read as, a type. */
export function canBe(value: unknown, type: ValueType): boolean {
  try {
    castTo(value as CastValue, type);
    return true;
  } catch {
    return false;
  }
}
