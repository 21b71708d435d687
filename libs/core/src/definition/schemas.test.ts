import { expect, test } from 'vitest';

import { EXPRESSION_FUNCTIONS } from '../expressions/functions.js';
import type { FunctionDefinition } from '../expressions/function-definition.js';
import { definitionSchemas, type Json } from './check/unicorn-permit.fixture.js';
import { COMPONENT_TYPES } from './component.js';

const schemas = definitionSchemas as readonly Json[];
const schema = (name: string): Json => schemas.find(({ $id }) => $id.endsWith(`/${name}.schema.json`));

test('every property of every schema says what it is for', () => {
  const silent = schemas.flatMap((root) => undescribed(root, root, root.title));
  expect(silent).toEqual([]);
});

test('a property without a description is noticed', () => {
  const planted = { properties: { a: { type: 'string' }, b: { description: 'Fine.', properties: { c: {} } } } };
  expect(undescribed(planted, planted, 'planted')).toEqual(['planted/a', 'planted/b/c']);
});

test('what stands beside a reference is seen in VS Code, where the words of what it refers to go first', () => {
  const hidden = schemas
    .flatMap((root) => references(root))
    .filter(([reference, root]) => {
      const target = targetOf(reference.$ref, root);
      return ['description', 'examples', 'default'].some((word) => word in reference && word in target);
    });
  expect(hidden.map(([reference]) => reference)).toEqual([]);
});

test('a schema accepts the component types the code knows, each with properties of its own', () => {
  const { component, ...definitions } = schema('page').$defs;
  const types = [...COMPONENT_TYPES];

  expect(component.properties.type.enum).toEqual(types);
  expect(component.properties.type.enumDescriptions).toEqual(types.map((type) => definitions[type].description));
  expect(component.allOf.map((rule: Json) => [rule.if.properties.type.const, rule.then.$ref])).toEqual(
    types.map((type) => [type, `#/$defs/${type}`]),
  );
});

test('the 61 component types of Altinn v9 are known', () => {
  const own = ['OpeningHours', 'AddressSearch', 'VehicleLookup', 'PropertyLookup', 'PlaceSearch'];
  expect(COMPONENT_TYPES.filter((type) => !own.includes(type))).toHaveLength(61);
});

test('an editor offers every function of the language, with its arguments and what it gives', () => {
  const name = schema('expression').$defs.functionName;
  expect(name.enum).toEqual(EXPRESSION_FUNCTIONS.map((definition) => definition.name));
  expect(name.enumDescriptions).toEqual(EXPRESSION_FUNCTIONS.map(described));
});

/** `equals(first, second) → boolean. True when …`; `[x]` may be left out, `…x` may be several. */
function described({ name, arguments: parameters, returns, description }: FunctionDefinition): string {
  const shown = parameters.map((parameter) => {
    if (parameter.presence === 'rest') return `…${parameter.name}`;
    return parameter.presence === 'optional' ? `[${parameter.name}]` : parameter.name;
  });
  return `${name}(${shown.join(', ')}) → ${returns}. ${description}`;
}

function undescribed(value: Json, root: Json, path: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => undescribed(item, root, `${path}/${index}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries<Json>(value).flatMap(([key, inner]) => {
    if (key === 'examples' || key === 'default' || key === 'if' || key === 'enum' || key === 'const') return [];
    if (key !== 'properties') return undescribed(inner, root, `${path}/${key}`);
    return Object.entries<Json>(inner).flatMap(([name, property]) => [
      ...(isDescribed(property, root) ? [] : [`${path}/${name}`]),
      ...undescribed(property, root, `${path}/${name}`),
    ]);
  });
}

/** `false` forbids a property, and a rule laid upon one that is described elsewhere adds nothing to say. */
function isDescribed(property: Json, root: Json): boolean {
  if (typeof property === 'boolean' || typeof property.description === 'string') return true;
  return typeof property.$ref === 'string' && typeof targetOf(property.$ref, root)?.description === 'string';
}

function references(value: Json, root: Json = value): readonly (readonly [reference: Json, root: Json])[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values<Json>(value).flatMap((inner) => references(inner, root));
  return typeof value.$ref === 'string' ? [[value, root], ...inside] : inside;
}

function targetOf(reference: string, root: Json): Json {
  const [file = '', pointer = ''] = reference.split('#');
  const start = file === '' ? root : schema(file.replace('.schema.json', ''));
  return pointer
    .split('/')
    .filter((step) => step !== '')
    .reduce((found: Json, step) => found?.[step], start);
}
