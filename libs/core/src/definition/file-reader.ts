import type { Finding, FindingSeverity } from './finding.js';
import { readJsonDocument, type JsonDocument } from './json-document.js';
import { Origins } from './origins.js';
import { ShapeFault, type Check } from './shape.js';

/** What a finding says, apart from where it stands. */
export interface Remark {
  readonly code: string;
  readonly severity?: FindingSeverity;
  readonly message: string;
  readonly remedy?: string;
}

/** Where a finding stands: in a value read from a file, or at the top of a file. */
export type FindingPlace =
  { readonly in: object; readonly key?: string | number | undefined; readonly part?: 'value' | 'key' } | { readonly file: string };

/** The definition files as JSON, with a place for every value and a list for every finding. */
export class FileReader {
  readonly origins = new Origins();
  readonly #documents = new Map<string, JsonDocument>();
  readonly #findings: Finding[] = [];
  readonly #faulty = new Set<string>();

  constructor(files: ReadonlyMap<string, string>) {
    for (const [path, text] of files) {
      if (!path.endsWith('.json')) continue;
      const document = readJsonDocument(path, text, this.origins);
      this.#documents.set(path, document);
      for (const finding of document.findings) this.#add(finding);
    }
  }

  get paths(): readonly string[] {
    return [...this.#documents.keys()].sort();
  }

  get findings(): readonly Finding[] {
    return this.#findings;
  }

  has(path: string): boolean {
    return this.#documents.has(path);
  }

  document(path: string): JsonDocument | undefined {
    return this.#documents.get(path);
  }

  /** True when the file has an error, so that nothing should be built on it. */
  isFaulty(path: string): boolean {
    return this.#faulty.has(path);
  }

  /** The file's value, if it is there, is JSON, and has the shape asked for. */
  read<T>(path: string, check: Check): T | undefined {
    const document = this.#documents.get(path);
    if (!document?.root) return undefined;
    const top = { value: document.value };
    try {
      check(document.value, { container: top, key: 'value' });
      return document.value as T;
    } catch (fault) {
      if (!(fault instanceof ShapeFault)) throw fault;
      const { container, key } = fault.at;
      this.report({ code: 'definition.shape', message: fault.message }, container === top ? { file: path } : { in: container, key });
      this.#faulty.add(path);
      return undefined;
    }
  }

  report(remark: Remark, place: FindingPlace): void {
    this.#add({ severity: 'error', ...remark, ...this.#position(place) });
  }

  #position(place: FindingPlace): { file: string; line: number; column: number } {
    if ('file' in place) return { file: place.file, line: 1, column: 1 };
    return this.origins.place(place.in, place.key, place.part) ?? { file: '', line: 1, column: 1 };
  }

  #add(finding: Finding): void {
    this.#findings.push(finding);
    if (finding.severity === 'error') this.#faulty.add(finding.file);
  }
}
