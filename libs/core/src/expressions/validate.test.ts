import { describe, expect, it } from 'vitest';

import { compileExpression } from './compile.js';
import { InvalidExpressionError } from './expression-error.js';
import { EXPRESSION_FUNCTIONS } from './functions.js';
import { validateExpression } from './validate.js';

/** `levels` calls inside each other. */
function nested(levels: number): unknown {
  let json: unknown = true;
  for (let level = 0; level < levels; level += 1) json = ['not', json];
  return json;
}

describe('checking an expression without running it', () => {
  it('finds every fault and says where each one is', () => {
    const faults = validateExpression(['if', ['equals', 1], ['finnesIkke', 2], 'ellers', ['plus', 1, { a: 1 }]]);

    expect(faults).toEqual([
      { path: [1], message: 'Expected 2 argument(s), got 1' },
      { path: [2, 0], message: 'Function "finnesIkke" not implemented' },
      { path: [4, 2], message: 'Invalid type "object"' },
      { path: [3], message: 'Expected third argument to be "else"' },
    ]);
  });

  it.each([
    [[], 'Missing function name in expression'],
    [[1, 2], 'Function name in expression should be string'],
    [['sum', 1], 'Expected argument to be list, got number'],
    [['sum', null], 'Expected argument to be list, got null'],
    [['equals', ['list'], 'a'], 'Expected argument to be string, got list'],
    [['stringSlice', 'a', 1, 2, 3], 'Expected 2-3 argument(s), got 4'],
    [['dataModel', 'a', ['concat', 'b']], 'The data type must be a string (expressions cannot be used here)'],
    [['toString'], 'Function "toString" not implemented'],
    [['__proto__'], 'Function "__proto__" not implemented'],
    [['plus', Number.NaN], 'Invalid type "number"'],
  ])('%j is refused: %s', (json, message) => {
    expect(validateExpression(json).map((fault) => fault.message)).toContain(message);
  });

  it('takes calls 32 levels deep and no deeper', () => {
    expect(validateExpression(nested(32))).toEqual([]);
    expect(validateExpression(nested(33))).toMatchObject([{ message: 'Expression is nested deeper than 32 levels' }]);
  });

  it('takes ten thousand parts and no more', () => {
    const parts = (count: number) => ['concat', ...Array.from({ length: count - 1 }, () => 'a')];

    expect(validateExpression(parts(10_000))).toEqual([]);
    expect(validateExpression(parts(10_001))).toMatchObject([{ message: 'Expression has more than 10000 parts' }]);
  });

  it('ends on an expression that holds itself several times', () => {
    const knot: unknown[] = ['and'];
    knot.push(knot, knot, knot);

    expect(validateExpression(knot).length).toBeGreaterThan(0);
  });

  it('knows in v8 only the 47 functions v8 has', () => {
    const unknownInV8 = EXPRESSION_FUNCTIONS.filter(({ since }) => since === 'v9').map(({ name }) => name);

    expect(EXPRESSION_FUNCTIONS).toHaveLength(53);
    expect(unknownInV8.sort()).toEqual(['average', 'count', 'jmespath', 'list', 'object', 'sum']);
    expect(validateExpression(['list'], { dialect: 'v8' })).toMatchObject([{ message: 'Function "list" not implemented' }]);
  });

  it('refuses to compile what has faults', () => {
    expect(() => compileExpression(['plus'])).toThrow(InvalidExpressionError);
    expect(() => compileExpression(['plus', ['minus', 1]])).toThrow('Invalid expression: Expected 2 argument(s), got 1');
  });
});
