import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { COMPONENT_TYPES, type ComponentNode } from '@sporvalg/core';

import { ROOT } from '../product.js';
import { code, jsonBlock, table } from './markdown.js';
import { propertyTable, typeWords } from './property-table.js';
import { readSchemas, type Schema, type Schemas } from './schemas.js';

const PAGE = 'page.schema.json';
/** The same for every component, told once. */
const COMMON = ['id', 'type', 'hidden', 'required', 'readOnly'];

/** `docs/reference/components.md`, from the page schema and the renderer's own examples. */
export async function componentsPage(): Promise<string> {
  const schemas = await readSchemas();
  const definitions = schemas.named('page').$defs ?? {};
  const types = COMPONENT_TYPES.map((type) => [type, definitions[type]] as const);
  const sections = await Promise.all(types.map(([type, schema]) => componentSection(schemas, type, schema)));
  return [
    '# Components',
    'What may stand in `data.layout` of a page, with the names and properties of Altinn. A star means that the property is required.',
    COMPONENT_TYPES.map((type) => `[${code(type)}](#${type.toLowerCase()})`).join(' · '),
    '## Common properties',
    commonTable(schemas, definitions),
    ...sections,
  ].join('\n\n');
}

function commonTable(schemas: Schemas, definitions: Readonly<Record<string, Schema>>): string {
  const input = definitions['Input']?.properties ?? {};
  const rows = COMMON.flatMap((name) => {
    const property = input[name];
    if (!property) return [];
    const { schema } = schemas.resolve(property, PAGE);
    const type = name === 'type' ? 'text' : typeWords(schemas, { schema: property, file: PAGE });
    return [[code(name), type, name === 'type' ? 'One of the names on this page.' : (schema.description ?? '')]];
  });
  return table(['property', 'type', 'what it is'], rows);
}

async function componentSection(schemas: Schemas, type: string, schema: Schema | undefined): Promise<string> {
  if (!schema) throw new Error(`page.schema.json does not define ${type}`);
  const slots = (name: string) => {
    const property = schema.properties?.[name];
    return property ? propertyTable(schemas, { schema: property, file: PAGE }) : '';
  };
  const titled = (title: string, body: string) => (body === '' ? [] : [title, body]);
  const example = await exampleOf(type);
  return [
    `## ${type}`,
    schema.description ?? '',
    ...titled('Texts (`textResourceBindings`):', slots('textResourceBindings')),
    ...titled('Answers (`dataModelBindings`):', slots('dataModelBindings')),
    ...titled('Properties:', propertyTable(schemas, { schema, file: PAGE }, [...COMMON, 'textResourceBindings', 'dataModelBindings'])),
    ...titled('Example:', example ? jsonBlock(example) : ''),
  ].join('\n\n');
}

/** The component as the renderer's first example has it, the components it stands together with left out. */
async function exampleOf(type: string): Promise<ComponentNode | undefined> {
  const folder = type.replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  const file = join(ROOT, `libs/renderer/src/components/${folder}/${folder}.examples.ts`);
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  if (!exists) throw new Error(`${type} has no examples at ${file}`);
  const { examples } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
    readonly examples: { readonly examples: readonly { readonly nodes: readonly ComponentNode[] }[] };
  };
  return examples.examples.flatMap(({ nodes }) => nodes).find((node) => node.type === type);
}
