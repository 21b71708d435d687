import { describe, expect, it } from 'vitest';

import { runConformanceFile } from './run-conformance-file.js';

describe('the runner', () => {
  const run = (json: unknown, dialect: 'v8' | 'v9' = 'v9') => runConformanceFile(json, dialect);

  it('says what was expected and what came when a case fails', () => {
    const [result] = run({ name: 'Sum', expression: ['plus', 1, 1], expects: 3 });

    expect(result).toEqual({ name: 'Sum', status: 'failed', message: 'expected 3, got 2' });
  });

  it('fails a case that gives a value where an error is expected', () => {
    expect(run({ name: 'x', expression: ['plus', 1, 1], expectsFailure: '' })[0]?.status).toBe('failed');
  });

  it('runs the file itself and each of its test cases', () => {
    const results = run({
      name: 'Language',
      expression: ['language'],
      expects: 'nn',
      profileSettings: { language: 'nn' },
      testCases: [{ name: 'again', expression: ['language'], expects: 'nn' }],
    });

    expect(results.map(({ name, status }) => `${name} ${status}`)).toEqual(['Language passed', 'Language: again passed']);
  });

  it('reads lists as null in v8 and as lists in v9', () => {
    const file = { name: 'List', expression: ['dataModel', 'a'], dataModel: { a: [1] } };

    expect(run({ ...file, expects: null }, 'v8')[0]?.status).toBe('passed');
    expect(run({ ...file, expects: [1] }, 'v9')[0]?.status).toBe('passed');
  });

  it.each([null, 42, [], {}, { name: 'Preprocessor', layouts: {}, expects: {} }])('skips %j, which is no test', (json) => {
    expect(run(json)[0]?.status).toBe('skipped');
  });

  it('skips what only the server of an Altinn app can do', () => {
    expect(run({ name: 'g', expression: ['equals', ['gatewayAction'], 'x'], expects: true })[0]?.status).toBe('skipped');
  });

  it('ends when components are hidden by each other', () => {
    const hiddenBy = (id: string, other: string) => ({
      id,
      type: 'Input',
      dataModelBindings: { simpleBinding: id },
      hidden: ['equals', ['component', other], 'x'],
    });
    const layouts = { Page: { data: { layout: [hiddenBy('a', 'b'), hiddenBy('b', 'a')] } } };

    const [result] = run({ name: 'loop', layouts, dataModel: { a: 'y' }, expression: ['component', 'a'], expects: 'y' });

    expect(result?.status).toBe('passed');
  });
});
