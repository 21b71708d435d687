import { expect, test } from 'vitest';

import type { Answers } from '../application/application.js';
import { compileForm } from '../application/compile-form.js';
import { evaluateApplication } from '../application/evaluate-application.js';
import { createNodeReader } from '../application/node-reader.js';
import { readableApplication } from '../application/readable.js';
import { createSchemaValidator } from '../validation/schema-validator.js';
import { definitionSchemas, type Json } from './check/unicorn-permit.fixture.js';
import { createDefinitionChecker } from './definition-check.js';
import { effectiveDefinition, formDefinition } from './effective-definition.js';
import { parseDefinitions } from './parse-definitions.js';
import { stableFiles } from './stable-permit.fixture.js';

const sha256 = () => 'abc';
const checker = createDefinitionChecker({ schemas: definitionSchemas, sha256 });

const TEXTS = [
  ['q.dyr', 'Andre dyr'],
  ['dyr.slag', 'Slag'],
  ['dyr.antall', 'Antall'],
  ['dyr.tam', 'Er det tamt?'],
  ['dyr.tam.true', 'Ja'],
  ['dyr.tam.false', 'Nei'],
  ['q.turer', 'Turer'],
  ['q.dit', 'Hvor går turen?'],
  ['q.hvorfor', 'Hvorfor?'],
  ['q.dit.kort', 'Sted'],
] as const;
const ADD_TO_LIST = { id: 'dyr', type: 'AddToList', title: 'q.dyr', requiredFields: ['slag'], dataModelBindings: { data: 'dyret.andre' } };
const SUBFORM = {
  id: 'tur',
  type: 'Subform',
  layoutSet: 'tur',
  tableColumns: [{ headerContent: 'q.dit.kort', cellContent: { value: ['dataModel', '$.dit'] } }],
  entryDisplayName: ['dataModel', '$.dit'],
  minCount: 1,
  textResourceBindings: { title: 'q.turer' },
  dataModelBindings: { group: 'dyret.turer' },
};
const PART = [
  { id: 'dit', type: 'Input', required: true, textResourceBindings: { title: 'q.dit' }, dataModelBindings: { simpleBinding: '$.dit' } },
  {
    id: 'hvorfor',
    type: 'TextArea',
    hidden: ['equals', ['dataModel', '$.dit'], null],
    textResourceBindings: { title: 'q.hvorfor' },
    dataModelBindings: { simpleBinding: '$.hvorfor' },
  },
];
const rows = (properties: object) => ({
  type: 'array',
  items: { type: 'object', properties: { altinnRowId: { type: 'string' }, ...properties } },
});

/** The stable permit with a list of other animals and one of journeys. */
function files(change: (value: Json, path: string) => void = () => undefined) {
  const made = stableFiles((value, path) => {
    const { dyret } = value.properties ?? {};
    if (path === 'enhjorning/model.schema.json') {
      dyret.properties.andre = rows({ slag: { type: 'string' }, antall: { type: 'integer', minimum: 1 }, tam: { type: 'boolean' } });
      dyret.properties.turer = rows({ dit: { type: 'string' }, hvorfor: { type: 'string' } });
    }
    if (path === 'enhjorning/pages/dyret.json') value.data.layout.push(structuredClone(ADD_TO_LIST), structuredClone(SUBFORM));
    if (path.startsWith('enhjorning/texts/')) for (const [id, text] of TEXTS) value.resources.push({ id, value: text });
    if (path.startsWith('enhjorning/examples/') && value.answers.dyret) value.answers.dyret.turer = [{ altinnRowId: 't1', dit: 'Skogen' }];
    change(value, path);
  });
  const part = { layout: structuredClone(PART) };
  change(part, 'shared/parts/tur/layout.json');
  return made.set('shared/parts/tur/layout.json', JSON.stringify(part, null, 2));
}

const faults = (made: ReadonlyMap<string, string>) =>
  checker
    .check(made, '2026-11-20')
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ code, file, message, remedy }) => ({ code, file, message, remedy }));

function judge(dyret: Answers) {
  const { services, municipalities, findings } = parseDefinitions(files(), { sha256 });
  const [service] = services;
  const [municipality] = municipalities;
  if (!service || !municipality) throw new Error(JSON.stringify(findings));
  const form = compileForm(formDefinition(effectiveDefinition(service, municipality, '2026-11-20')));
  const input = {
    answers: { sporvalg: { harEnhjorning: true, bosted: 'skogen' }, dyret: { navn: 'Glitter', ...dyret } },
    attachments: [],
    promisedLater: [],
    applicant: { type: 'person', name: 'Kari Vakkerblomst' },
    language: 'nb',
    today: '2026-11-20',
  } as const;
  const evaluation = evaluateApplication(form, input, createSchemaValidator(form.definition.model, { synthetic: true }));
  const readable = readableApplication(form, evaluation, { facts: [], unconfirmed: [], language: 'nb' });
  return { evaluation, reader: createNodeReader(form, input, evaluation), items: readable.pages.flatMap(({ items }) => items) };
}
const codes = ({ evaluation }: ReturnType<typeof judge>) =>
  evaluation.issues.filter(({ nodeKey }) => /^(dyr|tur)\b/.test(nodeKey)).map(({ code, nodeKey }) => [code, nodeKey]);

test('a definition with both is fit to publish', () => {
  expect(faults(files())).toEqual([]);
});

test('what is added to a list is asked for, judged and read back as rows', () => {
  const judged = judge({
    andre: [
      { altinnRowId: 'a1', slag: 'Drage', antall: 0, tam: false },
      { altinnRowId: 'a2', tam: true },
    ],
    turer: [{ altinnRowId: 't1', dit: 'Skogen' }],
  });

  expect(codes(judged)).toEqual([
    ['schema.minimum', 'dyr-antall-0'],
    ['required', 'dyr-slag-1'],
  ]);
  expect(judged.reader.display('dyr-tam-0')).toBe('Nei');
  expect(judged.items).toContainEqual(
    expect.objectContaining({
      title: 'Andre dyr',
      items: [
        expect.objectContaining({
          title: 'Drage',
          items: expect.arrayContaining([expect.objectContaining({ label: 'Slag', value: 'Drage' })]),
        }),
        expect.objectContaining({ title: 'Nr. 2' }),
      ],
    }),
  );
});

test('every entry of a subform has the components of its part, with paths of its own', () => {
  const judged = judge({ turer: [{ altinnRowId: 't1', dit: 'Skogen' }, { altinnRowId: 't2' }] });

  expect(codes(judged)).toEqual([['required', 'tur-dit-1']]);
  expect(judged.reader.display('tur-dit-0')).toBe('Skogen');
  expect(judged.items).toContainEqual(
    expect.objectContaining({
      title: 'Turer',
      items: [
        expect.objectContaining({ title: 'Skogen', items: [expect.anything(), expect.objectContaining({ label: 'Hvorfor?' })] }),
        expect.objectContaining({ items: [expect.objectContaining({ label: 'Hvor går turen?' })] }),
      ],
    }),
  );
  expect(codes(judge({}))).toEqual([['rows.min', 'tur']]);
});

const PAGE = 'enhjorning/pages/dyret.json';
const MODEL = 'enhjorning/model.schema.json';
const node = (page: Json, id: string): Json => page.data.layout.find((each: Json) => each.id === id);

test.each<[string, string, (value: Json) => void, string, string]>([
  ['a list that is not there', PAGE, (v) => (node(v, 'dyr').dataModelBindings.data = 'dyret.andr'), 'binding.unknown-path', 'dyret.andre'],
  ['a binding that is no list', PAGE, (v) => (node(v, 'dyr').dataModelBindings.data = 'dyret.navn'), 'binding.type', 'array'],
  [
    'items that hold more than a field can',
    MODEL,
    (v) => (v.properties.dyret.properties.andre.items.properties.tam = { type: 'array', items: { type: 'string' } }),
    'list.unknown-field',
    'RepeatingGroup',
  ],
  [
    'items without fields',
    MODEL,
    (v) => (v.properties.dyret.properties.andre = { type: 'array', items: { type: 'string' } }),
    'list.no-fields',
    'properties',
  ],
  ['a required field that is not there', PAGE, (v) => (node(v, 'dyr').requiredFields = ['slaget']), 'path.unknown', 'slag'],
  [
    'a label that is not written',
    MODEL,
    (v) => (v.properties.dyret.properties.andre.items.properties.farge = { type: 'string' }),
    'text.missing',
    'nb.json',
  ],
  ['a form part that is not there', PAGE, (v) => (node(v, 'tur').layoutSet = 'turr'), 'part.unknown', '«tur»'],
  ['a subform without a list', PAGE, (v) => (node(v, 'tur').dataModelBindings.group = 'dyret.navn'), 'binding.type', 'array'],
  [
    'a column that shows nothing of the part',
    PAGE,
    (v) => (node(v, 'tur').tableColumns[0].cellContent = { query: 'hit' }),
    'subform.unknown-column',
    '$.navn',
  ],
  ['a heading that is not written', PAGE, (v) => (node(v, 'tur').tableColumns[0].headerContent = 'q.ditt'), 'text.missing', 'q.dit'],
  [
    'a part that holds itself',
    'shared/parts/tur/layout.json',
    (v) => v.layout.push({ ...SUBFORM, id: 'igjen', dataModelBindings: { group: '$.turer' } }),
    'part.in-itself',
    'layoutSet',
  ],
])('check tells of %s', (_fault, file, plant, code, remedy) => {
  const found = faults(files((value, path) => void (path === file && plant(value))));
  expect(found).toContainEqual(expect.objectContaining({ code, remedy: expect.stringContaining(remedy) }));
  expect(found.filter((each) => each.file === '')).toEqual([]);
});
