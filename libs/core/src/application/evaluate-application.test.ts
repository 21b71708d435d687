import { describe, expect, it } from 'vitest';

import { createSchemaValidator } from '../validation/schema-validator.js';
import type { Answers, ApplicationInput, NodeState } from './application.js';
import { compileForm } from './compile-form.js';
import { applicationInput, dragehold, drageholdWith } from './dragehold.fixture.js';
import { evaluateApplication } from './evaluate-application.js';

const form = compileForm(dragehold);
const schema = createSchemaValidator(dragehold.model, { synthetic: true });

function evaluate(answers: Answers, more: Partial<ApplicationInput> = {}) {
  return evaluateApplication(form, applicationInput(answers, more), schema);
}

const keeping = { formaal: 'hold', skalFly: false };
const flying = { formaal: 'hold', skalFly: true };
const dragon = { altinnRowId: 'rad-1', navn: 'Smauglill', hoder: 1, pusterIld: false };

function nodesOf(nodes: readonly NodeState[]): readonly NodeState[] {
  return nodes.flatMap((node) => [node, ...nodesOf(node.children), ...node.rows.flatMap((row) => nodesOf(row.nodes))]);
}

function node(evaluation: ReturnType<typeof evaluate>, key: string): NodeState {
  const found = evaluation.pages.flatMap((page) => nodesOf(page.nodes)).find((candidate) => candidate.key === key);
  if (!found) throw new Error(`no node ${key}`);
  return found;
}

const codes = (evaluation: ReturnType<typeof evaluate>) =>
  evaluation.issues.filter((issue) => issue.severity === 'error').map((issue) => `${issue.code} ${issue.nodeKey}`.trim());
const visiblePages = (evaluation: ReturnType<typeof evaluate>) => evaluation.pages.filter((page) => !page.hidden).map((page) => page.id);

describe('track selection', () => {
  it.each<[string, Answers, Partial<ApplicationInput>, object]>([
    ['nothing is answered', {}, {}, { kind: 'open', nextQuestion: 'formaal' }],
    ['a question that has come up is not answered', { sporvalg: { formaal: 'hold' } }, {}, { kind: 'open', nextQuestion: 'skalFly' }],
    ['one track fits', { sporvalg: keeping }, {}, { kind: 'tracks', tracks: ['stall'], reason: 'grunn.hold', overruled: false }],
    [
      'two tracks belong together',
      { sporvalg: flying },
      {},
      { kind: 'tracks', tracks: ['stall', 'flyging'], reason: 'grunn.fly', overruled: false },
    ],
    ['the answer is not to apply', { sporvalg: { formaal: 'kosedyr' } }, {}, { kind: 'guidance', text: 'veiledning.kosedyr' }],
    [
      'a hidden question still holds an old answer',
      { sporvalg: { formaal: 'utstilling', skalFly: true } },
      {},
      { kind: 'tracks', tracks: ['utstilling'], reason: 'grunn.utstilling', overruled: false },
    ],
    [
      'the citizen chooses otherwise',
      { sporvalg: keeping },
      { chosenTracks: ['utstilling'] },
      { kind: 'tracks', tracks: ['utstilling'], reason: 'track.overruled', overruled: true },
    ],
    [
      'the citizen chooses the same as the table',
      { sporvalg: flying },
      { chosenTracks: ['flyging', 'stall'] },
      { kind: 'tracks', tracks: ['stall', 'flyging'], reason: 'grunn.fly', overruled: false },
    ],
    [
      'the chosen tracks cannot be combined',
      { sporvalg: keeping },
      { chosenTracks: ['stall', 'utstilling'] },
      { kind: 'tracks', tracks: ['stall'], reason: 'grunn.hold', overruled: false },
    ],
    [
      'the chosen track does not exist',
      { sporvalg: keeping },
      { chosenTracks: ['hule'] },
      { kind: 'tracks', tracks: ['stall'], reason: 'grunn.hold', overruled: false },
    ],
    [
      'the chosen track is not for organisations',
      { sporvalg: keeping },
      { chosenTracks: ['utstilling'], applicant: { type: 'organisation', name: 'Havna Kro AS' } },
      { kind: 'tracks', tracks: ['stall'], reason: 'grunn.hold', overruled: false },
    ],
    [
      'the table leads to a track that is not for organisations',
      { sporvalg: { formaal: 'utstilling' } },
      { applicant: { type: 'organisation', name: 'Havna Kro AS' } },
      { kind: 'guidance', text: 'track.not-for-applicant' },
    ],
  ])('when %s', (_name, answers, more, decision) => {
    expect(evaluate(answers, more).decision).toEqual(decision);
  });

  it('shows the selection page and the pages of the active tracks', () => {
    expect(visiblePages(evaluate({}))).toEqual(['sporvalg']);
    expect(visiblePages(evaluate({ sporvalg: flying }))).toEqual(['sporvalg', 'eier', 'drager', 'flyging']);
  });

  it('stops sending while no track is decided, and says at which question', () => {
    expect(codes(evaluate({}))).toEqual(['track.open formaal']);
    expect(codes(evaluate({ sporvalg: { formaal: 'kosedyr' } }))).toEqual(['track.guidance']);
  });

  it('writes every track into the answers and what is sent', () => {
    const spor = { stall: true, flyging: true, utstilling: false };
    expect(evaluate({ sporvalg: flying }).answers).toMatchObject({ spor });
    expect(evaluate({ sporvalg: flying }).payload).toMatchObject({ spor });
  });

  it('gives guidance and a fault when no outcome fits', () => {
    const service = { ...dragehold.service, trackSelection: { page: 'sporvalg', outcomes: [] } };
    const evaluation = evaluateApplication(compileForm(drageholdWith({ service })), applicationInput({ sporvalg: keeping }));
    expect(evaluation.decision).toEqual({ kind: 'guidance', text: 'track.no-outcome' });
    expect(evaluation.faults).toContainEqual({ code: 'track.no-outcome', place: 'trackSelection' });
  });
});

describe('changing track', () => {
  const answers = {
    sporvalg: flying,
    eier: { navn: 'Kari' },
    drager: [dragon],
    flyging: { hoyde: 300 },
    utstilling: { sted: 'Torget', dato: '2026-12-01' },
  };

  it('keeps what was answered in both tracks, and sends nothing from the one left', () => {
    const before = evaluate(answers);
    expect(before.payload).toMatchObject({ eier: { navn: 'Kari' }, flyging: { hoyde: 300 } });
    expect(before.payload).not.toHaveProperty('utstilling');

    const after = evaluate({ ...answers, sporvalg: { formaal: 'utstilling', skalFly: true } });
    expect(after.payload).toMatchObject({ eier: { navn: 'Kari' }, utstilling: { sted: 'Torget' } });
    expect(after.payload).not.toHaveProperty('flyging');
    expect(after.payload).not.toHaveProperty('drager');
    expect(after.payload).not.toHaveProperty('sporvalg.skalFly');
    expect(after.answers).toMatchObject({ flyging: { hoyde: 300 }, sporvalg: { skalFly: true } });
  });

  it('is not blocked by an invalid answer on a page that went away', () => {
    const invalid = { ...answers, flyging: { hoyde: 99999 } };
    expect(codes(evaluate(invalid))).toContain('schema.maximum hoyde');
    const elsewhere = evaluate({ ...invalid, sporvalg: keeping });
    expect(codes(elsewhere)).toEqual([]);
    expect(elsewhere.faults).toEqual([]);
  });

  it('does not send files from the track left, nor promises of them', () => {
    const attachments = [{ id: '1', nodeKey: 'forsikring', fileName: 'bevis.pdf', mimeType: 'application/pdf', sizeBytes: 10 }];
    expect(evaluate(answers, { attachments }).attachments).toHaveLength(1);
    const keepingOnly = evaluate({ ...answers, sporvalg: keeping }, { attachments, promisedLater: ['forsikring'] });
    expect(keepingOnly.attachments).toEqual([]);
    expect(keepingOnly.promisedLater).toEqual([]);
  });
});

describe('hiding', () => {
  it('hides per row, and asks only where it is shown', () => {
    const evaluation = evaluate({
      sporvalg: keeping,
      eier: { navn: 'Kari' },
      drager: [dragon, { altinnRowId: 'rad-2', navn: 'Flammegard', hoder: 2, pusterIld: true }],
    });
    expect(node(evaluation, 'brannvern-0')).toMatchObject({ hidden: true, required: false });
    expect(node(evaluation, 'brannvern-1')).toMatchObject({
      hidden: false,
      required: true,
      bindings: { simpleBinding: 'drager[1].brannvern' },
      rowIndices: [1],
    });
    expect(codes(evaluation)).toEqual(['required brannvern-1']);
    expect(evaluation.issues.find((issue) => issue.code === 'required')?.path).toBe('drager[1].brannvern');
  });

  it('leaves out a hidden row and points at the right row for faults in those after it', () => {
    const evaluation = evaluate({
      sporvalg: keeping,
      eier: { navn: 'Kari' },
      drager: [
        { altinnRowId: 'rad-1', navn: 'skjult', hoder: 99 },
        { altinnRowId: 'rad-2', navn: 'Flammegard', hoder: 0 },
      ],
    });
    expect(evaluation.payload['drager']).toEqual([{ altinnRowId: 'rad-2', navn: 'Flammegard', hoder: 0, dobbelt: 0 }]);
    expect(evaluation.issues).toContainEqual(
      expect.objectContaining({ code: 'schema.minimum', nodeKey: 'hoder-1', path: 'drager[1].hoder' }),
    );
    expect(codes(evaluation)).toHaveLength(1);
  });

  it('numbers components in nested groups as Altinn does', () => {
    const evaluation = evaluate({ sporvalg: keeping, drager: [dragon, { ...dragon, egg: [{ vekt: 1 }, {}] }] });
    expect(node(evaluation, 'vekt-1-1').bindings).toEqual({ simpleBinding: 'drager[1].egg[1].vekt' });
    expect(codes(evaluation)).toContain('required vekt-1-1');
  });
});

describe('what is sent', () => {
  it('holds no empty texts, rows or objects, and nothing nobody asked for', () => {
    const evaluation = evaluate({
      sporvalg: keeping,
      eier: { navn: 'Kari', epost: '  ', fodt: null, hemmelig: 'x' },
      drager: [
        { altinnRowId: 'tom', egg: [{ altinnRowId: 'tomt-egg' }] },
        { ...dragon, egg: [] },
      ],
      smuglet: { ting: 1 },
    });
    expect(evaluation.payload).toEqual({
      sporvalg: keeping,
      eier: { navn: 'Kari' },
      drager: [{ ...dragon, dobbelt: 2 }],
      gebyr: { sum: 200 },
      spor: { stall: true, flyging: false, utstilling: false },
    });
  });

  it('ignores calculated values and tracks that the browser claims', () => {
    const claimed = { sporvalg: keeping, drager: [{ ...dragon, dobbelt: 1 }], gebyr: { sum: 1 }, spor: { utstilling: true } };
    expect(evaluate(claimed).payload).toMatchObject({
      gebyr: { sum: 100 },
      drager: [{ dobbelt: 2 }],
      spor: { stall: true, utstilling: false },
    });
  });

  it('survives answers of another shape than the form expects', () => {
    const strange = JSON.parse(
      '{"sporvalg":{"formaal":"hold","skalFly":true,"__proto__":{"a":1}},"eier":["x"],"drager":{"navn":1},"flyging":{"tider":{"__proto__":{"fra":"10:00"}}}}',
    ) as Answers;
    const evaluation = evaluate(strange);
    expect(evaluation.payload).not.toHaveProperty('eier');
    expect(evaluation.payload).not.toHaveProperty('drager');
    expect(codes(evaluation)).toContain('required navn');
    expect(({} as Record<string, unknown>)['fra']).toBeUndefined();
  });
});

describe('issues', () => {
  it('asks for a required answer in every row, and for enough rows', () => {
    expect(codes(evaluate({ sporvalg: keeping, eier: { navn: 'K' }, drager: [] }))).toEqual(['rows.min drager']);
    expect(codes(evaluate({ sporvalg: keeping, eier: { navn: 'K' }, drager: [dragon, { altinnRowId: 'b' }] }))).toEqual([
      'required dragenavn-1',
    ]);
    expect(codes(evaluate({ sporvalg: keeping, eier: { navn: 'K' }, drager: Array.from({ length: 4 }, () => dragon) }))).toEqual([
      'rows.max drager',
    ]);
  });

  it('names the question and the way to mend it', () => {
    const [issue] = evaluate({ sporvalg: keeping, drager: [dragon] }).issues;
    expect(issue).toEqual({
      code: 'required',
      severity: 'error',
      pageId: 'eier',
      nodeKey: 'navn',
      path: 'eier.navn',
      text: { key: 'error.required', params: { label: 'Navn' } },
    });
  });

  it('judges against the data model, one fault at a time and none where the answer is missing', () => {
    const evaluation = evaluate(
      { sporvalg: flying, eier: { navn: 'x'.repeat(21), epost: 'kari' }, drager: [dragon], flyging: { hoyde: '12' } },
      { promisedLater: ['forsikring'] },
    );
    expect(evaluation.issues.map(({ code, nodeKey, text }) => [code, nodeKey, text.key, text.params])).toEqual([
      ['schema.maxLength', 'navn', 'error.schema.maxLength', { label: 'Navn', limit: 20 }],
      ['schema.format', 'epost', 'error.format.email', { label: 'felt.epost', format: 'email' }],
      ['schema.type', 'hoyde', 'error.schema.type.integer', { label: 'Største høyde', type: 'integer' }],
    ]);
  });

  it('says what the data model says for itself, in every row', () => {
    const named = { type: 'string', pattern: '^[A-ZÆØÅ]', errorMessage: 'regel.hoder' };
    const rows = { type: 'array', items: { type: 'object', properties: { navn: named } } };
    const { model } = dragehold;
    const capitals = drageholdWith({ model: { ...model, properties: { ...(model['properties'] as object), drager: rows } } });
    const answers = { sporvalg: keeping, eier: { navn: 'K' }, drager: [dragon, { ...dragon, navn: 'trehode' }, { ...dragon, navn: '' }] };
    const judge = createSchemaValidator(capitals.model, { synthetic: true });
    const { issues } = evaluateApplication(compileForm(capitals), applicationInput(answers), judge);
    expect(issues.map(({ code, nodeKey, text }) => [code, nodeKey, text.key, text.params?.['0']])).toEqual([
      ['schema.pattern', 'dragenavn-1', 'regel.hoder', 'trehode'],
      ['required', 'dragenavn-2', 'error.required', undefined],
    ]);
  });

  it('finds the day at fault in opening hours', () => {
    const evaluation = evaluate(
      { sporvalg: flying, eier: { navn: 'K' }, drager: [dragon], flyging: { hoyde: 1, tider: { mandag: { fra: '10:00' } } } },
      { promisedLater: ['forsikring'] },
    );
    expect(evaluation.issues).toEqual([
      expect.objectContaining({
        nodeKey: 'apningstid',
        path: 'flyging.tider.mandag.til',
        text: { key: 'error.opening-hours', params: { label: 'felt.apningstid', day: 'mandag' } },
      }),
    ]);
  });

  it('runs the rules of the definition per row, with texts of that row, and warnings do not stop anything', () => {
    const evaluation = evaluate({ sporvalg: keeping, eier: { navn: 'K' }, drager: [dragon, { ...dragon, navn: 'Trehode', hoder: 4 }] });
    expect(evaluation.issues).toEqual([
      {
        code: 'expression',
        severity: 'error',
        pageId: 'drager',
        nodeKey: 'hoder-1',
        path: 'drager[1].hoder',
        text: { key: 'regel.hoder', params: { '0': 'Trehode', '1': '3', label: 'Antall hoder' } },
      },
      expect.objectContaining({
        severity: 'warning',
        nodeKey: 'hoder-1',
        text: expect.objectContaining({ key: 'regel.barnslig' }) as unknown,
      }),
    ]);
  });

  it.each<[string, Partial<ApplicationInput>, readonly string[]]>([
    ['a missing file', {}, ['attachment.missing forsikring']],
    ['a file promised for later', { promisedLater: ['forsikring'] }, []],
    ['a file of another kind', { attachments: [file('bevis.exe', 1)] }, ['attachment.type forsikring']],
    ['an ending in capitals', { attachments: [file('BEVIS.PDF', 1)] }, []],
    ['too large a file', { attachments: [file('bevis.pdf', 1024 * 1024 + 1)] }, ['attachment.too-large forsikring']],
    ['too many files', { attachments: [file('a.pdf', 1), file('b.pdf', 1), file('c.pdf', 1)] }, ['attachment.too-many forsikring']],
  ])('judges attachments: %s', (_name, more, expected) => {
    const answers = { sporvalg: flying, eier: { navn: 'K' }, drager: [dragon], flyging: { hoyde: 1 } };
    expect(codes(evaluate(answers, more))).toEqual(expected);
  });
});

function file(fileName: string, sizeBytes: number) {
  return { id: fileName, nodeKey: 'forsikring', fileName, mimeType: 'application/pdf', sizeBytes };
}

it('a calculation reads a hidden component as unanswered', () => {
  const definition = drageholdWith({
    calculations: [{ path: 'gebyr.sum', expression: ['if', ['equals', ['component', 'hoyde'], null], 0, 'else', 500] }],
  });
  const evaluateWith = (skalFly: boolean) =>
    evaluateApplication(compileForm(definition), applicationInput({ sporvalg: { formaal: 'hold', skalFly }, flyging: { hoyde: 10 } }))
      .payload;
  expect(evaluateWith(true)).toMatchObject({ gebyr: { sum: 500 } });
  expect(evaluateWith(false)).toMatchObject({ gebyr: { sum: 0 } });
});
