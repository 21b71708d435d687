import { propertyTable } from './property-table.js';
import { readSchemas, type Schemas } from './schemas.js';

/** The files of a definition in the order a designer meets them: path, and the schema it is checked by. */
const FILES: readonly (readonly [path: string, schema: string])[] = [
  ['<service>/service.json', 'service'],
  ['<service>/model.schema.json', 'model'],
  ['<service>/pages/<page>.json', 'page'],
  ['<service>/options/<id>.json', 'options'],
  ['<service>/texts/<language>.json', 'texts'],
  ['<service>/validation.json', 'validation'],
  ['<service>/calculation.json', 'calculation'],
  ['<service>/checks.json', 'checks'],
  ['<service>/prefill.json', 'prefill'],
  ['<service>/archive.json', 'archive'],
  ['<service>/examples/<track>.<case>.json', 'example'],
  ['municipalities/<number>.json', 'municipality'],
  ['shared/parts/<name>/layout.json', 'part-layout'],
  ['shared/legal-bases.json', 'legal-bases'],
  ['shared/rates/<year>.json', 'rates'],
];

/** Told by other pages of the reference. */
const TOLD_ELSEWHERE: Readonly<Record<string, { readonly properties: readonly string[]; readonly where: string }>> = {
  page: { properties: ['data.layout[]'], where: 'What may stand in `data.layout` is told in [components](components.md).' },
  'part-layout': { properties: ['layout[]'], where: 'What may stand in `layout` is told in [components](components.md).' },
};

/** `docs/reference/files.md`, from the schemas. */
export async function filesPage(): Promise<string> {
  const schemas = await readSchemas();
  return [
    '# Files of a definition',
    'Paths are relative to `service-definitions/`. A star means that the property is required; `<name>` stands for names of your own choosing.',
    ...FILES.map(([path, name]) => fileSection(schemas, path, name)),
  ].join('\n\n');
}

function fileSection(schemas: Schemas, path: string, name: string): string {
  const schema = schemas.named(name);
  const elsewhere = TOLD_ELSEWHERE[name];
  const file = `${name}.schema.json`;
  const paragraphs = [
    `## \`${path}\``,
    schema.description ?? '',
    elsewhere?.where ?? '',
    propertyTable(schemas, { schema, file }, elsewhere?.properties),
    `Schema: [\`${file}\`](../../schemas/${file})`,
  ];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}
