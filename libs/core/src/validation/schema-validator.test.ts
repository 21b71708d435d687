import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { JsonSchema } from '../definition/definition.js';
import { schemaValidatorFrom, type SchemaValidatorModule } from './browser-validator.js';
import { createFormats } from './formats.js';
import { createSchemaValidator, schemaValidatorSource } from './schema-validator.js';

const formats = [...Object.keys(createFormats({ synthetic: true }))];

const model: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  required: ['navn'],
  properties: {
    navn: { type: 'string', minLength: 2, maxLength: 5, pattern: '^[a-zæøå]+$' },
    antall: { type: ['integer', 'null'], minimum: 1, exclusiveMaximum: 10, multipleOf: 2 },
    valg: { enum: ['a', 'b', 3] },
    bekreftet: { const: true },
    rader: { type: 'array', minItems: 1, maxItems: 2, items: { $ref: '#/$defs/rad' } },
    eller: { anyOf: [{ type: 'string', format: 'date' }, { type: 'integer' }] },
    dag: { $ref: '#/$defs/rad' },
    formater: { type: 'object', properties: Object.fromEntries(formats.map((format) => [format, { type: 'string', format }])) },
  },
  $defs: { rad: { type: 'object', required: ['til'], properties: { fra: { type: 'string', format: 'time' }, til: { type: 'string' } } } },
};

const options = { synthetic: true };
const server = createSchemaValidator(model, options);

const PATHS = [
  'navn',
  'antall',
  'valg',
  'bekreftet',
  'eller',
  'rader',
  'rader.fra',
  'rader.til',
  'formater',
  ...formats.map((format) => `formater.${format}`),
];

async function inBrowser(schema: JsonSchema, paths: readonly string[] = PATHS) {
  const source = schemaValidatorSource(schema, paths);
  const module = (await import(
    /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`
  )) as SchemaValidatorModule;
  return { source, validator: schemaValidatorFrom(module, createFormats(options)) };
}

const scalar = fc.oneof(
  fc.constantFrom(
    '',
    'ab',
    'abcdef',
    'ÆØ',
    '2026-02-29',
    '2028-02-29',
    '24:00',
    '23:59',
    '12838510068',
    '310000000',
    'kari@eksempel.example',
    'https://a.no/b',
    '90000001',
    '8900',
    '𝒳𝒳𝒳',
  ),
  fc.integer({ min: -2, max: 12 }),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
const value = fc.oneof(
  { weight: 3, arbitrary: scalar },
  fc.array(fc.record({ fra: scalar, til: scalar }, { requiredKeys: [] }), { maxLength: 3 }),
  fc.record(Object.fromEntries(formats.map((format) => [format, scalar])), { requiredKeys: [] }),
);

describe('a validator of the data model', () => {
  it('finds the same faults in browser and server', async () => {
    const { validator } = await inBrowser(model);
    fc.assert(
      fc.property(fc.constantFrom(...PATHS, 'ukjent', 'rader[2].fra'), value, (path, given) => {
        expect(validator.validate(path, given)).toEqual(server.validate(path, given));
      }),
      { numRuns: 3000 },
    );
  });

  it('gives the browser a module without imports or code made at run time', async () => {
    const { source } = await inBrowser(model);
    expect(source).not.toMatch(/\brequire\s*\(|\bimport\b|\beval\b|new Function/);
    expect(source).toMatch(/^export function create\(formats\)/);
  });

  it('names places as the form binds them, bounds as limit, and a missing field by its own path', () => {
    expect(server.validate('navn', 'a')).toEqual([{ keyword: 'minLength', path: 'navn', params: { limit: 2 } }]);
    expect(server.validate('antall', 11)).toEqual([
      { keyword: 'exclusiveMaximum', path: 'antall', params: { limit: 10 } },
      { keyword: 'multipleOf', path: 'antall', params: { limit: 2 } },
    ]);
    expect(server.validate('rader[1].fra', '25:00')).toEqual([{ keyword: 'format', path: 'rader[1].fra', params: { format: 'time' } }]);
    expect(server.validate('eller', true)).toEqual([{ keyword: 'anyOf', path: 'eller', params: {} }]);
    expect(server.validate('formater', { date: 'i dag' })).toEqual([
      { keyword: 'format', path: 'formater.date', params: { format: 'date' } },
    ]);
    expect(server.validate('dag', { fra: '10:00' })).toEqual([{ keyword: 'required', path: 'dag.til', params: {} }]);
  });

  it('judges a list of objects by how many there are, and nothing the model lacks', () => {
    expect(server.validate('rader', [{ fra: 1 }, {}, {}])).toEqual([{ keyword: 'maxItems', path: 'rader', params: { limit: 2 } }]);
    expect(server.validate('rader', 'x')).toEqual([{ keyword: 'type', path: 'rader', params: { type: 'array' } }]);
    expect(server.validate('ukjent', 1)).toEqual([]);
  });

  it('takes long lists of choices', async () => {
    const many = { type: 'object', properties: { kommune: { enum: Array.from({ length: 400 }, (_, index) => String(index)) } } };
    expect((await inBrowser(many, ['kommune'])).validator.validate('kommune', 'x')).toEqual([
      { keyword: 'enum', path: 'kommune', params: {} },
    ]);
  });

  it.each<[string, JsonSchema, RegExp]>([
    [
      'compares whole objects',
      { type: 'object', properties: { a: { type: 'array', items: { type: 'object' }, uniqueItems: true } } },
      /uniqueItems/,
    ],
    ['has a choice that is an object', { type: 'object', properties: { a: { enum: [{ b: 1 }] } } }, /enum or const of objects/],
    ['has a format nobody knows', { type: 'object', properties: { a: { type: 'string', format: 'skostorrelse' } } }, /skostorrelse/],
    ['has a misspelt keyword', { type: 'object', propertis: {} }, /propertis/],
    [
      'has a pattern that is no expression',
      { type: 'object', properties: { a: { type: 'string', pattern: '(' } } },
      /model\.schema\.json cannot be used/,
    ],
  ])('refuses a model that %s, and says why', (_name, schema, message) => {
    expect(() => createSchemaValidator(schema)).toThrow(message);
  });

  it('takes synthetic persons only where asked to', () => {
    const person = { type: 'object', properties: { fnr: { type: 'string', format: 'fodselsnummer' } } };
    expect(createSchemaValidator(person).validate('fnr', '12838510068')).toHaveLength(1);
    expect(createSchemaValidator(person, { synthetic: true }).validate('fnr', '12838510068')).toEqual([]);
  });
});
