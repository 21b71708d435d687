import fc from 'fast-check';
import { expect, test } from 'vitest';

import { formDefinition, effectiveDefinition } from '../effective-definition.js';
import { parseDefinitions } from '../parse-definitions.js';
import { checkFiles } from './check-definitions.js';
import { createSchemaCheck } from './schema-check.js';
import { definitionSchemas, unicornFiles, type Json } from './unicorn-permit.fixture.js';

const options = { sha256: () => 'abc', schemas: createSchemaCheck(definitionSchemas), today: '2026-11-20' };
const good = unicornFiles();
const paths = [...good.keys()];

/** Values a designer, an export or an attacker could leave anywhere in a definition. */
const anyValue = fc.oneof(
  fc.constantFrom(
    null,
    true,
    0,
    -1,
    1e400,
    '',
    'x',
    '$.epost',
    'spor.stall',
    [],
    {},
    [[]],
    ['dataModel'],
    ['not', ['not']],
    'constructor',
    '__proto__',
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom('navn', 'eiere', 'bosted', 'dyret.eiere', 'dyret.eiere.navn', 'title', 'stall', 'vedlegg', '#/$defs/eier'),
);

const mutation = fc.record({
  path: fc.constantFrom(...paths),
  steps: fc.array(fc.nat(30), { maxLength: 8 }),
  value: anyValue,
  isRemoval: fc.boolean(),
});

/** Walks into the value by the steps and replaces or removes what is there. */
function mutate(value: Json, steps: readonly number[], replacement: unknown, isRemoval: boolean): Json {
  const [step, ...rest] = steps;
  if (step === undefined || typeof value !== 'object' || value === null) return replacement;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return replacement;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  if (isRemoval && rest.length === 0) {
    if (Array.isArray(copy)) copy.splice(Number(key), 1);
    else delete copy[key];
  } else copy[key] = mutate(value[key], rest, replacement, isRemoval);
  return copy;
}

/** A service whose id no longer is its folder's name, with a file that holds nothing: found once by chance. */
const RENAMED_WITHOUT_ARCHIVE = [
  { path: 'enhjorning/service.json', steps: [12], value: 'navn', isRemoval: false },
  { path: 'enhjorning/archive.json', steps: [], value: null, isRemoval: false },
];

/** A text whose id every object answers to: found once by chance. */
const TEXT_NAMED_AS_OBJECTS_ARE = [{ path: 'enhjorning/texts/en.json', steps: [1, 0, 0], value: 'constructor', isRemoval: false }];

test('whatever a definition holds, reading and checking it ends in findings, never in a throw', () => {
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
      const files = new Map(good);
      for (const { path, steps, value, isRemoval } of mutations) {
        const mutated = mutate(JSON.parse(files.get(path) ?? 'null'), steps, value, isRemoval);
        files.set(path, JSON.stringify(mutated) ?? 'null');
      }
      const placed = checkFiles(files, options).findings.every(({ file, line, column }) => files.has(file) && line >= 1 && column >= 1);
      expect(placed).toBe(true);
      const { services, municipalities } = parseDefinitions(files, options);
      for (const service of services) {
        for (const municipality of municipalities) formDefinition(effectiveDefinition(service, municipality, '2026-11-20'));
      }
    }),
    { numRuns: 700, examples: [[RENAMED_WITHOUT_ARCHIVE], [TEXT_NAMED_AS_OBJECTS_ARE]] },
  );
}, 90_000);

test('whatever text a file holds, it becomes findings', () => {
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.nat(2000), fc.nat(200), fc.string(), (path, start, length, inserted) => {
      const text = good.get(path) ?? '';
      const damaged = text.slice(0, start) + inserted + text.slice(start + length);
      expect(() => checkFiles(new Map(good).set(path, damaged), options)).not.toThrow();
    }),
    { numRuns: 250 },
  );
}, 60_000);
