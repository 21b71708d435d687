import { describe, expect, it } from 'vitest';

import { createSchemaValidator } from '../validation/schema-validator.js';
import type { Evaluation, NodeState } from './application.js';
import { compileForm } from './compile-form.js';
import { applicationInput, dragehold, drageholdWith } from './dragehold.fixture.js';
import { evaluateApplication } from './evaluate-application.js';

const schema = createSchemaValidator(dragehold.model, { synthetic: true });

function node(evaluation: Evaluation, key: string): NodeState {
  const found = evaluation.pages.flatMap((page) => page.nodes).find((candidate) => candidate.key === key);
  if (!found) throw new Error(`no node ${key}`);
  return found;
}

describe('a definition that fails at run time', () => {
  const failing = ['divide', 1, 0] as const;

  it('falls back to what lets the citizen go on, and tells the log where', () => {
    const pages = {
      ...dragehold.pages,
      eier: {
        id: 'eier',
        hidden: failing,
        layout: [
          { id: 'navn', type: 'Input', hidden: failing, required: failing, dataModelBindings: { simpleBinding: 'eier.navn' } } as const,
        ],
      },
    };
    const definition = drageholdWith({
      pages,
      calculations: [{ path: 'gebyr.sum', expression: failing }],
      validations: [{ path: 'eier.navn', message: 'x', condition: failing, severity: 'error' }],
    });
    const evaluation = evaluateApplication(
      compileForm(definition),
      applicationInput({ sporvalg: { formaal: 'utstilling' }, eier: { navn: 'Kari' } }),
      schema,
    );
    expect(node(evaluation, 'navn')).toMatchObject({ hidden: false, required: false });
    expect(evaluation.payload).toMatchObject({ eier: { navn: 'Kari' } });
    expect(evaluation.payload).not.toHaveProperty('gebyr');
    expect(evaluation.issues.filter((issue) => issue.nodeKey === 'navn')).toEqual([]);
    expect(evaluation.faults.map((fault) => fault.place).sort()).toEqual([
      'calculation gebyr.sum',
      'eier.hidden',
      'eier/navn.hidden',
      'eier/navn.required',
      'validation eier.navn',
    ]);
    expect(evaluation.faults).toContainEqual({ code: 'expression.failed', place: 'calculation gebyr.sum' });
  });

  it('shows components that hide each other in a ring', () => {
    const hides = (id: string, other: string) =>
      ({ id, type: 'Input', hidden: ['equals', ['component', other], null], dataModelBindings: { simpleBinding: `eier.${id}` } }) as const;
    const pages = { ...dragehold.pages, eier: { id: 'eier', layout: [hides('a', 'b'), hides('b', 'a')] } };
    const evaluation = evaluateApplication(
      compileForm(drageholdWith({ pages })),
      applicationInput({ sporvalg: { formaal: 'utstilling' }, eier: { a: '1', b: '2' } }),
    );
    expect(evaluation.faults.map((fault) => fault.code)).toContain('expression.circular');
    expect(node(evaluation, 'a').hidden).toBe(false);
  });

  it('leaves out a calculation that decides whether it is itself asked for', () => {
    const pages = {
      ...dragehold.pages,
      eier: {
        id: 'eier',
        layout: [
          {
            id: 'navn',
            type: 'Input',
            hidden: ['equals', ['dataModel', 'gebyr.sum'], 1],
            dataModelBindings: { simpleBinding: 'eier.navn' },
          } as const,
        ],
      },
    };
    const flip = ['if', ['equals', ['component', 'navn'], null], 0, 'else', 1] as const;
    const definition = drageholdWith({ pages, calculations: [{ path: 'gebyr.sum', expression: flip }] });
    const evaluation = evaluateApplication(
      compileForm(definition),
      applicationInput({ sporvalg: { formaal: 'utstilling' }, eier: { navn: 'K' } }),
    );
    expect(evaluation.faults.map((fault) => `${fault.code} ${fault.place}`).sort()).toEqual([
      'expression.circular calculation gebyr.sum',
      'expression.circular eier/navn.hidden',
    ]);
    expect(node(evaluation, 'navn').hidden).toBe(false);
    expect(evaluation.payload).not.toHaveProperty('gebyr');
  });

  it('refuses a form with a broken expression, and says where', () => {
    const pages = { ...dragehold.pages, eier: { id: 'eier', hidden: ['finnesIkke'] as const, layout: [] } };
    expect(() => compileForm(drageholdWith({ pages }))).toThrow(/eier\.hidden/);
  });
});
