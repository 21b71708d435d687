import { join } from 'node:path';
import { osloDay, type Finding } from '@sporvalg/core';
import { readDefinitionFiles } from '@sporvalg/storage';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';

import { ROOT } from '../product.js';
import { damage, nested } from './damage.js';
import { oneService, serviceNames } from './one-service.js';
import { createChecker } from './plant.js';

/**
 * Processor time, not time on the wall: other work on the machine makes no definition slow. The worst take three seconds on a
 * quiet machine; where threads share a core they take twice that.
 */
const LONGEST_CPU_MS = 12_000;
const RUNS = 40;

let good: ReadonlyMap<string, string>;
let service: string;
let check: (files: ReadonlyMap<string, string>) => readonly Finding[];

beforeAll(async () => {
  const files = await readDefinitionFiles(join(ROOT, 'service-definitions'));
  const checker = await createChecker();
  const size = (id: string) => [...oneService(files, id).files.values()].join('').length;
  [service = ''] = [...serviceNames(files)].sort((a, b) => size(a) - size(b));
  good = oneService(files, service).files;
  check = (changed) => checker.check(changed, osloDay(new Date())).findings;
  check(good);
});

/** What the checker says of the good definitions with these files instead; fails when it throws, is slow, or points nowhere. */
function survives(changes: Readonly<Record<string, string>>): readonly Finding[] {
  const files = new Map([...good, ...Object.entries(changes)]);
  const before = process.cpuUsage();
  const findings = check(files);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(LONGEST_CPU_MS);
  const lines = (file: string) => (files.get(file) ?? '').split('\n').length;
  expect(findings.filter(({ file, line, column }) => !(line >= 1 && column >= 1 && line <= Math.max(1, lines(file))))).toEqual([]);
  return findings;
}

function edited(file: string, change: (value: never) => unknown): Readonly<Record<string, string>> {
  const value = JSON.parse(good.get(file) ?? 'null') as never;
  return { [file]: JSON.stringify(change(value) ?? value, null, 2) };
}

test('however its files are damaged, checking a service ends in findings at lines that are there, soon', () => {
  const damaged = fc.array(fc.record({ file: fc.nat(), damage }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(damaged, (all) => {
      const paths = [...good.keys()];
      const changes: Record<string, string> = {};
      for (const one of all) {
        const file = paths[one.file % paths.length] ?? '';
        changes[file] = one.damage.apply(changes[file] ?? good.get(file) ?? '');
      }
      survives(changes);
    }),
    { numRuns: RUNS },
  );
}, 600_000);

interface PageFile {
  data: { hidden?: unknown; layout: Record<string, unknown>[] };
}

interface Manifest {
  trackSelection: { page: string; outcomes: { when: unknown }[] };
}

interface Model {
  properties: Record<string, unknown>;
  $defs?: Record<string, unknown>;
}

describe('worst cases end in findings', { timeout: 300_000 }, () => {
  const selectionPage = () =>
    `${service}/pages/${(JSON.parse(good.get(`${service}/service.json`) ?? '') as Manifest).trackSelection.page}.json`;
  const errorsOf = (changes: Readonly<Record<string, string>>) => survives(changes).filter(({ severity }) => severity === 'error');

  test('groups in a ring', () => {
    const ring = ['a', 'b', 'c'].map((id, at, ids) => ({ id, type: 'Group', children: [ids[(at + 1) % 3]] }));
    expect(errorsOf(edited(selectionPage(), (page: PageFile) => void page.data.layout.push(...ring)))).not.toEqual([]);
  });

  test('a form part that holds itself', () => {
    const part = JSON.stringify({ layout: [{ part: 'ring', bind: '$.x' }] });
    const page = edited(selectionPage(), (value: PageFile) => void value.data.layout.push({ part: 'ring', bind: 'x' }));
    expect(errorsOf({ 'shared/parts/ring/layout.json': part, ...page })).not.toEqual([]);
  });

  test('a data model that refers to itself', () => {
    const ring = { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' }, c: { type: 'object', properties: { c: { $ref: '#/$defs/c' } } } };
    const changes = edited(`${service}/model.schema.json`, (model: Model) => ({
      ...model,
      $defs: { ...model.$defs, ...ring },
      properties: { ...model.properties, ring: { $ref: '#/$defs/a' }, dyp: { $ref: '#/$defs/c' } },
    }));
    survives(changes);
  });

  test('ninety calls inside each other, in a condition', () => {
    survives(edited(selectionPage(), (page: PageFile) => void (page.data.hidden = nested(90))));
  });

  test('a call with fifty thousand arguments', () => {
    const many = ['or', ...Array.from({ length: 50_000 }, () => ['equals', 1, 2])];
    survives(edited(selectionPage(), (page: PageFile) => void ((page.data.layout[0] ?? {})['hidden'] = many)));
  });

  test('forty questions with ten choices each before the track is chosen', () => {
    const options = Array.from({ length: 10 }, (_, value) => ({ value: String(value), label: 'tjeneste.tittel' }));
    const questions = Array.from({ length: 40 }, (_, at) => ({
      id: `mange${'abcdefghij'[at % 10]}${'abcd'[Math.floor(at / 10)]}`,
      type: 'RadioButtons',
      required: true,
      options,
      textResourceBindings: { title: 'tjeneste.tittel' },
      dataModelBindings: { simpleBinding: `mange.m${at}` },
    }));
    const fields = Object.fromEntries(questions.map((_, at) => [`m${at}`, { type: 'string' }]));
    const when = ['and', ...questions.map((_, at) => ['equals', ['dataModel', `mange.m${at}`], '9'])];
    survives({
      ...edited(selectionPage(), (page: PageFile) => void page.data.layout.push(...questions)),
      ...edited(
        `${service}/model.schema.json`,
        (model: Model) => void (model.properties['mange'] = { type: 'object', properties: fields }),
      ),
      ...edited(
        `${service}/service.json`,
        (manifest: Manifest) => void manifest.trackSelection.outcomes.unshift({ when, guidance: 'tjeneste.tittel' } as never),
      ),
    });
  });

  test('a thousand components on a page, each hidden by the one before', () => {
    const name = (at: number) => `felt${[...String(at)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
    const components = Array.from({ length: 1_000 }, (_, at) => ({
      id: name(at),
      type: 'Input',
      hidden: at === 0 ? false : ['equals', ['component', name(at - 1)], 'x'],
      textResourceBindings: { title: 'tjeneste.tittel' },
      dataModelBindings: { simpleBinding: `mange.m${at}` },
    }));
    const fields = Object.fromEntries(components.map((_, at) => [`m${at}`, { type: 'string' }]));
    const [page = ''] = [...good.keys()].filter((file) => file.startsWith(`${service}/pages/`) && file !== selectionPage());
    survives({
      ...edited(page, (value: PageFile) => void value.data.layout.push(...components)),
      ...edited(
        `${service}/model.schema.json`,
        (model: Model) => void (model.properties['mange'] = { type: 'object', properties: fields }),
      ),
    });
  });

  test('calculations that wait for each other in a ring of fifty', () => {
    const fields = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`m${at}`, { type: 'number' }]));
    const calculations = Object.fromEntries(
      Array.from({ length: 50 }, (_, at) => [`mange.m${at}`, { expression: ['plus', ['dataModel', `mange.m${(at + 1) % 50}`], 1] }]),
    );
    const changes = edited(
      `${service}/model.schema.json`,
      (model: Model) => void (model.properties['mange'] = { type: 'object', properties: fields }),
    );
    expect(errorsOf({ ...changes, [`${service}/calculation.json`]: JSON.stringify({ calculations }) })).not.toEqual([]);
  });

  test('a pattern that hangs, tried on nothing that hangs', () => {
    const changes = edited(
      `${service}/model.schema.json`,
      (model: Model) => void (model.properties['vondt'] = { type: 'string', pattern: '^(([a-z])+.)+[A-Z]([a-z])+$' }),
    );
    expect(errorsOf(changes)).not.toEqual([]);
  });

  test('a text of nine hundred thousand characters', () => {
    const file = `${service}/texts/nb.json`;
    survives(
      edited(
        file,
        (texts: { resources: { value: string }[] }) => void ((texts.resources[0] ?? { value: '' }).value = 'Du må søke. '.repeat(75_000)),
      ),
    );
  });

  test('a word of two hundred thousand letters, and links that never end', () => {
    const file = `${service}/texts/nb.json`;
    const values = ['å'.repeat(200_000), ']('.repeat(100_000), '{'.repeat(100_000)];
    survives(
      edited(file, (texts: { resources: { value: string }[] }) =>
        values.forEach((value, at) => (texts.resources[at] = { ...texts.resources[at], value })),
      ),
    );
  });

  test('a hundred thousand numbers where components should be', () => {
    const numbers = Array.from({ length: 100_000 }, (_, at) => at);
    expect(errorsOf(edited(selectionPage(), (page: PageFile) => void (page.data.layout = numbers as never)))).not.toEqual([]);
  });

  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('%s as an id of everything', (name) => {
    const page = edited(selectionPage(), (value: PageFile) => {
      const component = {
        type: 'RadioButtons',
        required: true,
        optionsId: name,
        textResourceBindings: { title: name },
        dataModelBindings: { simpleBinding: name },
      };
      value.data.layout.push({ id: 'navnA', ...component, hidden: ['equals', ['component', name], ['optionLabel', name, 'x']] });
    });
    const manifest = edited(`${service}/service.json`, (value: Manifest & { pageOrder: string[] }) => void value.pageOrder.push(name));
    const archive = edited(`${service}/archive.json`, (value: { profiles: { saksmappe: { tittel: string } }[] }) => {
      for (const { saksmappe } of value.profiles) saksmappe.tittel = `{${name}}`;
    });
    expect(errorsOf({ ...page, ...manifest, ...archive })).not.toEqual([]);
  });

  test('ten million characters', () => {
    expect(errorsOf({ [`${service}/texts/nb.json`]: 'x'.repeat(10_000_000) }).map(({ code }) => code)).toContain('json.too-large');
  });

  test('a thousand levels', () => {
    expect(errorsOf({ [selectionPage()]: '{"a":'.repeat(1_000) }).map(({ code }) => code)).toContain('json.too-deep');
  });
});
