import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createSchemaValidator } from '../validation/schema-validator.js';
import type { Answers, ApplicationInput, Evaluation, NodeState } from './application.js';
import { compileForm } from './compile-form.js';
import { anything, someAnswers, someRow } from './dragehold-answers.fixture.js';
import { applicationInput, dragehold } from './dragehold.fixture.js';
import { evaluateApplication } from './evaluate-application.js';
import { withValue } from './model-writer.js';
import { openApplication, type OpenApplication } from './open-application.js';

/** Milliseconds; the machine may be busy with other tests. */
const PATIENCE = 120_000;
const form = compileForm(dragehold);
const schema = createSchemaValidator(dragehold.model, { synthetic: true });

/** A change, done to the open application and to the input it should be worth. */
type Change = (open: OpenApplication, input: ApplicationInput) => ApplicationInput;

const SINGLE_PATHS = [
  'sporvalg.formaal',
  'sporvalg.skalFly',
  'eier.navn',
  'eier.epost',
  'virksomhet.navn',
  'flyging.hoyde',
  'flyging.tider.mandag.fra',
  'utstilling.sted',
  'drager[0].navn',
  'drager[0].hoder',
  'drager[1].pusterIld',
  'drager[1].brannvern',
  'drager[0].egg[0].vekt',
  'gebyr.sum',
];

const oneAnswer = fc
  .record({
    path: fc.constantFrom(...SINGLE_PATHS),
    value: fc.oneof(anything, fc.constantFrom('hold', 'utstilling', 'kosedyr', undefined)),
  })
  .map(({ path, value }): Change => (open, input) => {
    open.answer(path, value);
    return { ...input, answers: withValue(input.answers, path, value) };
  });

const allAnswers = someAnswers.map((answers): Change => (open, input) => {
  open.replaceAnswers(answers);
  return { ...input, answers };
});

const rows = fc.array(someRow, { maxLength: 4 }).map((drager): Change => (open, input) => {
  open.answer('drager', drager);
  return { ...input, answers: { ...input.answers, drager } };
});

const surroundings = fc
  .record({
    files: fc.array(fc.constantFrom('forsikring', 'dragepass-0', 'dragepass-1'), { maxLength: 3 }),
    promisedLater: fc.subarray(['forsikring']),
    chosen: fc.option(fc.subarray(['stall', 'flyging', 'utstilling'])),
  })
  .map(({ files, promisedLater, chosen }): Change => (open, input) => {
    const { chosenTracks: _before, ...rest } = input;
    const attachments = files.map((nodeKey, index) => ({
      id: String(index),
      nodeKey,
      fileName: 'bevis.pdf',
      mimeType: 'application/pdf',
      sizeBytes: 10,
    }));
    const next = { attachments, promisedLater, ...(chosen ? { chosenTracks: chosen } : {}) };
    open.change(next);
    return { ...rest, ...next };
  });

const changes = fc.array(fc.oneof({ weight: 4, arbitrary: oneAnswer }, allAnswers, { weight: 2, arbitrary: rows }, surroundings), {
  minLength: 1,
  maxLength: 8,
});

/** Without `faults`, which an open application gathers over its life, and `undefined` beside absent. */
function comparable({ faults: _faults, ...verdict }: Evaluation): unknown {
  return JSON.parse(JSON.stringify(verdict)) as unknown;
}

function keysOf(verdict: Evaluation): readonly string[] {
  const all = (nodes: readonly NodeState[]): readonly string[] =>
    nodes.flatMap((node) => [node.key, ...all(node.children), ...node.rows.flatMap((row) => all(row.nodes))]);
  return verdict.pages.flatMap((page) => all(page.nodes));
}

describe('an application that is open', { timeout: PATIENCE }, () => {
  it('gives after every change the verdict that is given on the same input afresh', () => {
    fc.assert(
      fc.property(someAnswers, changes, (answers, steps) => {
        let input = applicationInput(answers);
        const open = openApplication(form, input, schema);
        for (const step of steps) {
          input = step(open, input);
          expect(comparable(open.verdict())).toEqual(comparable(evaluateApplication(form, input, schema)));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('tells those who watch a component of every change to it, and of no other', () => {
    fc.assert(
      fc.property(someAnswers, changes, (answers, steps) => {
        let input = applicationInput(answers);
        const open = openApplication(form, input, schema);
        const told = new Map<string, number>();
        const watched = keysOf(open.verdict());
        for (const key of watched) open.watch(key, () => told.set(key, (told.get(key) ?? 0) + 1));
        for (const step of steps) {
          const before = new Map(watched.map((key) => [key, [open.node(key), open.issues(key)]]));
          told.clear();
          input = step(open, input);
          for (const key of watched) {
            const [node, issues] = before.get(key) ?? [];
            const isSame = open.node(key) === node && open.issues(key) === issues;
            expect([key, told.get(key) ?? 0]).toEqual([key, isSame ? 0 : 1]);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('says what would have been sent as it was judged, though asked only when more has been written', () => {
    fc.assert(
      fc.property(someAnswers, changes, (answers, steps) => {
        const input = applicationInput(answers);
        const open = openApplication(form, input, schema);
        const handedOut = open.verdict();
        let next = input;
        for (const step of steps) next = step(open, next);
        expect(comparable(handedOut)).toEqual(comparable(evaluateApplication(form, input, schema)));
      }),
      { numRuns: 150 },
    );
  });

  it('never changes what it has handed out', () => {
    fc.assert(
      fc.property(someAnswers, changes, (answers, steps) => {
        let input = applicationInput(answers);
        const open = openApplication(form, input, schema);
        const handedOut = open.verdict();
        const before = structuredClone(comparable(handedOut));
        for (const step of steps) input = step(open, input);
        expect(comparable(handedOut)).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });
});

it('computes nothing again that does not depend on what was changed', () => {
  const answers: Answers = {
    sporvalg: { formaal: 'hold', skalFly: true },
    eier: { navn: 'Kari' },
    drager: [{ navn: 'Smauglill', hoder: 1 }],
  };
  const open = openApplication(form, applicationInput(answers), schema);
  const before = open.verdict();
  open.answer('eier.navn', 'Kari Vakkerblomst');
  const after = open.verdict();
  const pages = (verdict: Evaluation) => new Map(verdict.pages.map((page) => [page.id, page]));
  for (const id of ['sporvalg', 'eier', 'drager', 'flyging']) expect(pages(after).get(id)).toBe(pages(before).get(id));
});

it('judges by a data model that comes after the form as if it had been there', () => {
  const input = applicationInput({ sporvalg: { formaal: 'hold', skalFly: true }, eier: { navn: 'Kari', epost: 'ingen adresse' } });
  const open = openApplication(form, input);
  const codes = () => open.issues('epost').map(({ code }) => code);
  expect(codes()).toEqual([]);
  open.judgeBy(schema);

  expect(codes()).toEqual(['schema.format']);
  expect(comparable(open.verdict())).toEqual(comparable(evaluateApplication(form, input, schema)));
});
