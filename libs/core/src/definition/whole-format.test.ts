import { beforeAll, expect, test } from 'vitest';

import type { Answers, ApplicationInput, AttachmentInfo, Evaluation, NodeState } from '../application/application.js';
import { compileForm } from '../application/compile-form.js';
import { evaluateApplication } from '../application/evaluate-application.js';
import { createNodeReader } from '../application/node-reader.js';
import { readableApplication } from '../application/readable.js';
import type { ReadableItem } from '../application/submission.js';
import { loadJmespath } from '../expressions/jmespath-library.js';
import { createSchemaValidator } from '../validation/schema-validator.js';
import { resolveText } from '../validation/resolve-text.js';
import { definitionSchemas, type Json } from './check/unicorn-permit.fixture.js';
import { createDefinitionChecker } from './definition-check.js';
import { effectiveDefinition, formDefinition } from './effective-definition.js';
import { parseDefinitions } from './parse-definitions.js';
import { stableFiles } from './stable-permit.fixture.js';

beforeAll(loadJmespath);

const sha256 = () => 'abc';
const checker = createDefinitionChecker({ schemas: definitionSchemas, sha256 });
const errorsOf = (files: ReadonlyMap<string, string>) =>
  checker.check(files, '2026-11-20').findings.filter(({ severity }) => severity === 'error');

/** The definition read, and an application judged by it, as the server does. */
function open(files = stableFiles()) {
  const { services, municipalities, findings } = parseDefinitions(files, { sha256 });
  const [service] = services;
  const [municipality] = municipalities;
  if (!service || !municipality) throw new Error(JSON.stringify(findings));
  const definition = formDefinition(effectiveDefinition(service, municipality, '2026-11-20'));
  const form = compileForm(definition);
  const schema = createSchemaValidator(definition.model, { synthetic: true });
  const judge = (dyret: Answers, more: Partial<ApplicationInput> = {}) => {
    const input: ApplicationInput = {
      answers: {
        sporvalg: { harEnhjorning: true, bosted: 'skogen' },
        dyret: { navn: 'Glitter', ...dyret },
        kontakt: { epost: 'a@example.no' },
      },
      attachments: [],
      promisedLater: [],
      applicant: { type: 'person', name: 'Kari Vakkerblomst' },
      language: 'nb',
      today: '2026-11-20',
      ...more,
    };
    const evaluation = evaluateApplication(form, input, schema);
    return { evaluation, reader: createNodeReader(form, input, evaluation), form };
  };
  const told = ({ issues }: Evaluation) =>
    issues.map(({ code, severity, nodeKey, text }) => ({ code, severity, nodeKey, text: resolveText(text, definition.texts, 'nb') }));
  return { definition, judge, told };
}

const OWNERS = [
  { altinnRowId: 'e1', navn: 'Ola Tirilltoppen', andel: 40 },
  { altinnRowId: 'e2', navn: 'Kari Vakkerblomst', andel: 60 },
];
const STABLES = [
  { altinnRowId: 's1', navn: 'Nord', plasser: 3, bokser: [{ altinnRowId: 'b1', areal: 9, beboer: 'e2', stro: 'flis' }] },
  { altinnRowId: 's2', navn: 'Hemmelig', plasser: 1, bokser: [{ altinnRowId: 'b2', areal: 1 }] },
  {
    altinnRowId: 's3',
    navn: 'Sør',
    plasser: 2,
    bokser: [
      { altinnRowId: 'b3', areal: 5 },
      { altinnRowId: 'b4', areal: 6, stro: 'halm' },
    ],
  },
];

const drawing = (nodeKey: string): AttachmentInfo => ({
  id: nodeKey,
  nodeKey,
  fileName: `${nodeKey}.pdf`,
  mimeType: 'application/pdf',
  sizeBytes: 10,
});

function find(evaluation: Evaluation, key: string): NodeState | undefined {
  const search = (nodes: readonly NodeState[]): NodeState | undefined => {
    for (const node of nodes) {
      const found = node.key === key ? node : (search(node.children) ?? search(node.rows.flatMap((row) => row.nodes)));
      if (found) return found;
    }
    return undefined;
  };
  return search(evaluation.pages.flatMap((page) => page.nodes));
}

test('the definition passes check', () => {
  expect(errorsOf(stableFiles())).toEqual([]);
});

test('rows in rows are calculated, judged and sent, without what is hidden', () => {
  const { judge, told } = open();
  const { evaluation } = judge({ eiere: OWNERS, staller: STABLES });

  expect(told(evaluation)).toEqual([]);
  expect((evaluation.payload['dyret'] as Json).staller).toEqual([
    {
      altinnRowId: 's1',
      navn: 'Nord',
      plasser: 3,
      areal: 9,
      bokser: [{ altinnRowId: 'b1', areal: 9, leie: 90, beboer: 'e2', stro: 'flis' }],
    },
    {
      altinnRowId: 's3',
      navn: 'Sør',
      plasser: 2,
      areal: 11,
      bokser: [
        { altinnRowId: 'b3', areal: 5, leie: 50 },
        { altinnRowId: 'b4', areal: 6, leie: 60, stro: 'halm' },
      ],
    },
  ]);
});

test('required, rules of every severity, the data model and the number of rows are judged in inner rows', () => {
  const { judge, told } = open();
  const boxes = [{ areal: 3 }, { areal: 45 }, { areal: 60 }, { stro: 'halm' }];
  const { evaluation } = judge({ staller: [{ navn: 'Nord', plasser: 3, bokser: boxes }] });

  expect(told(evaluation)).toEqual([
    { code: 'rows.max', severity: 'error', nodeKey: 'bokser-0', text: expect.stringContaining('Bokser i Nord') },
    { code: 'expression', severity: 'error', nodeKey: 'areal-0-0', text: 'Boksen i Nord er under 4 kvadratmeter.' },
    {
      code: 'expression',
      severity: 'info',
      nodeKey: 'areal-0-1',
      text: 'Areal: 45 er stort hos Kari Vakkerblomst, Brønnøy 20. november 2026.',
    },
    { code: 'schema.maximum', severity: 'error', nodeKey: 'areal-0-2', text: expect.stringContaining('50') },
    { code: 'required', severity: 'error', nodeKey: 'areal-0-3', text: expect.stringContaining('Areal') },
  ]);
});

test('a row count may follow from an answer, in the row it is given in', () => {
  const { judge } = open();
  const { reader } = judge({ staller: STABLES });

  expect([reader.property('bokser-0', 'maxCount'), reader.property('bokser-2', 'maxCount')]).toEqual([3, 2]);
  expect(reader.property('staller', 'minCount')).toBe(1);
});

test('files in inner rows follow their row into what is sent, and stay behind with one that is hidden', () => {
  const { judge } = open();
  const attachments = [drawing('tegning-0-0'), drawing('tegning-1-0'), drawing('tegning-2-1')];
  const { evaluation } = judge({ staller: STABLES }, { attachments });

  expect(evaluation.attachments.map(({ id, nodeKey }) => [id, nodeKey])).toEqual([
    ['tegning-0-0', 'tegning-0-0'],
    ['tegning-2-1', 'tegning-1-1'],
  ]);
});

test('rows in rows are read back under their titles', () => {
  const { judge } = open();
  const { evaluation, form } = judge({ eiere: OWNERS, staller: STABLES });
  const readable = readableApplication(form, evaluation, { facts: [], unconfirmed: [], language: 'nb' });
  const outline = (item: ReadableItem): unknown =>
    item.kind === 'group' ? [item.title, item.items.map(outline)] : item.kind === 'answer' ? `${item.label}: ${item.value}` : item.text;
  const stables = readable.pages.flatMap((page) => page.items).find((item) => item.nodeKey === 'staller');

  expect(stables && outline(stables)).toEqual([
    'Staller',
    [
      [
        'Nord',
        [
          'Navn på stallen: Nord',
          'Plasser: 3',
          [
            'Bokser i Nord',
            [['Nord 9', ['Areal: 9', 'Hvem eier dyret i boksen?: Kari Vakkerblomst, 60 prosent', 'Strøtype: Flis', 'Tegning av boksen: ']]],
          ],
        ],
      ],
      [
        'Sør',
        [
          'Navn på stallen: Sør',
          'Plasser: 2',
          [
            'Bokser i Sør',
            [
              ['Sør 5', ['Areal: 5', 'Hvem eier dyret i boksen?: ', 'Strøtype: ', 'Tegning av boksen: ']],
              ['Sør 6', ['Areal: 6', 'Hvem eier dyret i boksen?: ', 'Strøtype: Halm', 'Tegning av boksen: ']],
            ],
          ],
        ],
      ],
    ],
  ]);
});

test('rows are choices, with texts of the row, sorted as the citizen reads them', () => {
  const { judge } = open();
  const { reader } = judge({ eiere: [...OWNERS, { altinnRowId: 'e3' }, { navn: 'Uten id' }], staller: STABLES });

  expect(reader.options('beboer-0-0')).toEqual([
    { value: 'e3', label: ', 0 prosent' },
    { value: 'e2', label: 'Kari Vakkerblomst, 60 prosent' },
    { value: 'e1', label: 'Ola Tirilltoppen, 40 prosent' },
  ]);
});

test('a choice may be labelled by an expression, and one that reads like a text id is left as it is', () => {
  const { judge } = open(
    stableFiles((value, path) => {
      if (path !== 'enhjorning/pages/dyret.json') return;
      value.data.layout.find(({ id }: Json) => id === 'beboer').source.label = ['dataModel', 'dyret.eiere.navn'];
    }),
  );
  const { reader } = judge({ eiere: OWNERS, staller: STABLES });

  expect(reader.options('beboer-0-0').map(({ label }) => label)).toEqual(['Kari Vakkerblomst', 'Ola Tirilltoppen']);
});

test('an answer whose choice is gone must be given anew: the row it named, and what a filter takes away', () => {
  const { judge, told } = open();
  const { evaluation, reader } = judge({
    eiere: OWNERS.slice(0, 1),
    staller: [{ navn: 'Nord', plasser: 3, bokser: [{ areal: 5, beboer: 'e2', stro: 'flis' }] }],
  });

  expect(told(evaluation).map(({ code, nodeKey }) => [code, nodeKey])).toEqual([
    ['option.gone', 'beboer-0-0'],
    ['option.gone', 'stro-0-0'],
  ]);
  expect(told(evaluation)[0]?.text).toBe('Svaret du valgte på «Hvem eier dyret i boksen?», finnes ikke i listen lenger. Velg et nytt.');
  expect(reader.options('stro-0-0').map(({ value }) => value)).toEqual(['halm']);
});

test('an answer whose choice is gone is left alone where the citizen cannot choose anew', () => {
  const readOnly = stableFiles((value, path) => {
    if (path === 'enhjorning/pages/dyret.json') value.data.layout.find(({ id }: Json) => id === 'beboer').readOnly = true;
  });
  const { judge, told } = open(readOnly);

  expect(told(judge({ staller: [{ navn: 'Nord', plasser: 1, bokser: [{ areal: 5, beboer: 'e2' }] }] }).evaluation)).toEqual([]);
});

const withChoices = (choices: Json) =>
  stableFiles((value, path) => {
    if (path === 'municipalities/1813.json') value.options = { enhjorning: { stro: choices } };
  });
const PEAT = { value: 'torv', label: { nb: 'Torv', nn: 'Torv', en: 'Peat' } };

test('a municipality offers fewer choices, in its own order, and new ones that the data model allows', () => {
  expect(errorsOf(withChoices(['flis', PEAT, 'halm']))).toEqual([]);
  const { judge, definition } = open(withChoices([PEAT, 'halm']));
  const { reader, evaluation } = judge({ staller: [{ navn: 'Nord', plasser: 1, bokser: [{ areal: 9, stro: 'flis' }] }] });

  expect(reader.options('stro-0-0')).toEqual([
    { value: 'torv', label: 'Torv' },
    { value: 'halm', label: 'Halm' },
  ]);
  expect(evaluation.issues.map(({ code }) => code)).toEqual(['option.gone']);
  expect(definition.texts.en?.['kommune.options.stro.torv']?.value).toBe('Peat');
});

test.each([
  ['a choice the service does not have', ['hlm'], 'municipality.unknown-option', 'Mente du «halm»?'],
  ['a choice that would mean something else', [{ ...PEAT, value: 'halm' }], 'municipality.changes-question', undefined],
  ['a value the data model does not allow', [{ ...PEAT, value: 'sand' }], 'options.not-in-model', undefined],
  ['the same choice twice', ['halm', 'halm'], 'municipality.option-twice', undefined],
  ['a choice without English', [{ ...PEAT, label: { nb: 'Torv', nn: 'Torv' } }], 'schema.missing-property', undefined],
  ['no choice at all', [], 'schema.length', undefined],
])('a municipality is told of %s', (_fault, choices, code, remedy) => {
  expect(errorsOf(withChoices(choices))).toContainEqual(
    expect.objectContaining({ code, file: 'municipalities/1813.json', ...(remedy !== undefined && { remedy }) }),
  );
});

const planted = (file: string, change: (value: Json) => void) =>
  errorsAndWarnings(stableFiles((value, path) => (path === file ? change(value) : undefined)));
const errorsAndWarnings = (files: ReadonlyMap<string, string>) =>
  checker.check(files, '2026-11-20').findings.filter(({ severity }) => severity !== 'hint');
const PAGE = 'enhjorning/pages/dyret.json';
const component = (page: Json, id: string): Json => page.data.layout.find((node: Json) => node.id === id);
const roles = (fields: object, group = 'dyret.eiere') => ({ source: 'enhetsregisteret.roles', group, fields });

test.each<[string, string, (value: Json) => void, string]>([
  ['choices from a group that is not there', PAGE, (v) => (component(v, 'beboer').source.group = 'dyret.eier'), 'options.unknown-group'],
  ['choices from a field that is not in the rows', PAGE, (v) => (component(v, 'beboer').source.value = 'dyret.navn'), 'path.unknown'],
  ['choices that the answer cannot hold', PAGE, (v) => (component(v, 'beboer').source.value = 'dyret.eiere.andel'), 'options.value-type'],
  ['a label that is not written', PAGE, (v) => (component(v, 'beboer').source.label = 'valg.finnesIkke'), 'text.missing'],
  [
    'a label that cannot be computed',
    PAGE,
    (v) => (component(v, 'beboer').source.label = ['dataModel', 'dyret.x']),
    'expression.unknown-path',
  ],
  ['parameters that nothing reads', PAGE, (v) => (component(v, 'stro').mapping = { a: 'b' }), 'component.no-effect'],
  [
    'a number of rows that follows from nothing',
    PAGE,
    (v) => (component(v, 'bokser').maxCount = ['dataModel', 'x']),
    'expression.unknown-path',
  ],
  [
    'a variable of an unknown kind',
    'enhjorning/texts/nb.json',
    (v) => (v.resources.at(-1).variables[3].dataSource = 'dataModel.annet'),
    'schema.pattern',
  ],
  [
    'an instance property that is not there',
    'enhjorning/texts/nb.json',
    (v) => (v.resources.at(-1).variables[2].key = 'instanceId'),
    'text.unknown-variable',
  ],
  ['a register field that is not there', 'enhjorning/prefill.json', (v) => (v.krr = { epost: 'kontakt.epost' }), 'schema.unknown-property'],
  [
    'a list field that is not there',
    'enhjorning/prefill.json',
    (v) => (v.lists = [roles({ navn: 'dyret.eiere.navn' })]),
    'schema.unknown-property',
  ],
  [
    'a list without a group',
    'enhjorning/prefill.json',
    (v) => (v.lists = [roles({ name: 'dyret.eiere.navn' }, 'dyret')]),
    'prefill.no-group',
  ],
  [
    'a list into the rows of a row',
    'enhjorning/prefill.json',
    (v) => (v.lists = [roles({ name: 'dyret.staller.navn' }, 'dyret.staller.bokser')]),
    'prefill.no-group',
  ],
  ['a list field outside its rows', 'enhjorning/prefill.json', (v) => (v.lists = [roles({ name: 'dyret.navn' })]), 'prefill.not-in-row'],
  [
    'two lists in one group',
    'enhjorning/prefill.json',
    (v) => (v.lists = [roles({ name: 'dyret.eiere.navn' }), roles({ name: 'dyret.eiere.navn' })]),
    'prefill.two-lists',
  ],
])('check tells of %s', (_fault, file, change, code) => {
  const found = planted(file, change);
  expect(found).toContainEqual(expect.objectContaining({ code, file }));
});

test('a list from a register goes into rows without a finding', () => {
  expect(planted('enhjorning/prefill.json', (value) => (value.lists = [roles({ name: 'dyret.eiere.navn' })]))).toEqual(
    errorsAndWarnings(stableFiles()),
  );
});

test('page-level hidden takes the page and all its rows out of what is sent', () => {
  const files = stableFiles((value, path) => {
    if (path === 'enhjorning/pages/dyret.json') value.data.hidden = ['equals', ['dataModel', 'kontakt.epost'], 'a@example.no'];
  });
  const { judge } = open(files);
  const { evaluation } = judge({ staller: STABLES });

  expect(evaluation.payload['dyret']).toBeUndefined();
  expect(find(evaluation, 'areal-0-0')?.hidden).toBe(true);
});

test('a file put in a row stays with its row when an earlier row is removed, and so does a promise', () => {
  const allowLater = stableFiles((value, path) => {
    if (path === PAGE) component(value, 'tegning').allowLater = true;
  });
  const { judge } = open(allowLater);
  const files = { attachments: [drawing('tegning@b4')], promisedLater: ['tegning@b1', 'tegning@b3'] };
  const [north, , south] = STABLES;
  const sentFrom = (staller: unknown[]) => {
    const { evaluation, reader } = judge({ staller }, files);
    return { files: evaluation.attachments.map(({ nodeKey }) => nodeKey), promised: evaluation.promisedLater, reader };
  };

  const before = sentFrom([north, south]);
  expect(before).toMatchObject({ files: ['tegning-1-1'], promised: ['tegning-0-0', 'tegning-1-0'] });
  expect(before.reader.place('tegning-1-1')).toBe('tegning@b4');
  expect(before.reader.files('tegning-1-1').map(({ id }) => id)).toEqual(['tegning@b4']);
  expect(sentFrom([south])).toMatchObject({ files: ['tegning-0-1'], promised: ['tegning-0-0'] });
  expect(sentFrom([north])).toMatchObject({ files: [], promised: ['tegning-0-0'] });
});
