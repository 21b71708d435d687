import type { ArchiveConfig } from './archive-config.js';
import { canonicalBytes } from './canonical-json.js';
import type { ComponentNode, Option } from './component.js';
import { archiveShape, manifestShape, modelShape, pageFileShape, type PartReference } from './definition-shapes.js';
import type { JsonSchema, ServiceDefinition } from './definition.js';
import type { Dynamic } from './expression-json.js';
import { fileKind } from './file-kind.js';
import type { FileReader } from './file-reader.js';
import { expandLayout } from './expand-layout.js';
import { expandPart } from './form-part.js';
import { readMap, type MapData } from './map-data.js';
import type { Page } from './page.js';
import { readCalculations, readChecks, readPrefill, readValidations } from './read-rules.js';
import { readOptions, readTexts, type FormPart, type SharedDefinitions, type TextsByLanguage } from './read-shared.js';
import { nearMiss } from './near-miss.js';
import { expandSubform, isSubform } from './subform.js';
import type { ServiceManifest } from './service.js';
import type { Language, TextResource } from './text.js';

/** SHA-256 as lower-case hex. Given by the caller, since the core depends on no platform's crypto. */
export type Sha256 = (bytes: Uint8Array) => string;

const NO_MODEL: JsonSchema = { type: 'object', properties: {} };
const EMPTY_ARCHIVE: ArchiveConfig = { profiles: [], attachments: {} };
const REQUIRED_FILES = ['model.schema.json', 'archive.json', 'texts/nb.json', 'texts/nn.json'];

/** One service folder as a definition, or nothing when its manifest or model cannot be used. */
export function readService(reader: FileReader, folder: string, shared: SharedDefinitions, sha256: Sha256): ServiceDefinition | undefined {
  const manifest = reader.read<ServiceManifest>(`${folder}/service.json`, manifestShape);
  const model = reader.read<JsonSchema>(`${folder}/model.schema.json`, modelShape);
  for (const name of REQUIRED_FILES.filter((file) => !reader.has(`${folder}/${file}`))) {
    const remedy = `Lag ${folder}/${name}.`;
    reader.report({ code: 'file.missing', message: `Tjenesten mangler ${name}.`, remedy }, { file: `${folder}/service.json` });
  }
  if (manifest && manifest.id !== folder) {
    const message = `Mappen heter «${folder}», men tjenesten har id «${manifest.id}».`;
    reader.report({ code: 'service.id', message, remedy: 'La mappenavn og id være like.' }, { in: manifest, key: 'id' });
  }
  const used = new Map<string, FormPart>();
  const pages = readPages(reader, folder, { shared, used, model: model ?? NO_MODEL });
  const contents = readContents(reader, folder, [...used.values()]);
  if (!manifest || !model) return undefined;
  const rules = {
    validations: readValidations(reader, `${folder}/validation.json`),
    calculations: readCalculations(reader, `${folder}/calculation.json`),
    checks: readChecks(reader, `${folder}/checks.json`),
    prefill: readPrefill(reader, `${folder}/prefill.json`),
    archive: reader.read<ArchiveConfig>(`${folder}/archive.json`, archiveShape) ?? EMPTY_ARCHIVE,
  };
  const hash = sha256(canonicalBytes(hashedFiles(reader, folder, shared, [...used.values()])));
  return { service: manifest, hash, model, pages, ...contents, ...rules, legalBases: shared.legalBases, rates: shared.rates };
}

/** Everything an application's outcome can depend on: not examples, and not the municipality's overlay. */
function hashedFiles(reader: FileReader, folder: string, shared: SharedDefinitions, parts: readonly FormPart[]): Record<string, unknown> {
  const own = reader.paths.filter((path) => path.startsWith(`${folder}/`) && fileKind(path).kind !== 'example');
  const paths = [...own, ...parts.flatMap((part) => part.files), ...shared.referenceFiles];
  return Object.fromEntries(paths.map((path) => [path, reader.document(path)?.value ?? null]));
}

interface PageFile {
  readonly data: { readonly hidden?: Dynamic<boolean>; readonly layout: readonly (ComponentNode | PartReference)[] };
}

/** What the components of a page are made of besides what the page says. */
interface Surroundings {
  readonly shared: SharedDefinitions;
  /** Parts the service has, added to as they are met. */
  readonly used: Map<string, FormPart>;
  readonly model: JsonSchema;
}

function readPages(reader: FileReader, folder: string, around: Surroundings): Record<string, Page> {
  const pages: Record<string, Page> = {};
  for (const path of reader.paths) {
    const kind = fileKind(path);
    if (kind.kind !== 'page' || kind.service !== folder) continue;
    const file = reader.read<PageFile>(path, pageFileShape);
    if (!file) continue;
    const { hidden } = file.data;
    const written = file.data.layout
      .flatMap((entry) => expandEntry(reader, entry, around))
      .flatMap((node) => expandForm(reader, node, around));
    const layout = expandLayout(written, around.model, (original, made) => reader.origins.copy(original, made));
    pages[kind.name] = reader.origins.copy(file.data, { id: kind.name, ...(hidden === undefined ? {} : { hidden }), layout });
  }
  return pages;
}

function expandEntry(reader: FileReader, entry: ComponentNode | PartReference, around: Surroundings): readonly ComponentNode[] {
  if (!('part' in entry)) return [entry];
  const part = partNamed(reader, entry.part, around, { in: entry, key: 'part' });
  return part ? expandPart(entry, part.layout, reader.origins) : [];
}

/** A Subform with the components of its part; whatever else as it is. */
function expandForm(
  reader: FileReader,
  node: ComponentNode,
  around: Surroundings,
  inside: readonly string[] = [],
): readonly ComponentNode[] {
  if (!isSubform(node)) return [node];
  const place = { in: node, key: 'layoutSet' };
  const part = partNamed(reader, node.layoutSet, around, place);
  if (part && inside.includes(part.name)) {
    const message = `Skjemadelen «${part.name}» står i seg selv.`;
    reader.report({ code: 'part.in-itself', message, remedy: 'Bruk en annen skjemadel i «layoutSet».' }, place);
    return [];
  }
  const { nodes, unknown } = expandSubform(node, part?.layout ?? [], reader.origins);
  for (const column of part ? unknown : []) {
    const message = 'Kolonnen viser ikke noe svar i skjemadelen.';
    const remedy = `La «query» eller «value» lese et felt i «${node.layoutSet}», for eksempel ["dataModel", "$.navn"].`;
    reader.report({ code: 'subform.unknown-column', message, remedy }, { in: column, key: 'cellContent' });
  }
  const [group, ...rest] = nodes;
  const entries = rest.flatMap((each) => expandForm(reader, each, around, [...inside, node.layoutSet]));
  return group ? [group, ...entries] : entries;
}

function partNamed(
  reader: FileReader,
  name: string,
  { shared, used }: Surroundings,
  place: { readonly in: object; readonly key: string },
): FormPart | undefined {
  const part = shared.parts.get(name);
  if (part) used.set(part.name, part);
  else {
    const guess = nearMiss(name, shared.parts.keys());
    const remedy = guess === undefined ? `Lag shared/parts/${name}/layout.json, eller rett navnet.` : `Mente du «${guess}»?`;
    reader.report({ code: 'part.unknown', message: `Skjemadelen «${name}» finnes ikke.`, remedy }, place);
  }
  return part;
}

/** Texts, options and maps of the service and of the parts it uses; the service's own win. */
function readContents(
  reader: FileReader,
  folder: string,
  parts: readonly FormPart[],
): Pick<ServiceDefinition, 'texts' | 'options' | 'maps'> {
  const texts: TextsByLanguage = {};
  const options: Record<string, readonly Option[]> = {};
  const maps: Record<string, MapData> = {};
  for (const part of parts) {
    Object.assign(options, part.options);
    for (const language of Object.keys(part.texts) as Language[]) texts[language] = { ...texts[language], ...part.texts[language] };
  }
  for (const path of reader.paths) {
    const kind = fileKind(path);
    if (!('service' in kind) || kind.service !== folder) continue;
    if (kind.kind === 'options') options[kind.name] = readOptions(reader, path) ?? [];
    if (kind.kind === 'map') maps[kind.name] = readMap(reader, path);
    if (kind.kind !== 'texts') continue;
    const own: Readonly<Record<string, TextResource>> = readTexts(reader, path, kind.name);
    texts[kind.name as Language] = { ...texts[kind.name as Language], ...own };
  }
  return { texts, options, ...(Object.keys(maps).length > 0 && { maps }) };
}
