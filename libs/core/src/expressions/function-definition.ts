import type { CastValue } from './casting.js';
import type { ExpressionScope } from './scope.js';
import type { ValueType } from './value.js';

/** The two formats of Altinn apps in use: v8 in production, v9 the one our definitions are written in. */
export type Dialect = 'v8' | 'v9';

/** What a function may use while it runs. */
export interface FunctionContext {
  readonly scope: ExpressionScope;
  readonly dialect: Dialect;
}

export interface ArgumentDefinition {
  /** Shown in the reference documentation. */
  readonly name: string;
  readonly type: ValueType;
  /** `rest` stands last and may be given any number of times, also none. */
  readonly presence: 'required' | 'optional' | 'rest';
}

/** A fault a function finds in its own arguments as written; `argument` counts from 1, 0 is the whole call. */
export interface ArgumentFault {
  readonly argument: number;
  readonly message: string;
}

/** One function of the language: its signature, its one-sentence documentation and what it does. */
export interface FunctionDefinition {
  readonly name: string;
  /** One English sentence for the reference documentation. */
  readonly description: string;
  readonly arguments: readonly ArgumentDefinition[];
  readonly returns: ValueType;
  /** Dialect the function came with; `v9` functions are unknown in v8. */
  readonly since: Dialect;
  /** False when `check` counts the arguments itself. */
  readonly countsArguments: boolean;
  /** Static rules beyond number and types; runs when those hold. */
  readonly check?: (rawArguments: readonly unknown[]) => readonly ArgumentFault[];
  /** A quicker `run` for arguments that are all literals; undefined where there is none for these. */
  readonly withLiterals?: (literals: readonly unknown[]) => ((context: FunctionContext) => CastValue | undefined) | undefined;
  /** Gets arguments cast to their types; one left out is `undefined`, one given as null is `null`. */
  readonly run: (context: FunctionContext, ...values: never[]) => CastValue | undefined;
}

type Cast<Type extends ValueType> =
  | {
      boolean: boolean;
      string: string;
      number: number;
      any: Exclude<CastValue, null>;
      date: Extract<CastValue, { kind: 'date' }>;
      list: readonly CastValue[];
      object: Readonly<Record<string, CastValue>>;
    }[Type]
  | null;

interface Signature<Arguments extends readonly ArgumentDefinition[]> {
  readonly description: string;
  readonly arguments: Arguments;
  readonly returns: ValueType;
  readonly since?: Dialect;
  readonly countsArguments?: boolean;
  readonly check?: (rawArguments: readonly unknown[]) => readonly ArgumentFault[];
  readonly withLiterals?: FunctionDefinition['withLiterals'];
  readonly run: (context: FunctionContext, ...values: Values<Arguments>) => CastValue | undefined;
}

type Values<Arguments extends readonly ArgumentDefinition[]> = Arguments extends readonly [
  infer First extends ArgumentDefinition,
  ...infer Rest extends readonly ArgumentDefinition[],
]
  ? First['presence'] extends 'rest'
    ? Cast<First['type']>[]
    : First['presence'] extends 'optional'
      ? [value?: Cast<First['type']>, ...Values<Rest>]
      : [value: Cast<First['type']>, ...Values<Rest>]
  : [];

/** Declares a function; `run` gets its arguments typed from `arguments`. */
export function defineFunction<const Arguments extends readonly ArgumentDefinition[]>(
  name: string,
  signature: Signature<Arguments>,
): FunctionDefinition {
  return { name, since: 'v8', countsArguments: true, ...signature } as unknown as FunctionDefinition;
}

export function required<Type extends ValueType>(name: string, type: Type) {
  return { name, type, presence: 'required' } as const;
}

export function optional<Type extends ValueType>(name: string, type: Type) {
  return { name, type, presence: 'optional' } as const;
}

export function rest<Type extends ValueType>(name: string, type: Type) {
  return { name, type, presence: 'rest' } as const;
}

/** The type expected of argument number `index`, counted from 0; undefined where there should be none. */
export function argumentType(definition: FunctionDefinition, index: number): ValueType | undefined {
  const declared = definition.arguments[index];
  if (declared) return declared.type;
  const last = definition.arguments.at(-1);
  return last?.presence === 'rest' ? last.type : undefined;
}
