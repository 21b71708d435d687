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
    formater: { type: 'object', properties: Object.fromEntries(formats.map((format) => [format, { type: 'string', format }])) },
  },
  $defs: { rad: { type: 'object', required: ['til'], properties: { fra: { type: 'string', format: 'time' }, til: { type: 'string' } } } },
};

const options = { synthetic: true };
const server = createSchemaValidator(model, options);

async function inBrowser(schema: JsonSchema) {
  const source = schemaValidatorSource(schema);
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
const value = fc.record(
  {
    navn: scalar,
    antall: scalar,
    valg: scalar,
    bekreftet: scalar,
    eller: scalar,
    rader: fc.oneof(fc.array(fc.record({ fra: scalar, til: scalar }, { requiredKeys: [] }), { maxLength: 3 }), scalar),
    formater: fc.record(Object.fromEntries(formats.map((format) => [format, scalar])), { requiredKeys: [] }),
    ukjent: scalar,
  },
  { requiredKeys: [] },
);

describe('a validator of the data model', () => {
  it('finds the same faults in browser and server', async () => {
    const { validator } = await inBrowser(model);
    fc.assert(
      fc.property(value, (payload) => {
        expect(validator.validate(payload)).toEqual(server.validate(payload));
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
    expect(server.validate({ navn: 'a', antall: 11, rader: [{ til: 'x' }, { fra: '25:00' }], eller: true })).toEqual([
      { keyword: 'minLength', path: 'navn', params: { limit: 2 } },
      { keyword: 'exclusiveMaximum', path: 'antall', params: { limit: 10 } },
      { keyword: 'multipleOf', path: 'antall', params: { limit: 2 } },
      { keyword: 'required', path: 'rader[1].til', params: {} },
      { keyword: 'format', path: 'rader[1].fra', params: { format: 'time' } },
      { keyword: 'anyOf', path: 'eller', params: {} },
    ]);
    expect(server.validate({})).toEqual([{ keyword: 'required', path: 'navn', params: {} }]);
  });

  it('takes long lists of choices', async () => {
    const many = { type: 'object', properties: { kommune: { enum: Array.from({ length: 400 }, (_, index) => String(index)) } } };
    expect((await inBrowser(many)).validator.validate({ kommune: 'x' })).toEqual([{ keyword: 'enum', path: 'kommune', params: {} }]);
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
    expect(createSchemaValidator(person).validate({ fnr: '12838510068' })).toHaveLength(1);
    expect(createSchemaValidator(person, { synthetic: true }).validate({ fnr: '12838510068' })).toEqual([]);
  });
});
