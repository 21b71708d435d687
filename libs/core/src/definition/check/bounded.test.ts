import { expect, test } from 'vitest';

import { createDefinitionChecker } from '../definition-check.js';
import { ANIMAL, QUESTIONS, layout } from './planted-faults.fixture.js';
import { definitionSchemas, unicornFiles, unicornFilesWith, type Json } from './unicorn-permit.fixture.js';

const checker = createDefinitionChecker({ schemas: definitionSchemas, sha256: () => 'abc' });
const MODEL = 'enhjorning/model.schema.json';

/** Generous: a loaded machine is many times slower than a quiet one. What hangs takes for ever. */
const AT_MOST_MS = 30_000;

function codesOf(files: ReadonlyMap<string, string>): readonly string[] {
  const startedAt = performance.now();
  const { findings } = checker.check(files, '2026-11-20');
  expect(performance.now() - startedAt).toBeLessThan(AT_MOST_MS);
  return findings.map(({ code }) => code);
}

const navn = (v: Json): Json => v.properties.dyret.properties.navn;

test.each([
  ['a pattern that hangs on what an example says', MODEL, (v: Json) => (navn(v).pattern = '^((G|Gl|i|t|er|r|e)+)+$'), 'pattern.can-hang'],
  ['a pattern of a million characters', MODEL, (v: Json) => (navn(v).pattern = 'a+'.repeat(400_000)), 'pattern.not-decided'],
  ['a pattern that is none', MODEL, (v: Json) => (navn(v).pattern = '(['), 'pattern.invalid'],
  ['a model that refers to itself', MODEL, (v: Json) => (v.$defs.eier = { $ref: '#/$defs/eier' }), 'binding.unknown-path'],
  ['a path through the prototype', ANIMAL, (v: Json) => (layout(v, 0).hidden = ['dataModel', '__proto__.x']), 'expression.unknown-path'],
  ['a binding to the prototype', ANIMAL, (v: Json) => (layout(v, 0).dataModelBindings.simpleBinding = '__proto__'), 'binding.unknown-path'],
  ['an expression a hundred and twenty levels deep', ANIMAL, (v: Json) => (layout(v, 0).hidden = nested(60)), 'json.too-deep'],
  ['a group around itself', ANIMAL, (v: Json) => layout(v, 1).children.push('eiere'), 'component.own-child'],
  [
    'a form part in a form part',
    'shared/parts/kontakt/layout.json',
    (v: Json) => v.layout.push({ part: 'kontakt', bind: 'x' }),
    'schema.missing-property',
  ],
])('%s is a finding, and soon', (_what, file, change, code) => {
  expect(codesOf(unicornFilesWith(file, change))).toContain(code);
});

function nested(levels: number): Json {
  return Array.from({ length: levels }).reduce<Json>((inside) => ['not', ['not', inside]], true);
}

test('a condition with more answers than can be tried is decided by a sample, and says so', () => {
  const numbers = Array.from({ length: 12 }, (_, at) => `tall${at}`);
  const files = unicornFilesWith(MODEL, (v) => {
    for (const name of numbers) v.properties.dyret.properties[name] = { type: 'integer' };
  });
  const page = JSON.parse(files.get(ANIMAL) ?? '') as Json;
  for (const name of numbers)
    page.data.layout.push({
      id: name,
      type: 'Input',
      textResourceBindings: { title: 'q.navn' },
      dataModelBindings: { simpleBinding: `dyret.${name}` },
    });
  layout(page, 0).hidden = ['not', ['and', ...numbers.map((name, at) => ['equals', ['dataModel', `dyret.${name}`], at * 7])]];
  files.set(ANIMAL, JSON.stringify(page));
  expect(checker.check(files, '2026-11-20').findings).toContainEqual(
    expect.objectContaining({
      code: 'component.required-never-visible',
      severity: 'warning',
      message: expect.stringContaining('Ikke alle svar er prøvd'),
    }),
  );
});

test('fifty choices that may be ticked together end in a finding or none, and soon', () => {
  const options = Array.from({ length: 50 }, (_, at) => ({ value: `valg${at}`, label: 'ja' }));
  const files = unicornFilesWith(QUESTIONS, (v) => {
    Object.assign(layout(v, 1), { type: 'Checkboxes', options });
    delete layout(v, 1).optionsId;
  });
  expect(codesOf(files)).toContain('tracks.sampled');
});

test('the same definition gives the same findings', () => {
  const once = checker.check(unicornFiles(), '2026-11-20').findings;
  expect(checker.check(unicornFiles(), '2026-11-20').findings).toEqual(once);
});
