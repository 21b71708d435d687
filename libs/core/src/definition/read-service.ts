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
import { reportUndrawn } from './undrawn-components.js';
import type { ServiceManifest } from './service.js';
import type { Language, TextResource } from './text.js';

/** SHA-256 as lower-case hex. Given by the caller, since the core depends on no platform's crypto. */
export type Sha256 = (bytes: Uint8Array) => string;

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
  const pages = readPages(reader, folder, shared, used);
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

function readPages(reader: FileReader, folder: string, shared: SharedDefinitions, used: Map<string, FormPart>): Record<string, Page> {
  const pages: Record<string, Page> = {};
  for (const path of reader.paths) {
    const kind = fileKind(path);
    if (kind.kind !== 'page' || kind.service !== folder) continue;
    const file = reader.read<PageFile>(path, pageFileShape);
    if (!file) continue;
    reportUndrawn(reader, file.data.layout);
    const { hidden } = file.data;
    const written = file.data.layout.flatMap((entry) => expandEntry(reader, entry, shared, used));
    const layout = expandLayout(written, (original, made) => reader.origins.copy(original, made));
    pages[kind.name] = reader.origins.copy(file.data, { id: kind.name, ...(hidden === undefined ? {} : { hidden }), layout });
  }
  return pages;
}

function expandEntry(
  reader: FileReader,
  entry: ComponentNode | PartReference,
  shared: SharedDefinitions,
  used: Map<string, FormPart>,
): readonly ComponentNode[] {
  if (!('part' in entry)) return [entry];
  const part = shared.parts.get(entry.part);
  if (!part) {
    const remedy = `Lag shared/parts/${entry.part}/layout.json, eller rett navnet.`;
    reader.report({ code: 'part.unknown', message: `Skjemadelen «${entry.part}» finnes ikke.`, remedy }, { in: entry, key: 'part' });
    return [];
  }
  used.set(part.name, part);
  return expandPart(entry, part.layout, reader.origins);
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
