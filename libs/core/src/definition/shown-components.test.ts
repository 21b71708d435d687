import { expect, test } from 'vitest';

import type { Answers, ApplicationInput } from '../application/application.js';
import { compileForm } from '../application/compile-form.js';
import { evaluateApplication } from '../application/evaluate-application.js';
import { createNodeReader } from '../application/node-reader.js';
import { readableApplication } from '../application/readable.js';
import type { ReadableItem } from '../application/submission.js';
import { definitionSchemas, type Json } from './check/unicorn-permit.fixture.js';
import type { ComponentNode } from './component.js';
import { createDefinitionChecker } from './definition-check.js';
import { effectiveDefinition, formDefinition } from './effective-definition.js';
import { Origins } from './origins.js';
import { expandPart } from './form-part.js';
import { parseDefinitions } from './parse-definitions.js';
import { stableFiles } from './stable-permit.fixture.js';

const sha256 = () => 'abc';
const checker = createDefinitionChecker({ schemas: definitionSchemas, sha256 });
const PAGE = 'enhjorning/pages/dyret.json';

/** The page with these components instead of the name and the owners standing by themselves. */
const TABS = {
  id: 'faner',
  type: 'Tabs',
  tabs: [
    { id: 'dyr', title: 'q.navn', children: ['navn'] },
    { id: 'eiere', title: 'q.eiere', children: ['eiere'] },
  ],
};
const GRID = {
  id: 'rutenett',
  type: 'Grid',
  rows: [{ header: true, cells: [{ text: 'q.navn' }, null] }, { cells: [{ labelFrom: 'farge' }, { component: 'farge' }] }],
};
const FIELD = {
  id: 'farge',
  type: 'Input',
  textResourceBindings: { title: 'q.navn', summaryTitle: 'q.eier' },
  dataModelBindings: { simpleBinding: 'dyret.navn' },
};
const TABLE = {
  id: 'tabell',
  type: 'SimpleTable',
  title: 'q.eiere',
  dataModelBindings: { tableData: 'dyret.eiere' },
  columns: [
    { header: 'q.navn', accessors: ['navn'] },
    { header: 'q.andel', accessors: ['andel'] },
  ],
};
const TIME = {
  id: 'klokkeslett',
  type: 'TimePicker',
  textResourceBindings: { title: 'q.navn' },
  dataModelBindings: { simpleBinding: 'dyret.navn' },
};
const SUMMARY = {
  id: 'lest',
  type: 'Summary2',
  target: { type: 'page', id: 'dyret' },
  hideEmptyFields: true,
  overrides: [
    { componentType: 'RepeatingGroup', display: 'table' },
    { componentId: 'eier', hidden: true },
  ],
};
const SHOWN = [TABS, GRID, FIELD, TABLE, SUMMARY];

const withComponents = (components: readonly object[]) =>
  stableFiles((value: Json, path) => {
    if (path === PAGE) value.data.layout.push(...structuredClone(components));
  });
const findings = (components: readonly object[]) => checker.check(withComponents(components), '2026-11-20').findings;
const errors = (components: readonly object[]) => findings(components).filter(({ severity }) => severity === 'error');

function judge(components: readonly object[], dyret: Answers) {
  const { services, municipalities, findings: faults } = parseDefinitions(withComponents(components), { sha256 });
  const [service] = services;
  const [municipality] = municipalities;
  if (!service || !municipality) throw new Error(JSON.stringify(faults));
  const form = compileForm(formDefinition(effectiveDefinition(service, municipality, '2026-11-20')));
  const input: ApplicationInput = {
    answers: { sporvalg: { harEnhjorning: true, bosted: 'skogen' }, dyret, kontakt: { epost: 'a@example.no' } },
    attachments: [],
    promisedLater: [],
    applicant: { type: 'person', name: 'Kari Vakkerblomst' },
    language: 'nb',
    today: '2026-11-20',
  };
  const evaluation = evaluateApplication(form, input);
  return { form, evaluation, reader: createNodeReader(form, input, evaluation) };
}

const outline = (item: ReadableItem): unknown =>
  item.kind === 'group'
    ? { [item.title]: item.items.map(outline), ...(item.display && { as: item.display }) }
    : item.kind === 'answer'
      ? `${item.label}: ${item.value}`
      : item.text;
const OWNERS = [
  { altinnRowId: 'e1', navn: 'Ola Tirilltoppen', andel: 40 },
  { altinnRowId: 'e2', navn: 'Kari Vakkerblomst' },
];

test('tabs, a grid, a table and a summary pass check', () => {
  expect(errors(SHOWN)).toEqual([]);
});

test('what stands on tabs is read back under the title of its tab, and a label of its own on a summary is used there', () => {
  const { form, evaluation } = judge(SHOWN, { navn: 'Glitter', eiere: OWNERS });
  const pages = readableApplication(form, evaluation, { facts: [], unconfirmed: [], language: 'nb' }).pages;
  const items = pages.find(({ id }) => id === 'dyret')?.items.map(outline);

  expect(items).toContainEqual({ 'Hva heter den?': ['Hva heter den?: Glitter'] });
  expect(items).toContainEqual({ Eiere: [expect.objectContaining({ Eiere: expect.anything() })] });
  expect(items).toContainEqual('Hvem eier den?: Glitter');
});

test('a summary leaves out what is empty and what it is told to, and shows rows in a table', () => {
  const { reader } = judge(SHOWN, { navn: 'Glitter', eiere: OWNERS });
  const [page] = reader.readBack('lest', { facts: [], unconfirmed: [] });
  const group = page?.items
    .flatMap((item) => (item.kind === 'group' ? [item, ...item.items] : []))
    .find((item) => item.nodeKey === 'eiere');

  expect(group && outline(group)).toMatchObject({ as: 'table' });
  expect(JSON.stringify(group)).not.toContain('"nodeKey":"eier-');
  expect(JSON.stringify(page)).not.toContain('"value":""');
});

test('a table shows visible rows, and carries nothing into what is sent', () => {
  const hidden = [TABLE].map((table) => structuredClone(table));
  const { reader, evaluation } = judge(hidden, { navn: 'Glitter', eiere: OWNERS });
  expect(reader.tableCells('tabell')).toEqual([
    [{ text: 'Ola Tirilltoppen' }, { text: '40' }],
    [{ text: 'Kari Vakkerblomst' }, { text: '' }],
  ]);

  const files = stableFiles((value: Json, path) => {
    if (path !== PAGE) return;
    value.data.layout.push(structuredClone(TABLE));
    value.data.layout.find(({ id }: Json) => id === 'eiere').hidden = true;
  });
  const { services, municipalities } = parseDefinitions(files, { sha256 });
  const form = compileForm(formDefinition(effectiveDefinition(services[0]!, municipalities[0]!, '2026-11-20')));
  const closed = evaluateApplication(form, { ...evaluation.input });
  expect((evaluation.payload['dyret'] as Json).eiere).toHaveLength(2);
  expect((closed.payload['dyret'] as Json).eiere).toBeUndefined();
});

test.each<[string, object, string]>([
  [
    'a summary of a page that is not there',
    { id: 'lest', type: 'Summary2', target: { type: 'page', id: 'dyre' } },
    'component.unknown-target',
  ],
  ['a summary of a component that is not there', { id: 'lest', type: 'Summary', componentRef: 'nvan' }, 'component.unknown-target'],
  ['a list of files from what takes none', { id: 'filer', type: 'AttachmentList', dataTypeIds: ['navn'] }, 'component.unknown-target'],
  ['a table of what is no group', { ...TABLE, dataModelBindings: { tableData: 'kontakt' } }, 'component.unknown-target'],
  ['a tab that opens at first and is not there', { ...TABS, defaultTab: 'annen' }, 'component.unknown-target'],
  [
    'a component on two tabs of two',
    { ...TABS, id: 'fanerTo', tabs: [{ id: 'a', title: 'q.navn', children: ['stallnavn'] }] },
    'component.two-parents',
  ],
  ['a text of a tab that is not written', { ...TABS, tabs: [{ id: 'a', title: 'q.finnesIkke', children: ['navn'] }] }, 'text.missing'],
  ['a payment, which a citizen is not shown', { id: 'betaling', type: 'Payment' }, 'component.not-shown'],
  [
    'a button that only Altinn can run',
    { id: 'knapp', type: 'CustomButton', actions: [{ type: 'ServerAction', id: 'x' }], textResourceBindings: { title: 'q.navn' } },
    'component.not-shown',
  ],
  ['a time in the twelve-hour clock', { ...TIME, format: 'hh:mm a' }, 'component.no-effect'],
  ['a table that asks a service', { ...TABLE, externalApi: { id: 'a', path: 'b' } }, 'component.no-effect'],
])('check tells of %s', (_fault, component, code) => {
  expect(findings([component]).map((finding) => finding.code)).toContain(code);
});

test('check has nothing to say of a time in the format it is stored in', () => {
  expect(findings([{ ...TIME, format: 'HH:mm' }]).map((finding) => finding.code)).not.toContain('component.no-effect');
});

test('a form part keeps its components together, whatever names them', () => {
  const layout = [
    { id: 'faner', type: 'Tabs', tabs: [{ id: 'a', title: 't', children: ['navn'] }] },
    { id: 'kort', type: 'Cards', cards: [{ media: 'bilde', children: ['navn'] }] },
    { id: 'rute', type: 'Grid', rows: [{ cells: [{ labelFrom: 'navn' }, null, { component: 'navn' }] }] },
    { id: 'lest', type: 'Summary2', target: { type: 'component', id: 'navn' }, overrides: [{ componentId: 'navn' }, { pageId: 'side' }] },
    { id: 'gruppe', type: 'RepeatingGroup', children: ['0:navn'] },
  ] as readonly ComponentNode[];

  expect(expandPart({ part: 'del', bind: 'x' }, layout, new Origins())).toMatchObject([
    { tabs: [{ id: 'a', children: ['del-navn'] }] },
    { cards: [{ media: 'del-bilde', children: ['del-navn'] }] },
    { rows: [{ cells: [{ labelFrom: 'del-navn' }, null, { component: 'del-navn' }] }] },
    { target: { id: 'del-navn' }, overrides: [{ componentId: 'del-navn' }, { pageId: 'side' }] },
    { children: ['0:del-navn'] },
  ]);
});
