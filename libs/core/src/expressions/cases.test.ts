import { beforeAll, describe, expect, it } from 'vitest';

import { compileExpression } from './compile.js';
import { ExpressionError, fail } from './expression-error.js';
import { EXPRESSION_FUNCTIONS } from './functions.js';
import { loadJmespath } from './jmespath-library.js';
import type { ExpressionScope } from './scope.js';

interface CaseScope {
  readonly model?: unknown;
  readonly row?: string;
  readonly language?: string;
  readonly timeZone?: string;
  readonly components?: Record<string, unknown>;
  readonly displayValues?: Record<string, string | null>;
  readonly options?: Record<string, Record<string, string>>;
  readonly dataElements?: Record<string, number>;
  readonly argv?: unknown[];
  readonly values?: { readonly data: Record<string, unknown>; readonly defaultKey?: string };
  readonly texts?: Record<string, string>;
  readonly instance?: Record<string, string>;
  readonly auth?: Record<string, boolean>;
  readonly settings?: Record<string, unknown>;
  readonly external?: Record<string, Record<string, unknown>>;
  readonly pages?: Record<string, string>;
  readonly componentAddresses?: Record<string, string>;
}

interface Case {
  readonly name: string;
  readonly expression: unknown;
  readonly scope?: CaseScope;
  readonly expects?: unknown;
  readonly expectsFailure?: string;
  /** Place of the failure in the expression. */
  readonly at?: number[];
}

declare global {
  interface ImportMeta {
    /** Vite's: every module whose path matches. */
    glob<T>(pattern: string, options: { readonly eager: true; readonly import: 'default' }): Readonly<Record<string, T>>;
  }
}

const files = Object.values(
  import.meta.glob<{ readonly function: string; readonly cases: readonly Case[] }>('./cases/*.json', {
    eager: true,
    import: 'default',
  }),
);

function scopeFor(given: CaseScope = {}): ExpressionScope {
  const known = <T>(record: Record<string, T> | undefined, key: string, message: string): T =>
    record && Object.hasOwn(record, key) ? (record[key] as T) : fail(message);
  return {
    models: { default: given.model ?? {} },
    ...(given.row === undefined ? {} : { currentPath: given.row }),
    language: given.language ?? 'nb',
    timeZone: given.timeZone ?? 'UTC',
    component: (id) => known(given.components, id, `Unable to find component with identifier ${id}`),
    displayValue: (id) => known(given.displayValues, id, `Unable to find component with identifier ${id}`),
    optionLabel: (id, value) => known(given.options, id, `Could not find options with id "${id}"`)[String(value)] ?? null,
    countDataElements: (dataType) => given.dataElements?.[dataType] ?? 0,
    text: (key) => given.texts?.[key] ?? key,
    instanceContext: given.instance ?? {},
    authContext: given.auth ?? {},
    currentTask: 'Task_1',
    frontendSettings: (key) => given.settings?.[key] ?? null,
    externalApi: (id, path) => given.external?.[id]?.[path],
    linkToPage: (id) => given.pages?.[id] ?? null,
    linkToComponent: (id) => given.componentAddresses?.[id] ?? null,
    positionalArguments: given.argv ?? [],
    ...(given.values ? { valueArguments: given.values } : {}),
  };
}

beforeAll(loadJmespath);

describe('own cases of every function', () => {
  it('there is a file with at least five cases for each function, and none for others', () => {
    const counted = new Map(files.map((file) => [file.function, file.cases.length]));
    const names = EXPRESSION_FUNCTIONS.map((definition) => definition.name);

    expect([...counted.keys()].sort()).toEqual([...names].sort());
    expect(names.filter((name) => (counted.get(name) ?? 0) < 5)).toEqual([]);
  });

  it.each(files.flatMap((file) => file.cases.map((test) => ({ title: `${file.function}: ${test.name}`, test }))))('$title', ({ test }) => {
    const run = () => compileExpression(test.expression).evaluate(scopeFor(test.scope));
    if (test.expectsFailure === undefined) {
      expect(run()).toEqual(test.expects);
      return;
    }
    const error = thrownBy(run);
    expect(error.altinnMessage).toContain(test.expectsFailure);
    if (test.at) expect(error.path).toEqual(test.at);
  });
});

function thrownBy(run: () => unknown): ExpressionError {
  try {
    run();
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
  throw new Error('The expression gave a value where an error was expected');
}
