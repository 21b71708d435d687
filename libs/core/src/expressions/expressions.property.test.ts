import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compileExpression } from './compile.js';
import { ExpressionError } from './expression-error.js';
import type { FunctionDefinition } from './function-definition.js';
import { EXPRESSION_FUNCTIONS } from './functions.js';
import type { ExpressionScope } from './scope.js';
import { validateExpression } from './validate.js';

const RUNS = 20_000;
const names = [...EXPRESSION_FUNCTIONS.map((definition) => definition.name), 'unknown', '__proto__', 'constructor'];

const hostileWords = fc.constantFrom(
  ...['__proto__', 'constructor.prototype', 'toString', 'a.length', 'a[0]', 'a[99999999]', 'a.b.c', 'list[1].x', '[0]'],
  ...['null', 'NULL', 'true', '1e400', '-0', '2026-02-29', '2026-11-20T22:00:00+01:00', '2026-11-20', 'EEEE d. MMMM', 'isSameDay'],
  ...['not', 'else', 'isBefore', 'equals', 'default', '(a+)+$', '\ud800', 'æøå'],
);
const literal = fc.oneof(
  hostileWords,
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.double(),
  fc.integer({ min: -3, max: 120 }),
  fc.boolean(),
  fc.constant(null),
);
/** Words some functions want in a fixed place, so that generated calls get past the static check. */
const FIXED_WORDS: Readonly<Record<string, readonly (string | undefined)[]>> = {
  if: [undefined, undefined, 'else'],
  optionLabel: ['list'],
};
const operators = fc.constantFrom('equals', 'greaterThan', 'lessThanEq', 'isBefore', 'isAfterEq', 'isSameDay');

const { expression } = fc.letrec<{ expression: unknown; call: unknown; wrongCall: unknown }>((tie) => {
  const callOf = (definition: FunctionDefinition): fc.Arbitrary<unknown> => {
    const minimum = definition.arguments.filter((argument) => argument.presence === 'required').length;
    const maximum = definition.arguments.at(-1)?.presence === 'rest' ? minimum + 3 : definition.arguments.length;
    return fc.tuple(fc.array(tie('expression'), { minLength: minimum, maxLength: maximum }), operators).map(([values, operator]) => {
      const words = definition.name === 'compare' ? [undefined, operator] : (FIXED_WORDS[definition.name] ?? []);
      return [definition.name, ...values.map((value, index) => words[index] ?? value)];
    });
  };
  return {
    expression: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      { arbitrary: literal, weight: 4 },
      { arbitrary: tie('call'), weight: 5 },
      { arbitrary: tie('wrongCall'), weight: 1 },
    ),
    call: fc.oneof(...EXPRESSION_FUNCTIONS.map(callOf)),
    wrongCall: fc
      .tuple(fc.constantFrom(...names), fc.array(tie('expression'), { maxLength: 4 }))
      .map(([name, values]) => [name, ...values]),
  };
});
const data = fc.oneof(
  fc.record({ a: fc.jsonValue({ maxDepth: 3 }), list: fc.array(fc.record({ x: fc.jsonValue({ maxDepth: 1 }) }), { maxLength: 3 }) }),
  fc.jsonValue({ maxDepth: 3 }),
);

function scopeOver(model: unknown): ExpressionScope {
  return {
    models: { default: model },
    currentPath: 'list[1]',
    language: 'nb',
    timeZone: 'Europe/Oslo',
    component: (id) => (id === 'a' ? model : null),
    displayValue: (id) => id,
    optionLabel: () => null,
    text: (key) => key,
    instanceContext: { appId: 'x' },
    authContext: { read: true },
    frontendSettings: () => model,
    countDataElements: () => 1,
    externalApi: () => model,
    linkToPage: (id) => `/${id}`,
    linkToComponent: (id) => `/${id}`,
    positionalArguments: [model],
    valueArguments: { data: { value: model }, defaultKey: 'value' },
    jmespath: (given) => given,
  };
}

/** The result as text, or the error's; anything else than an `ExpressionError` is let through. */
function outcome(json: unknown, model: unknown): string {
  try {
    return `value ${JSON.stringify(compileExpression(json).evaluate(scopeOver(model)))}`;
  } catch (error) {
    if (error instanceof ExpressionError && error.cause === undefined) return `error ${error.altinnMessage} ${error.path.join()}`;
    if (error instanceof ExpressionError && error.cause instanceof Error && error.cause.name === 'ExpressionLookupError') {
      return `error ${error.altinnMessage} ${error.path.join()}`;
    }
    throw error;
  }
}

/** As `outcome`, without its cost: for hostile input that is not JSON. */
function onlyExpressionErrors(json: unknown): void {
  try {
    compileExpression(json).evaluate(scopeOver({}));
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
  }
}

describe('any expression over any data', () => {
  it('gives JSON or an ExpressionError, and the same both times', () => {
    let values = 0;
    fc.assert(
      fc.property(expression, data, (json, model) => {
        const first = outcome(json, model);
        if (first.startsWith('value')) values += 1;
        expect(first).not.toBe('value undefined');
        expect(outcome(json, model)).toBe(first);
      }),
      { numRuns: RUNS, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true },
    );

    expect(values).toBeGreaterThan(RUNS / 20);
  }, 90_000);

  it('is refused statically exactly when it does not compile', () => {
    fc.assert(
      fc.property(fc.oneof(expression, fc.anything()), (json) => {
        const faults = validateExpression(json);
        if (faults.length > 0) expect(() => compileExpression(json)).toThrow(ExpressionError);
        else expect(() => compileExpression(json)).not.toThrow();
        onlyExpressionErrors(json);
      }),
      { numRuns: 5000 },
    );
  }, 60_000);

  it('never changes the data it reads', () => {
    fc.assert(
      fc.property(expression, data, (json, model) => {
        const before = JSON.stringify(model);
        outcome(json, model);
        expect(JSON.stringify(model)).toBe(before);
      }),
      { numRuns: 3000 },
    );
  }, 60_000);
});
