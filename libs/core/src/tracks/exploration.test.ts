import { expect, test } from 'vitest';

import type { ComponentNode } from '../definition/component.js';
import type { FormDefinition } from '../definition/definition.js';
import type { Outcome } from '../definition/service.js';
import { exploreTrackSelection, MAX_COMBINATIONS } from './exploration.js';

function form(layout: readonly Partial<ComponentNode>[], outcomes: readonly Outcome[]): FormDefinition {
  const properties = Object.fromEntries(layout.map(({ id = '', type }) => [id, { type: type === 'RadioButtons' ? 'boolean' : 'string' }]));
  const nodes = layout.map((node) => ({ required: true, dataModelBindings: { simpleBinding: node.id ?? '' }, ...node }));
  return {
    service: { id: 'x', trackSelection: { page: 'p', outcomes } },
    model: { type: 'object', properties },
    pages: { p: { id: 'p', layout: nodes } },
    options: {},
    parameters: {},
    municipality: { number: '1813', name: 'Brønnøy' },
  } as unknown as FormDefinition;
}

const yes = (id: string): Partial<ComponentNode> => ({ id, type: 'RadioButtons' });
const END: Outcome = { when: true, guidance: 'slutt' };
const explore = (definition: FormDefinition) => exploreTrackSelection(definition, 'person', '2026-11-20');

test('every answer to every visible question is tried', () => {
  expect(explore(form([yes('a'), yes('b')], [END]))).toMatchObject({ combinations: 4, isComplete: true });
});

test('a hidden question has no answer', () => {
  const hidden: Partial<ComponentNode> = { ...yes('b'), hidden: ['not', ['dataModel', 'a']] };
  const found = explore(form([yes('a'), hidden], [{ when: ['dataModel', 'b'], guidance: 'x' }, END]));
  expect([found.combinations, [...found.reachedOutcomes]]).toEqual([3, [0, 1]]);
});

test('a question that need not be answered is also tried without an answer', () => {
  const outcomes: Outcome[] = [{ when: ['notEquals', ['dataModel', 'a'], null], guidance: 'x' }];
  expect(explore(form([{ ...yes('a'), required: false }], outcomes))).toMatchObject({ combinations: 3, withoutOutcome: {} });
});

test('each set of ticks is an answer to Checkboxes', () => {
  const options = ['en', 'to', 'tre'].map((value) => ({ value, label: value }));
  const both: Outcome = { when: ['equals', ['dataModel', 'a'], 'en,tre'], guidance: 'x' };
  const found = explore(form([{ id: 'a', type: 'Checkboxes', options }], [both, END]));
  expect([found.combinations, [...found.reachedOutcomes].sort()]).toEqual([7, [0, 1]]);
});

test('the combination that no outcome takes is named', () => {
  const found = explore(form([yes('a'), yes('b')], [{ when: ['or', ['dataModel', 'a'], ['dataModel', 'b']], guidance: 'x' }]));
  expect(found.withoutOutcome).toEqual({ a: false, b: false });
});

test('the kind of applicant decides what questions say', () => {
  const definition = form([], [{ when: ['equals', ['frontendSettings', 'sokertype'], 'organisasjon'], guidance: 'x' }, END]);
  const reached = (['person', 'organisation'] as const).map((party) => [
    ...exploreTrackSelection(definition, party, '2026-11-20').reachedOutcomes,
  ]);
  expect(reached).toEqual([[1], [0]]);
});

test('an expression that cannot be evaluated is a failure, not a crash', () => {
  const found = explore(form([{ id: 'a', type: 'Input' }], [{ when: ['greaterThan', ['dataModel', 'a'], 1], guidance: 'x' }, END]));
  expect(found.failure).toMatchObject({ place: 'trackSelection.outcomes[0].when', combination: { a: 'x' } });
});

test('a question with no end of answers is sampled, and that is told', () => {
  expect(explore(form([{ id: 'a', type: 'Input' }], [END]))).toMatchObject({ isComplete: false, sampledQuestions: ['a'] });
});

test('more combinations than the cap are cut, and that is told', () => {
  const questions = Array.from({ length: 16 }, (_, index) => yes(`q${index}`));
  expect(explore(form(questions, [END]))).toMatchObject({ combinations: MAX_COMBINATIONS, isComplete: false });
});
