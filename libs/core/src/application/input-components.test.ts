import { expect, it } from 'vitest';

import type { ComponentNode } from '../definition/component.js';
import type { FormDefinition } from '../definition/definition.js';
import { expandLayout } from '../definition/expand-layout.js';
import type { Answers } from './application.js';
import { compileForm } from './compile-form.js';
import { evaluateApplication } from './evaluate-application.js';
import { createNodeReader } from './node-reader.js';
import { readableApplication } from './readable.js';
import { onePageForm } from './one-page-form.fixture.js';

function open(layout: readonly ComponentNode[], model: FormDefinition['model'], answers: Answers) {
  const form = compileForm(onePageForm(expandLayout(layout, model), model));
  const evaluation = evaluateApplication(form, {
    answers,
    attachments: [],
    promisedLater: [],
    applicant: { type: 'person', name: 'Kari Vakkerblomst' },
    language: 'nb',
    today: '2026-11-20',
  });
  const readable = readableApplication(form, evaluation, { facts: [], unconfirmed: [], language: 'nb' });
  return {
    codes: evaluation.issues.filter(({ pageId }) => pageId === 'side').map(({ code, nodeKey }) => `${nodeKey} ${code}`),
    payload: evaluation.payload,
    items: readable.pages.find(({ id }) => id === 'side')?.items ?? [],
    reader: createNodeReader(form, evaluation.input, evaluation),
  };
}

const text = { type: 'string' } as const;
const object = (properties: Record<string, unknown>) => ({ type: 'object', properties }) as FormDefinition['model'];
const bound = (id: string, type: ComponentNode['type'], more: Partial<ComponentNode> = {}): ComponentNode => ({
  id,
  type,
  dataModelBindings: { simpleBinding: id },
  ...more,
});

it('tells of a day before the first and after the last, in Altinn’s words or as ISO days', () => {
  const layout = [bound('fra', 'Datepicker', { minDate: 'tomorrow' }), bound('til', 'Datepicker', { maxDate: '2026-12-31' })];
  const model = object({ fra: text, til: text });

  expect(open(layout, model, { fra: '2026-11-20', til: '2027-01-01' }).codes).toEqual(['fra date.min', 'til date.max']);
  expect(open(layout, model, { fra: '2026-11-21', til: '2026-12-31' }).codes).toEqual([]);
});

it('takes opening until after midnight for what it is', () => {
  const layout = [bound('slutt', 'TimePicker', { minTime: '11:00', maxTime: '02:00' })];
  const codes = (slutt: string) => open(layout, object({ slutt: text }), { slutt }).codes;

  expect(codes('01:30')).toEqual([]);
  expect(codes('23:00')).toEqual([]);
  expect(codes('03:00')).toEqual(['slutt time.min']);
});

it('asks one question for every row of a Likert, within its filter, and reads them back', () => {
  const likert: ComponentNode = {
    id: 'mening',
    type: 'Likert',
    required: true,
    options: [{ value: 'enig', label: 'Enig' }],
    filter: [{ key: 'stop', value: 2 }],
    textResourceBindings: { title: 'Meninger', questions: 'Spørsmål' },
    dataModelBindings: { questions: 'rader', answer: 'rader.svar' },
  };
  const row = object({ altinnRowId: text, svar: text });
  const { codes, items, payload } = open([likert], object({ rader: { type: 'array', items: row } }), {
    rader: [{ altinnRowId: 'a', svar: 'enig' }, { altinnRowId: 'b' }, { altinnRowId: 'c' }],
  });

  expect(codes).toEqual(['mening-item-1 required']);
  expect(payload).toMatchObject({ rader: [{ altinnRowId: 'a', svar: 'enig' }] });
  expect(items).toMatchObject([{ kind: 'group', items: [{ value: 'Enig' }, { value: '' }] }]);
});

it('lends a Likert’s scale to the questions it names', () => {
  const likert: ComponentNode = { id: 'l', type: 'Likert', children: ['q'], options: [{ value: 'ja', label: 'Ja' }] };
  expect(open([likert, bound('q', 'LikertItem')], object({ q: text }), {}).reader.options('q')).toEqual([{ value: 'ja', label: 'Ja' }]);
});

it('reads an address written by hand and a row chosen in a list back on one line', () => {
  const address: ComponentNode = {
    id: 'adresse',
    type: 'Address',
    required: true,
    dataModelBindings: { address: 'gate', zipCode: 'nr', postPlace: 'sted', careOf: 'co' },
  };
  const list: ComponentNode = {
    id: 'sal',
    type: 'List',
    options: [{ value: 's1', label: 'Kulturhuset' }],
    tableHeaders: { label: 'Sal' },
    summaryBinding: 'label',
    dataModelBindings: { value: 'sal', label: 'salnavn' },
  };
  const model = object({ gate: text, nr: text, sted: text, co: text, sal: text, salnavn: text });
  const { items, codes, reader } = open([address, list], model, {
    gate: 'Havnegata 3',
    nr: '8900',
    co: 'Ola',
    sal: 's1',
    salnavn: 'Kulturhuset',
  });

  expect(codes).toEqual(['adresse required']);
  expect(items.map((item) => 'value' in item && item.value)).toEqual(['c/o Ola, Havnegata 3, 8900', 'Kulturhuset']);
  expect(reader.listRows('sal')).toEqual([{ value: 's1', label: 'Kulturhuset' }]);
});

it('finds a choice of several that is no longer offered', () => {
  const several = bound('varer', 'MultipleSelect', { options: [{ value: 'ol', label: 'Øl' }] });
  expect(open([several], object({ varer: text }), { varer: 'ol,vin' }).codes).toEqual(['varer option.gone']);
  expect(open([several], object({ varer: text }), { varer: 'ol' }).items).toMatchObject([{ value: 'Øl' }]);
});
