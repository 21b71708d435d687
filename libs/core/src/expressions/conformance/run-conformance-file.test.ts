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

  it.each([null, 42, [], {}, { name: 'Layouts alone', layouts: {}, expects: {} }])('fails %j, which is no test it knows', (json) => {
    expect(run(json)).toMatchObject([{ status: 'failed', message: 'not a kind of test this runner knows' }]);
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

  describe('of whole files', () => {
    const field = (id: string, path: string, more: object = {}) => ({
      id,
      type: 'Input',
      dataModelBindings: { simpleBinding: path },
      ...more,
    });
    const list = { id: 'hytter', type: 'RepeatingGroup', dataModelBindings: { group: 'hytter' }, children: ['navn'] };
    const layouts = (...layout: readonly object[]) => ({ Page: { data: { layout } } });
    const statusOf = (json: unknown) => run(json).map(({ status }) => status);

    it('judges validation files in every row that is shown and answered', () => {
      const definitions = {
        tom: { message: 'for kort', severity: 'error', condition: ['lessThan', ['stringLength', ['dataModel', ['argv', 0]]], 3] },
      };
      const file = {
        name: 'Hytter',
        validationConfig: { validations: { 'hytter.navn': [{ ref: 'tom', severity: 'warning' }] }, definitions },
        formData: { hytter: [{ navn: 'x' }, { navn: 'Fjellbu' }, { navn: null }, { navn: 'y', borte: true }] },
        layouts: layouts({ ...list, hiddenRow: ['dataModel', 'hytter.borte'] }, field('navn', 'hytter.navn')),
      };
      const issue = { message: 'for kort', severity: 'warning', field: 'hytter[0].navn' };

      expect(statusOf({ ...file, expects: [issue] })).toEqual(['passed']);
      expect(statusOf({ ...file, expects: [] })).toEqual(['failed']);
      expect(statusOf({ ...file, expects: [{ ...issue, field: 'hytter[3].navn' }] })).toEqual(['failed']);
    });

    it('calculates in every row, in the type the field has', () => {
      const file = {
        name: 'Sum',
        calculationConfig: {
          calculations: { 'hytter.pris': { expression: ['multiply', ['dataModel', 'hytter.netter'], 500] }, ingen: {} },
        },
        formData: {
          hytter: [
            { netter: 2, pris: 0 },
            { netter: 3, pris: '0' },
          ],
        },
        layouts: {},
      };
      const expects = [
        { field: 'hytter[0].pris', result: 1000 },
        { field: 'hytter[1].pris', result: '1500' },
        { logMessage: 'Calculation for field ingen is missing expression' },
      ];

      expect(statusOf({ ...file, expects })).toEqual(['passed']);
      expect(statusOf({ ...file, expects: [{ field: 'hytter[1].pris', result: 1500 }] })).toEqual(['failed']);
      expect(statusOf({ ...file, expects: [{ logMessage: 'Something else' }] })).toEqual(['failed']);
    });

    it('knows how components stand in each other, and a page that is wrong', () => {
      const layout = (...components: readonly object[]) => ({ data: { layout: components } });
      const page = layout(field('navn', 'a'), { ...list, children: ['0:navn'] }, field('alene', 'b'));

      const expectedHierarchy = [{ id: 'hytter', children: [{ id: 'navn' }] }, { id: 'alene' }];
      expect(statusOf({ valid: true, layout: page, expectedHierarchy })).toEqual(['passed']);
      expect(statusOf({ valid: true, layout: page, expectedHierarchy: [{ id: 'hytter' }, { id: 'alene' }] })).toEqual(['failed']);
      expect(statusOf({ valid: false, layout: page })).toEqual(['failed']);
      for (const wrong of [layout({ type: 'Input' }), layout({ id: 'a' }), layout(list), layout(field('a', 'a'), field('a', 'a')), {}]) {
        expect(statusOf({ valid: false, layout: wrong })).toEqual(['passed']);
        expect(statusOf({ valid: true, layout: wrong })).toEqual(['failed']);
      }
    });

    it('shows components before, in and after the rows', () => {
      const cells = (component: string) => [{ cells: [{ component }] }];
      const group = { ...list, rowsBefore: cells('for'), rowsAfter: cells('etter') };
      const at = (component: string, ...rowIndices: number[]) => ({
        component,
        currentLayout: 'Page',
        ...(rowIndices.length > 0 ? { rowIndices } : {}),
      });
      const file = {
        name: 'Rows',
        layouts: layouts(group, field('navn', 'hytter.navn'), field('for', 'a'), field('etter', 'b')),
        dataModel: { hytter: [{}, {}] },
      };
      const expectedContexts = [
        { ...at('Page'), children: [{ ...at('hytter'), children: [at('for'), at('navn', 0), at('navn', 1), at('etter')] }] },
      ];

      expect(statusOf({ ...file, expectedContexts })).toEqual(['passed']);
    });

    it('puts the default for an expression that is wrong, and names the fault', () => {
      const given = { Page: { data: { layout: [{ id: 'a', hidden: ['ukjent'], required: ['equals', 1, 1] }] } } };
      const expects = { Page: { data: { layout: [{ id: 'a', hidden: false, required: ['equals', 1, 1] }] } } };
      const file = { name: 'Wrong', layouts: given, expects, expectsWarnings: ['Function "ukjent" not implemented'] };

      expect(statusOf(file)).toEqual(['passed']);
      expect(statusOf({ ...file, expectsWarnings: ['Something else'] })).toEqual(['failed']);
      expect(statusOf({ ...file, expects: given })).toEqual(['failed']);
    });
  });
});
