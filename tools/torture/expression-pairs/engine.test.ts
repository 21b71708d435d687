import { compileExpression, ExpressionError, validateExpression, type ExpressionReferences, type ExpressionScope } from '@sporvalg/core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import { outcome, ready, scopeOver } from './outcome.js';
import { pairs } from './pairs.js';

beforeAll(ready);

describe('any expression', () => {
  it('is refused statically exactly when it does not compile, whatever it is made of', () => {
    const expressions = fc.oneof(
      pairs.map((pair) => parsed(pair).expression),
      fc.anything(),
    );
    fc.assert(
      fc.property(expressions, (json) => {
        if (validateExpression(json).length > 0) expect(() => compileExpression(json)).toThrow(ExpressionError);
        else expect(() => compileExpression(json)).not.toThrow();
      }),
      { numRuns: 5_000 },
    );
  }, 60_000);

  it('never changes the data it reads', () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        const { expression, model } = parsed(pair);
        const before = JSON.stringify(model);
        tried(expression, scopeOver(model));
        expect(JSON.stringify(model)).toBe(before);
      }),
      { numRuns: 3_000 },
    );
  }, 60_000);

  it('asks the scope for nothing that its references do not tell', () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        const { expression, model } = parsed(pair);
        if (validateExpression(expression).length > 0) return;
        const { references } = compileExpression(expression);
        const asked: string[] = [];
        tried(expression, recordingScope(scopeOver(model), asked));
        expect(asked.filter((ask) => !isTold(ask, references))).toEqual([]);
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it('gives the same outcome again and again', () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        expect(outcome(pair)).toBe(outcome(pair));
      }),
      { numRuns: 3_000 },
    );
  }, 60_000);
});

function parsed(pair: string): { readonly expression: unknown; readonly model: unknown } {
  return JSON.parse(pair) as { expression: unknown; model: unknown };
}

function tried(expression: unknown, scope: ExpressionScope): void {
  try {
    compileExpression(expression).evaluate(scope);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
  }
}

/** Which set of the references a look-up belongs to. */
const NAMED_BY: Readonly<Record<string, keyof ExpressionReferences>> = {
  read: 'dataPaths',
  component: 'components',
  displayValue: 'components',
  linkToComponent: 'components',
  linkToPage: 'pages',
  text: 'texts',
  optionLabel: 'optionLists',
  frontendSettings: 'settings',
  countDataElements: 'dataTypes',
  externalApi: 'externalApis',
  language: 'surroundings',
};
/** Members that are plain values, and what reading one is called among the references. */
const SURROUNDING: Readonly<Record<string, string>> = {
  language: 'language',
  instanceContext: 'instance',
  authContext: 'permissions',
  positionalArguments: 'arguments',
  valueArguments: 'arguments',
};

/** Writes down `member name` for every look-up and `surroundings name` for every plain value read. */
function recordingScope(scope: ExpressionScope, asked: string[]): ExpressionScope {
  const withRead: ExpressionScope = { ...scope, read: () => 'svar' };
  return new Proxy(withRead, {
    get(target, member) {
      const value: unknown = Reflect.get(target, member);
      const surrounding = SURROUNDING[String(member)];
      if (surrounding) asked.push(`surroundings ${surrounding}`);
      if (member === 'models') return recordingModels(value as object, asked);
      if (typeof value !== 'function' || !(String(member) in NAMED_BY)) return value;
      return (name: string, ...more: unknown[]): unknown => {
        asked.push(`${String(NAMED_BY[String(member)])} ${generic(name)}`);
        return (value as (...all: unknown[]) => unknown)(name, ...more);
      };
    },
  });
}

function recordingModels(models: object, asked: string[]): object {
  return new Proxy(models, {
    get(target, dataType) {
      if (dataType !== 'default') asked.push(`otherModels ${String(dataType)}`);
      return Reflect.get(target, dataType) as unknown;
    },
  });
}

function isTold(ask: string, references: ExpressionReferences): boolean {
  const kind = ask.slice(0, ask.indexOf(' ')) as Exclude<keyof ExpressionReferences, 'isOpen'>;
  const name = ask.slice(ask.indexOf(' ') + 1);
  if (references.isOpen && kind !== 'surroundings' && kind !== 'otherModels') return true;
  return [...references[kind]].some((told) => generic(told) === name);
}

function generic(path: string): string {
  return path.replaceAll(/\[\d+\]/g, '');
}
