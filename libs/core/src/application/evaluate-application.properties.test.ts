import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { ComponentNode } from '../definition/component.js';
import type { Expression } from '../definition/expression-json.js';
import { createSchemaValidator } from '../validation/schema-validator.js';
import type { Answers, Evaluation, NodeState } from './application.js';
import { compileForm } from './compile-form.js';
import { someAnswers } from './dragehold-answers.fixture.js';
import { applicationInput, dragehold, drageholdWith } from './dragehold.fixture.js';
import { evaluateApplication } from './evaluate-application.js';
import { readPath } from './model-path.js';

const RUNS = 1000;
/** Milliseconds; the machine may be busy with other tests. */
const PATIENCE = 60_000;
const form = compileForm(dragehold);
const schema = createSchemaValidator(dragehold.model, { synthetic: true });

/** Components with whether anything around them hides them, rows told apart by what the citizen typed in them. */
function* leaves(nodes: readonly NodeState[], hiddenAround: boolean): Generator<{ readonly state: NodeState; readonly hidden: boolean }> {
  for (const state of nodes) {
    const hidden = hiddenAround || state.hidden;
    yield { state, hidden };
    yield* leaves(state.children, hidden);
    for (const inner of state.rows) yield* leaves(inner.nodes, hidden || inner.hidden);
  }
}

function pathsOf({ pages }: Evaluation) {
  const hidden = new Set<string>();
  const visible = new Set<string>();
  for (const page of pages) {
    for (const leaf of leaves(page.nodes, page.hidden)) {
      if (leaf.state.node.type === 'RepeatingGroup' && !leaf.hidden) continue;
      for (const path of Object.values(leaf.state.bindings)) (leaf.hidden ? hidden : visible).add(path);
    }
  }
  return { hidden, visible };
}

describe('whatever the answers', { timeout: PATIENCE }, () => {
  it('nothing hidden is sent', () => {
    fc.assert(
      fc.property(someAnswers, fc.boolean(), (answers, forOrganisation) => {
        const applicant = forOrganisation
          ? ({ type: 'organisation', name: 'Havna Kro AS' } as const)
          : ({ type: 'person', name: 'Kari Vakkerblomst' } as const);
        const evaluation = evaluateApplication(form, applicationInput(answers, { applicant }), schema);
        const { hidden, visible } = pathsOf(evaluation);
        for (const path of hidden) {
          // Rows may have moved up in the payload, so places inside rows are looked at by value below.
          if (!path.includes('[') && !visible.has(path)) expect(readPath(evaluation.payload, path)).toBeUndefined();
        }
        const rows = evaluation.payload['drager'];
        if (Array.isArray(rows)) {
          expect(rows.some((each) => (each as Answers)['navn'] === 'skjult')).toBe(false);
          expect(rows.filter((each) => (each as Answers)['pusterIld'] !== true && 'brannvern' in (each as object))).toEqual([]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('the same answers give the same verdict, and no expression of a sound definition fails', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const once = evaluateApplication(form, applicationInput(answers), schema);
        const again = evaluateApplication(compileForm(dragehold), applicationInput(structuredClone(answers)), schema);
        expect(again).toEqual(once);
        expect(once.faults.filter((fault) => fault.code === 'expression.circular')).toEqual([]);
      }),
      { numRuns: RUNS / 4 },
    );
  });

  it('what the draft keeps gives the same verdict again, and what was sent would be sent again', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const first = evaluateApplication(form, applicationInput(answers), schema);
        expect(evaluateApplication(form, applicationInput(first.answers), schema).payload).toEqual(first.payload);
        const resent = evaluateApplication(form, applicationInput(first.payload), schema);
        expect(resent.tracks).toEqual(first.tracks);
        expect({ ...resent.payload, gebyr: 0 }).toEqual({ ...first.payload, gebyr: 0 });
      }),
      { numRuns: RUNS },
    );
  });

  it('the answers given are never changed', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const before = structuredClone(answers);
        const { answers: after } = evaluateApplication(form, applicationInput(answers), schema);
        expect(answers).toEqual(before);
        const { spor: _spor, gebyr: _gebyr, drager: _drager, ...kept } = after;
        const { spor: _, gebyr: __, drager: ___, ...given } = before;
        expect(kept).toEqual(given);
      }),
      { numRuns: RUNS / 4 },
    );
  });
});

/** Forms whose fields hide each other at random, on both pages and in groups. */
const randomForm = fc
  .array(
    fc.record({
      page: fc.constantFrom('eier', 'utstilling'),
      inGroup: fc.boolean(),
      hiddenBy: fc.option(fc.nat(11)),
      by: fc.constantFrom('dataModel', 'component'),
    }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((fields) => {
    const nodes = fields.map((field, index): ComponentNode => {
      const other = field.hiddenBy === null ? undefined : field.hiddenBy % fields.length;
      const read: Expression | undefined =
        other === undefined ? undefined : field.by === 'component' ? ['component', `f${other}`] : ['dataModel', `x.f${other}`];
      return {
        id: `f${index}`,
        type: 'Input',
        dataModelBindings: { simpleBinding: `x.f${index}` },
        ...(read ? { hidden: ['notEquals', read, null] } : {}),
      };
    });
    const page = (id: string) => {
      const own = nodes.filter((_node, index) => fields[index]?.page === id);
      const grouped = own.filter((node) => fields[Number(node.id.slice(1))]?.inGroup).map((node) => node.id);
      const group: ComponentNode = { id: `${id}-gruppe`, type: 'Group', children: grouped, hidden: ['equals', ['dataModel', 'x.f0'], 'b'] };
      return { id, layout: [group, ...own] };
    };
    return { ...dragehold.pages, eier: page('eier'), utstilling: page('utstilling') };
  });

it('nothing hidden is sent from forms whose fields hide each other at random', { timeout: PATIENCE }, () => {
  fc.assert(
    fc.property(
      randomForm,
      fc.array(fc.constantFrom('a', 'b', '', undefined), { minLength: 12, maxLength: 12 }),
      fc.boolean(),
      (pages, values, exhibits) => {
        const random = compileForm(drageholdWith({ pages, validations: [], calculations: [] }));
        const x = Object.fromEntries(values.map((value, index) => [`f${index}`, value]));
        const answers = { x, sporvalg: exhibits ? { formaal: 'utstilling' } : { formaal: 'hold', skalFly: false } };
        const evaluation = evaluateApplication(random, applicationInput(answers));
        const { hidden, visible } = pathsOf(evaluation);
        for (const path of hidden) expect(readPath(evaluation.payload, path)).toBeUndefined();
        for (const path of visible)
          if (path.startsWith('x.')) expect(readPath(evaluation.payload, path) ?? '').toEqual(readPath(answers, path) ?? '');
      },
    ),
    { numRuns: RUNS },
  );
});
