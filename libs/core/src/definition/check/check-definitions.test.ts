import { expect, test } from 'vitest';

import { createDefinitionChecker } from '../definition-check.js';
import type { Finding } from '../finding.js';
import { ANIMAL, MUNICIPALITY, PLANTED_IN_PAGES, QUESTIONS, SERVICE, layout } from './planted-faults.fixture.js';
import { PLANTED_IN_FLOW } from './planted-flow-faults.fixture.js';
import { PLANTED_IN_REACH } from './planted-reach-faults.fixture.js';
import { PLANTED_IN_VALUES } from './planted-value-faults.fixture.js';
import { definitionSchemas, unicornFiles, unicornFilesWith, type Json } from './unicorn-permit.fixture.js';

const checker = createDefinitionChecker({ schemas: definitionSchemas, sha256: () => 'abc' });
const check = (files: ReadonlyMap<string, string>) => checker.check(files, '2026-11-20').findings;

test('a definition without faults has no findings', () => {
  expect(check(unicornFiles())).toEqual([]);
});

test.each([...PLANTED_IN_PAGES, ...PLANTED_IN_FLOW, ...PLANTED_IN_REACH, ...PLANTED_IN_VALUES])(
  '$fault is found where it stands ($code)',
  ({ file, change, code, at, foundIn }) => {
    const files = unicornFilesWith(file, change);
    const found = check(files).filter((finding) => finding.code === code);
    const lines = found.map((finding) => lineOf(files, finding));
    expect({ files: found.map((finding) => finding.file), lines }).toEqual({
      files: expect.arrayContaining([foundIn ?? file]),
      lines: expect.arrayContaining([expect.stringContaining(at)]),
    });
  },
);

function lineOf(files: ReadonlyMap<string, string>, { file, line }: Finding): string {
  return files.get(file)?.split('\n')[line - 1] ?? '';
}

test('a near miss is offered as a remedy', () => {
  const findings = check(unicornFilesWith(ANIMAL, (v) => (layout(v, 0).requird = true)));
  expect(findings).toMatchObject([{ message: '«requird» er ikke kjent her.', remedy: 'Mente du «required»?' }]);
});

test('a missing service file is named', () => {
  const files = unicornFiles();
  files.delete('enhjorning/archive.json');
  expect(check(files)).toContainEqual(expect.objectContaining({ code: 'file.missing', message: 'Tjenesten mangler archive.json.' }));
});

test('a parameter one municipality lacks is reported in that municipality', () => {
  const files = unicornFiles();
  const other = JSON.parse(files.get(MUNICIPALITY) ?? '{}') as Json;
  files.set('municipalities/1833.json', JSON.stringify({ ...other, number: '1833', parameters: {} }));
  expect(check(files)).toMatchObject([{ code: 'municipality.missing-parameter', file: 'municipalities/1833.json' }]);
});

test('a question with no end of answers is said to be sampled', () => {
  const files = unicornFilesWith(QUESTIONS, (v) => delete layout(v, 1).optionsId);
  expect(check(files).map(({ code }) => code)).toContain('tracks.sampled');
});

test.each([
  ['not JSON', '{ "id": }', 'json.syntax', 1],
  ['an empty file', '', 'json.syntax', 1],
  ['a comment', '{\n  // hei\n}', 'json.syntax', 2],
  ['ten million characters', `"${'x'.repeat(10_000_000)}"`, 'json.too-large', 1],
  ['Latin-1 read as UTF-8', '{\n  "id": "skj\uFFFDnk" }', 'json.encoding', 2],
  ['a thousand levels', `${'['.repeat(1000)}${']'.repeat(1000)}`, 'json.too-deep', 1],
  ['a key given twice', '{\n  "id": 1,\n  "id": 2\n}', 'json.duplicate-key', 3],
  ['a key that would change the prototype', '{\n  "__proto__": { "id": "x" }\n}', 'json.forbidden-key', 2],
])('%s in a file is a finding, not a crash', (_what, text, code, line) => {
  const found = check(unicornFiles().set(SERVICE, text));
  expect(found).toContainEqual(expect.objectContaining({ code, file: SERVICE, line }));
});

test('a $schema line that leads nowhere is pointed out', () => {
  const files = unicornFiles();
  files.set(SERVICE, (files.get(SERVICE) ?? '').replace('../../schemas/service', '../schemas/service'));
  expect(check(files)).toMatchObject([{ code: 'schema.link', line: 2, remedy: 'Skriv "../../schemas/service.schema.json".' }]);
});

test('rates of an earlier year are used with a warning', () => {
  const later = checker.check(unicornFiles(), '2027-01-01').findings;
  expect(later).toMatchObject([{ code: 'rates.outdated', severity: 'warning', file: 'shared/rates/2026.json' }]);
});
