import { describe, expect, it, vi } from 'vitest';

import { SporvalgError } from '../errors.js';
import { compileExpression } from './compile.js';
import { evaluateDynamic } from './dynamic.js';
import { ExpressionError, ExpressionLookupError } from './expression-error.js';
import { expressionReferences } from './references.js';
import type { ExpressionScope } from './scope.js';

const bare: ExpressionScope = { models: { default: {} }, language: 'nb', timeZone: 'Europe/Oslo' };

function scopeWith(model: unknown, more: Partial<ExpressionScope> = {}): ExpressionScope {
  return { ...bare, models: { default: model }, ...more };
}

function errorOf(json: unknown, scope: ExpressionScope = bare): ExpressionError {
  try {
    compileExpression(json).evaluate(scope);
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
  throw new Error('The expression gave a value where an error was expected');
}

describe('running an expression', () => {
  it('gives a literal as it is', () => {
    expect(compileExpression('tekst').evaluate(bare)).toBe('tekst');
    expect(compileExpression(null).evaluate(bare)).toBeNull();
  });

  it('says where an error is and keeps answers out of the message', () => {
    const secret = scopeWith({ fnr: '12838510068' });
    const error = errorOf(['and', true, ['greaterThan', 1, ['concat', 'a', ['dataModel', 'fnr']]]], secret);

    expect(error).toBeInstanceOf(SporvalgError);
    expect(error).toMatchObject({ code: 'expression.failed', kind: 'invalid', path: [2, 2] });
    expect(error.message).toBe('Expected number, got string');
    expect(error.altinnMessage).toBe('Expected number, got value "a12838510068"');
    expect(JSON.stringify({ ...error })).not.toContain('12838510068');
  });

  it('turns an error of the scope into one with a place', () => {
    const scope = scopeWith(
      {},
      {
        component: (id) => {
          throw new ExpressionLookupError(`No ${id}`);
        },
      },
    );
    const broken = scopeWith(
      {},
      {
        component: () => {
          throw new TypeError('x is not a function');
        },
      },
    );

    expect(errorOf(['not', ['component', 'a']], scope)).toMatchObject({ message: 'No a', path: [1] });
    expect(errorOf(['component', 'a'], broken)).toMatchObject({
      message: 'The expression could not be evaluated',
      cause: expect.any(TypeError) as unknown,
    });
  });

  it.each([
    ['component', 'a'],
    ['displayValue', 'a'],
    ['optionLabel', 'a', 1],
    ['countDataElements', 'a'],
    ['value'],
    ['text', 'a'],
    ['instanceContext', 'appId'],
    ['authContext', 'read'],
    ['frontendSettings', 'a'],
    ['externalApi', 'a', 'b'],
    ['linkToPage', 'a', 'b'],
    ['linkToComponent', 'a', 'b'],
  ])('%s fails where the scope has nothing to ask', (...json) => {
    expect(errorOf(json)).toBeInstanceOf(ExpressionError);
  });

  it('never fills the memory with text', () => {
    let json: unknown = ['dataModel', 'a'];
    for (let level = 0; level < 20; level += 1) json = ['stringReplace', json, 'a', 'aaaaaaaaaa'];

    expect(errorOf(json, scopeWith({ a: 'a' })).message).toBe('Text longer than 1000000 characters');
    const immense = ['stringReplace', ['dataModel', 'a'], 'a', ['dataModel', 'a']];
    expect(errorOf(immense, scopeWith({ a: 'a'.repeat(100_000) })).message).toContain('Text longer');
    const doubled = ['concat', ['dataModel', 'a'], ['dataModel', 'a']];
    expect(errorOf(doubled, scopeWith({ a: 'a'.repeat(600_000) })).message).toContain('Text longer');
  });

  it('gives the type of the result where the function tells it', () => {
    expect(compileExpression(['plus', 1]).resultType).toBe('number');
    expect(compileExpression(['if', true, 1]).resultType).toBeUndefined();
    expect(compileExpression('a').resultType).toBe('string');
  });

  it('shows dates and moments by the clock where the citizen is', () => {
    const tokyo = { ...bare, timeZone: 'Asia/Tokyo' };
    const json = ['formatDate', '2026-11-20T21:00:00Z', 'dd.MM.yyyy HH.mm'];

    expect(compileExpression(json).evaluate(bare)).toBe('20.11.2026 22.00');
    expect(compileExpression(json).evaluate(tokyo)).toBe('21.11.2026 06.00');
    expect(errorOf(json, { ...bare, timeZone: 'Norge' }).message).toBe('Unknown time zone');
  });
});

describe('what an expression names', () => {
  const json = [
    'if',
    ['component', 'sted'],
    ['text', 'tittel'],
    'else',
    ['concat', ['dataModel', 'personer.navn'], ['dataModel', 'x', 'annen'], ['frontendSettings', 'frist']],
  ];

  it('is told apart by kind', () => {
    const references = expressionReferences(json);

    expect([...compileExpression(json).reads]).toEqual(['personer.navn']);
    expect([...references.components]).toEqual(['sted']);
    expect([...references.texts]).toEqual(['tittel']);
    expect([...references.settings]).toEqual(['frist']);
    expect(references.isOpen).toBe(false);
  });

  it('is open when a name is computed', () => {
    expect(expressionReferences(['dataModel', ['concat', 'a', 'b']]).isOpen).toBe(true);
  });

  it('is known as the text a literal is read as', () => {
    const references = expressionReferences(['list', ['dataModel', 1], ['component', 'TRUE'], ['text', null]]);

    expect([...references.dataPaths]).toEqual(['1']);
    expect([...references.components]).toEqual(['true']);
    expect(references.texts.size).toBe(0);
    expect(references.isOpen).toBe(false);
  });

  it('goes with what it reads without a name', () => {
    const { references } = compileExpression([
      'if',
      ['authContext', 'read'],
      ['formatDate', ['value']],
      'else',
      ['dataModel', 'x', 'annen'],
    ]);

    expect([...references.surroundings].sort()).toEqual(['arguments', 'language', 'permissions']);
    expect([...references.otherModels]).toEqual(['annen']);
    expect([...references.dataPaths]).toEqual([]);
  });
});

describe('a property that may be an expression', () => {
  const scope = scopeWith({ ja: 'true', tall: '12', tekst: 'kanskje' });

  it('is itself when it is a value, and the default when it is absent', () => {
    expect(evaluateDynamic(false, scope, true)).toBe(false);
    expect(evaluateDynamic(undefined, scope, true)).toBe(true);
  });

  it('is cast to the type of its default', () => {
    expect(evaluateDynamic<boolean>(['dataModel', 'ja'], scope, false)).toBe(true);
    expect(evaluateDynamic<number>(['dataModel', 'tall'], scope, 0)).toBe(12);
    expect(evaluateDynamic<string>(['plus', 1, 2], scope, '')).toBe('3');
  });

  it('has its default when the expression gives null', () => {
    expect(evaluateDynamic<boolean>(['dataModel', 'mangler'], scope, true)).toBe(true);
  });

  it('throws when the expression fails, unless somebody takes the error', () => {
    const failing = ['dataModel', 'tekst'] as const;
    const onError = vi.fn();

    expect(() => evaluateDynamic<boolean>(failing, scope, false)).toThrow(ExpressionError);
    expect(evaluateDynamic<boolean>(failing, scope, false, onError)).toBe(false);
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.any(ExpressionError));
  });
});
