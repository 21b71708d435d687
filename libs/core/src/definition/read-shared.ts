import type { ComponentNode, Option } from './component.js';
import { legalBasesShape, municipalityShape, optionsShape, partLayoutShape, ratesShape, textsFileShape } from './definition-shapes.js';
import { fileKind } from './file-kind.js';
import type { FileReader } from './file-reader.js';
import type { Municipality } from './municipality.js';
import type { LegalBasis, Rates } from './reference-data.js';
import type { Language, TextResource, Texts } from './text.js';

/** Texts by language; each map is a plain record keyed by text id. */
export type TextsByLanguage = Partial<Record<Language, Texts>>;

/** A form part: components, texts and options that several services share. */
export interface FormPart {
  readonly name: string;
  readonly layout: readonly ComponentNode[];
  readonly texts: TextsByLanguage;
  readonly options: Readonly<Record<string, readonly Option[]>>;
  /** Files it was read from. */
  readonly files: readonly string[];
}

/** What all services read: parts, legal bases and rates. */
export interface SharedDefinitions {
  readonly parts: ReadonlyMap<string, FormPart>;
  readonly legalBases: readonly LegalBasis[];
  readonly rates: readonly Rates[];
  /** Files of legal bases and rates, for the hash. */
  readonly referenceFiles: readonly string[];
}

export const LEGAL_BASES_FILE = 'shared/legal-bases.json';

export function readShared(reader: FileReader): SharedDefinitions {
  const rateFiles = reader.paths.filter((path) => fileKind(path).kind === 'rates');
  const rates = rateFiles.flatMap((path) => {
    const found = reader.read<Rates>(path, ratesShape);
    return found ? [found] : [];
  });
  return {
    parts: readParts(reader),
    legalBases: reader.read<readonly LegalBasis[]>(LEGAL_BASES_FILE, legalBasesShape) ?? [],
    rates: [...rates].sort((a, b) => a.year - b.year),
    referenceFiles: [...(reader.has(LEGAL_BASES_FILE) ? [LEGAL_BASES_FILE] : []), ...rateFiles],
  };
}

export function readMunicipalities(reader: FileReader): readonly Municipality[] {
  return reader.paths.flatMap((path) => {
    const kind = fileKind(path);
    if (kind.kind !== 'municipality') return [];
    const found = reader.read<Municipality>(path, municipalityShape);
    if (!found) return [];
    if (found.number !== kind.name) {
      const message = `Filen heter ${kind.name}.json, men nummeret er «${found.number}».`;
      reader.report({ code: 'municipality.number', message, remedy: 'La filnavnet være kommunenummeret.' }, { in: found, key: 'number' });
    }
    return [found];
  });
}

/** One text file's resources by id, with a finding for each id given twice. */
export function readTexts(reader: FileReader, path: string, language: string): Texts {
  const file = reader.read<{ language: string; resources: readonly TextResource[] }>(path, textsFileShape);
  const texts: Record<string, TextResource> = {};
  if (file && file.language !== language) {
    const message = `Filen heter ${language}.json, men språket er «${file.language}».`;
    reader.report({ code: 'text.language', message, remedy: 'La filnavnet og «language» være like.' }, { in: file, key: 'language' });
  }
  for (const resource of file?.resources ?? []) {
    if (Object.hasOwn(texts, resource.id)) {
      const message = `Teksten «${resource.id}» står to ganger i filen.`;
      reader.report({ code: 'text.duplicate', message, remedy: 'Behold den ene.' }, { in: resource, key: 'id' });
    } else if (resource.id === '__proto__') {
      reader.report(
        { code: 'text.id', message: 'En tekst kan ikke hete «__proto__».', remedy: 'Velg en annen id.' },
        { in: resource, key: 'id' },
      );
    } else texts[resource.id] = resource;
  }
  return texts;
}

export function readOptions(reader: FileReader, path: string): readonly Option[] | undefined {
  return reader.read<readonly Option[]>(path, optionsShape);
}

function readParts(reader: FileReader): ReadonlyMap<string, FormPart> {
  const names = new Set<string>();
  for (const path of reader.paths) {
    const kind = fileKind(path);
    if ('part' in kind) names.add(kind.part);
  }
  return new Map([...names].map((name) => [name, readPart(reader, name)]));
}

function readPart(reader: FileReader, name: string): FormPart {
  const files = reader.paths.filter((path) => {
    const kind = fileKind(path);
    return 'part' in kind && kind.part === name;
  });
  const layoutFile = `shared/parts/${name}/layout.json`;
  if (!reader.has(layoutFile)) {
    reader.report(
      { code: 'file.missing', message: `Skjemadelen «${name}» mangler layout.json.`, remedy: `Lag ${layoutFile}.` },
      { file: files[0] ?? layoutFile },
    );
  }
  const texts: TextsByLanguage = {};
  const options: Record<string, readonly Option[]> = {};
  for (const path of files) {
    const kind = fileKind(path);
    if (kind.kind === 'part-texts') texts[kind.name as Language] = readTexts(reader, path, kind.name);
    if (kind.kind === 'part-options') options[kind.name] = readOptions(reader, path) ?? [];
  }
  const layout = reader.read<{ layout: readonly ComponentNode[] }>(layoutFile, partLayoutShape)?.layout ?? [];
  return { name, layout, texts, options, files };
}
