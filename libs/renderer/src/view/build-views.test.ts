import { compileForm, type Answers, type ApplicationInput, type FormDefinition, type NodeState } from '@sporvalg/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { exampleService } from '../examples/example-service.js';
import { createJudge } from '../form/judge.js';
import { createViews, type KeptViews } from './build-views.js';
import { fieldIssues } from './field-issues.js';

const PAGE = 'stedet';
const { pages, texts } = exampleService;
const stedet = pages[PAGE] ?? expect.fail(PAGE);
const greeting = {
  id: 'hilsen',
  type: 'Input',
  textResourceBindings: { title: 'hilsen' },
  dataModelBindings: { simpleBinding: 'grupper' },
} as const;
const hilsen = { id: 'hilsen', value: 'Hva sier du til {0}?', variables: [{ key: 'navn', dataSource: 'dataModel.default' }] };
/** With a question whose words depend on an answer. */
const definition: FormDefinition = {
  ...exampleService,
  pages: { ...pages, [PAGE]: { ...stedet, layout: [...stedet.layout, greeting] } },
  texts: { ...texts, nb: { ...texts.nb, hilsen } },
};

const nothing: never[] = [];
const shownSome = new Set(['navn', 'personer', 'person-navn-0']);
const base: ApplicationInput = {
  answers: {},
  attachments: nothing,
  promisedLater: nothing,
  applicant: { type: 'organisation', name: 'Havna Kro AS' },
  language: 'nb',
  today: '2026-11-20',
};

function open() {
  const judge = createJudge(compileForm(definition), undefined);
  const kept: KeptViews = new WeakMap();
  return (answers: Answers, shown: ReadonlySet<string> | 'all' = shownSome) => {
    const { evaluation, reader } = judge({ ...base, answers: { sporvalg: { mat: true, alkohol: false }, ...answers } });
    const page = evaluation.pages.find(({ id }) => id === PAGE) ?? expect.fail(PAGE);
    const nodes = page.nodes.filter(({ hidden }) => !hidden);
    const sources = {
      reader,
      issues: fieldIssues(evaluation, reader, 'nb'),
      shown,
      facts: nothing,
      unconfirmed: nothing,
      today: base.today,
    };
    const drawn = (memory: KeptViews) => nodes.map((state: NodeState) => createViews(page, sources, memory)(state));
    return { views: drawn(kept), afresh: drawn(new WeakMap()) };
  };
}

const name = fc.constantFrom('', 'Havna', 'Kaia');
const row = fc.record({ altinnRowId: fc.constantFrom('a', 'b', 'c'), navn: name, telefon: name });
const answers = fc.record(
  {
    navn: name,
    dato: fc.constantFrom('', '2026-12-01', '32.13.2026'),
    ute: fc.boolean(),
    omsetning: fc.integer({ min: 0, max: 9 }),
    personer: fc.array(row, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

describe('views that are kept', () => {
  it('are what they would be made afresh, whatever is answered and shown', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(answers, fc.constantFrom('all' as const, shownSome)), { minLength: 2, maxLength: 8 }), (changes) => {
        const at = open();
        for (const [change, shown] of changes) {
          const { views, afresh } = at(change as Answers, shown);
          expect(views).toEqual(afresh);
        }
      }),
    );
  });

  it('are the very same while nothing about the component has changed', () => {
    const at = open();
    const before = at({ navn: 'Havna' }).views;
    const after = at({ navn: 'Kaia' }).views;
    const of = (views: typeof before, id: string) => views.find(({ key }) => key === id) ?? expect.fail(id);

    expect(of(after, 'dato')).toBe(of(before, 'dato'));
    expect(of(after, 'hilsen').texts['title']).toBe('Hva sier du til Kaia?');
  });
});
