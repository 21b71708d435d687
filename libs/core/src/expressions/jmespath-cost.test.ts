import { beforeAll, describe, expect, it } from 'vitest';

import { compileExpression } from './compile.js';
import { ExpressionError } from './expression-error.js';
import { loadJmespath } from './jmespath-library.js';

beforeAll(loadJmespath);

function searched(model: unknown, query: string): unknown {
  const scope = { models: { default: { rader: model } }, language: 'nb', timeZone: 'UTC' };
  return compileExpression(['jmespath', ['dataModel', 'rader'], query]).evaluate(scope);
}

function refusal(model: unknown, query: string): { readonly message: string; readonly ms: number } {
  const startedAt = performance.now();
  try {
    searched(model, query);
  } catch (error) {
    if (error instanceof ExpressionError) return { message: error.altinnMessage, ms: performance.now() - startedAt };
    throw error;
  }
  throw new Error('The query was answered');
}

const rows = Array.from({ length: 500 }, (_, index) => ({ navn: `Navn ${index}`, alder: index % 90, adresse: { by: 'Mo' } }));

describe('a JMESPath query', () => {
  it.each([
    ['doubles its result at each step', Array.from({ length: 40 }, () => '[@, @]').join(' | ')],
    ['doubles a list at each step', Array.from({ length: 40 }, () => '[@, @][]').join(' | ')],
    ['nests such lists', `${'[@, '.repeat(30)}@${', @]'.repeat(30)} | ${'[@, @][] | '.repeat(25)}@`],
    ['joins a text with itself again and again', Array.from({ length: 30 }, () => 'join(@, [@, @])').join(' | ')],
    ['maps over maps', Array.from({ length: 30 }, () => 'map(&[@, @], @)').join(' | ')],
    ['asks for more and more in each row', `[*].${'[@, @] | '.repeat(30)}@`],
    ['is longer than a person writes', `${'('.repeat(3_000)}@${')'.repeat(3_000)}`],
  ])('that %s is refused, at once', (_name, query) => {
    const { message, ms } = refusal(rows, query);

    expect(message).toMatch(/^Jmespath error: the query/);
    expect(ms).toBeLessThan(200);
  });

  it.each([
    ['[?alder > `80`].navn', 45],
    ['sort_by(@, &alder)[*].navn', 500],
    ["[?adresse.by == 'Mo' && alder < `10`] | [*].{n: navn, a: alder}", 60],
    ['[*].[navn, alder]', 500],
  ])('of the usual kind, %s, is answered for 500 rows', (query, length) => {
    expect(searched(rows, query)).toHaveLength(length);
  });

  it('gets an answer however deep the data', () => {
    const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`) as unknown;

    expect(refusal(deep, '@').message).toMatch(/^Jmespath error/);
  });
});
