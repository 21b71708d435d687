import type { JSONPath } from 'jsonc-parser';

import { modelFields, type ModelField } from './model-fields.js';

/** A component as it is written; a part reference has no id. */
export interface WrittenComponent {
  readonly id: string;
  readonly type: string;
  readonly hidden?: unknown;
  readonly required?: unknown;
  readonly readOnly?: unknown;
  readonly textResourceBindings?: Readonly<Record<string, unknown>>;
  readonly dataModelBindings?: Readonly<Record<string, string>>;
  readonly children?: readonly string[];
  readonly optionsId?: string;
  readonly [property: string]: unknown;
}

/** A component and where it is written. */
export interface PlacedComponent {
  readonly node: WrittenComponent;
  readonly page: string;
  readonly file: string;
  readonly at: JSONPath;
}

export interface WrittenTrack {
  readonly id: string;
  readonly applicants: readonly string[];
  readonly pages: readonly string[];
  readonly attachments: readonly string[];
  readonly combinableWith?: readonly string[];
}

export interface WrittenOutcome {
  readonly when: unknown;
  readonly tracks?: readonly string[];
  readonly guidance?: string;
}

export interface WrittenManifest {
  readonly id: string;
  readonly applicants: readonly string[];
  readonly trackSelection: { readonly page: string; readonly outcomes: readonly WrittenOutcome[] };
  readonly tracks: readonly WrittenTrack[];
  readonly pageOrder: readonly string[];
  readonly legalBases: readonly string[];
}

/** One call in an expression, and where it is written. */
export interface PlacedCall {
  readonly call: readonly unknown[];
  readonly file: string;
  readonly at: JSONPath;
}

interface PageFile {
  readonly data: { readonly hidden?: unknown; readonly layout: readonly (WrittenComponent | { readonly part: string })[] };
}

/** The files of one service, as a designer sees them: what is written, and where. Made for definitions without errors. */
export class ServiceFiles {
  readonly #json = new Map<string, unknown>();
  #components: readonly PlacedComponent[] | undefined;
  #fields: readonly ModelField[] | undefined;

  constructor(
    readonly id: string,
    readonly files: ReadonlyMap<string, string>,
  ) {}

  path(name: string): string {
    return `${this.id}/${name}`;
  }

  /** The value of a file; `undefined` when the service has no such file. */
  json<T>(file: string): T | undefined {
    if (!this.#json.has(file)) this.#json.set(file, JSON.parse(this.files.get(file) ?? 'null') ?? undefined);
    return this.#json.get(file) as T | undefined;
  }

  get manifest(): WrittenManifest {
    return this.json(this.path('service.json')) as WrittenManifest;
  }

  /** Files below a folder of the service, e.g. `pages`. */
  filesIn(folder: string): readonly string[] {
    return [...this.files.keys()].filter((file) => file.startsWith(this.path(`${folder}/`)));
  }

  /** Municipalities in which the service is on. */
  get municipalities(): readonly string[] {
    return [...this.files.keys()].filter(
      (file) => file.startsWith('municipalities/') && this.id in (this.json<{ services: object }>(file)?.services ?? {}),
    );
  }

  /** Components written on the service's own pages; those that come from parts are not among them. */
  get components(): readonly PlacedComponent[] {
    this.#components ??= this.filesIn('pages').flatMap((file) =>
      (this.json<PageFile>(file)?.data.layout ?? []).flatMap((node, index) =>
        'part' in node ? [] : [{ node: node as WrittenComponent, page: pageOf(file), file, at: ['data', 'layout', index] }],
      ),
    );
    return this.#components;
  }

  get fields(): readonly ModelField[] {
    this.#fields ??= modelFields(this.json(this.path('model.schema.json')) ?? {});
    return this.#fields;
  }

  field(path: string): ModelField | undefined {
    return this.fields.find((field) => field.path === path);
  }

  byId(id: string): PlacedComponent | undefined {
    return this.components.find(({ node }) => node.id === id);
  }

  tracksOf(page: string): readonly WrittenTrack[] {
    return this.manifest.tracks.filter(({ pages }) => pages.includes(page));
  }
}

function pageOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1, -'.json'.length);
}
