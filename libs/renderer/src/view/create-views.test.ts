import { compileForm, type Answers, type ApplicationInput, type FormDefinition, type RegisterFact } from '@sporvalg/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { exampleService } from '../examples/example-service.js';
import { createJudge } from '../form/judge.js';
import { createViews, type ViewSettings, type Views } from './create-views.js';
import type { NodeView } from './node-view.js';

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

const form = compileForm(definition);
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

/** An application as it is filled in, its views kept from one change to the next. */
function open() {
  const judge = createJudge(form);
  let views: Views | undefined;
  return (answers: Answers, settings: Partial<ViewSettings> = {}): readonly NodeView[] => {
    const { evaluation, reader } = judge({ ...base, answers: { sporvalg: { mat: true, alkohol: false }, ...answers } });
    const page = evaluation.pages.find(({ id }) => id === PAGE) ?? expect.fail(PAGE);
    const nodes = page.nodes.filter(({ hidden }) => !hidden);
    if (!views) {
      views = createViews(reader, base, stedet.layout);
      views.follow();
    }
    return views.of(nodes, { shown: shownSome, facts: nothing, unconfirmed: nothing, ...settings });
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

const fact: RegisterFact = { path: 'navn', value: 'Havna', source: 'enhetsregisteret', retrievedAt: '2026-11-20T10:00:00Z' };
const settings = fc.record({
  shown: fc.constantFrom<ViewSettings['shown']>('all', shownSome, new Set<string>()),
  facts: fc.constantFrom<readonly RegisterFact[]>(nothing, [fact]),
});

describe('views that are kept', () => {
  it('are what they would be made afresh, whatever is answered, shown and known', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(answers, settings), { minLength: 2, maxLength: 8 }), (changes) => {
        const at = open();
        for (const [change, seen] of changes) expect(at(change as Answers, seen)).toEqual(open()(change as Answers, seen));
      }),
    );
  });

  it('are the very same while nothing about the component has changed', () => {
    const at = open();
    const before = at({ navn: 'Havna' });
    const after = at({ navn: 'Kaia' });
    const of = (views: typeof before, id: string) => views.find(({ key }) => key === id) ?? expect.fail(id);

    expect(of(after, 'dato')).toBe(of(before, 'dato'));
    expect(of(after, 'hilsen').texts['title']).toBe('Hva sier du til Kaia?');
  });

  it('keep the rows that were there when another is added', () => {
    const at = open();
    const personer = [{ altinnRowId: 'a', navn: 'Kari' }];
    const rowsOf = (views: readonly NodeView[]) => views.find(({ key }) => key === 'personer')?.rows ?? expect.fail('personer');
    const [before] = rowsOf(at({ personer }));
    const after = rowsOf(at({ personer: [...personer, { altinnRowId: 'b' }] }));

    expect(after).toHaveLength(2);
    expect(after[0]).toBe(before);
  });
});
