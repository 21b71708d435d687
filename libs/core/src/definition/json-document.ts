import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';

import type { Finding } from './finding.js';

/** A place in a definition file, both counted from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One definition file: its value, and where each part of it stands. */
export interface JsonDocument {
  readonly file: string;
  /** `undefined` when the file could not be read as JSON. */
  readonly value: unknown;
  readonly root: Node | undefined;
  readonly findings: readonly Finding[];
  positionAt(offset: number): Position;
}

/** A definition file larger than this is a mistake (an image, an export), not a definition. */
const MAX_CHARACTERS = 1_000_000;
/** Deeper than any page or expression; keeps recursive readers within the stack. */
const MAX_DEPTH = 100;
/** Keys that would change what an object is rather than what it holds. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

const SYNTAX_TEXTS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'Her står et ord som ikke er JSON. Tekst skal stå i anførselstegn.',
  InvalidNumberFormat: 'Tallet er ikke skrevet som JSON krever, for eksempel 12 eller 12.5.',
  PropertyNameExpected: 'Her mangler et navn i anførselstegn.',
  ValueExpected: 'Her mangler en verdi. Et komma for mye foran?',
  ColonExpected: 'Her mangler kolon (:) mellom navn og verdi.',
  CommaExpected: 'Her mangler komma (,).',
  CloseBraceExpected: 'Her mangler en avsluttende }.',
  CloseBracketExpected: 'Her mangler en avsluttende ].',
  EndOfFileExpected: 'Det står mer etter at JSON-verdien er slutt.',
  InvalidCommentToken: 'Kommentarer er ikke lov i JSON.',
  UnexpectedEndOfString: 'Teksten mangler avsluttende anførselstegn.',
  InvalidUnicode: 'Ugyldig \\u-tegn i teksten.',
  InvalidEscapeCharacter: 'Ugyldig tegn etter \\ i teksten.',
  InvalidCharacter: 'Teksten har et tegn som må skrives med \\, for eksempel \\n for linjeskift.',
};

/**
 * Reads one file as strict JSON and keeps the place of every value. Never throws: what is wrong is
 * in `findings`, and `value` is then `undefined`.
 *
 * @param origins filled with the node each object and array came from, so that a reader holding only
 *   the value can say where it stands
 */
export function readJsonDocument(file: string, text: string, origins: Origins): JsonDocument {
  const source = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  const positionAt = lineCounter(file, source);
  const refuse = (finding: Omit<Finding, 'severity' | 'file' | 'line' | 'column'>, offset: number): JsonDocument => ({
    file,
    value: undefined,
    root: undefined,
    findings: [{ ...finding, severity: 'error', ...positionAt(offset) }],
    positionAt,
  });

  if (source.length > MAX_CHARACTERS) {
    const message = `Filen har ${source.length} tegn. En definisjonsfil kan ha høyst ${MAX_CHARACTERS}.`;
    return refuse({ code: 'json.too-large', message, remedy: 'Del innholdet på flere filer.' }, 0);
  }
  const tooDeepAt = offsetDeeperThan(source, MAX_DEPTH);
  if (tooDeepAt !== undefined) {
    return refuse(
      { code: 'json.too-deep', message: `Verdien er nøstet dypere enn ${MAX_DEPTH} nivåer.`, remedy: 'Gjør strukturen flatere.' },
      tooDeepAt,
    );
  }
  const errors: ParseError[] = [];
  const root = parseTree(source, errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors[0];
  if (first || !root) {
    const message = SYNTAX_TEXTS[first ? printParseErrorCode(first.error) : 'ValueExpected'] ?? 'Filen er ikke gyldig JSON.';
    return refuse({ code: 'json.syntax', message, remedy: 'Rett skrivefeilen; resten av filen er ikke lest.' }, first?.offset ?? 0);
  }
  return withValue(file, root, positionAt, origins);
}

/** Where objects and arrays read from definition files stand. Copies made while reading share their original's place. */
export class Origins {
  readonly #places = new WeakMap<object, { readonly document: JsonDocument; readonly node: Node }>();

  set(value: object, document: JsonDocument, node: Node): void {
    this.#places.set(value, { document, node });
  }

  /** Lets `copy` stand where `original` stands. */
  copy<T extends object>(original: object, copy: T): T {
    const place = this.#places.get(original);
    if (place) this.#places.set(copy, place);
    return copy;
  }

  /**
   * Place of `container`, or of the value at `key` in it. With `'key'` the place of the property name.
   * A container that was not read from a file has no place.
   */
  place(container: object, key?: string | number, part: 'value' | 'key' = 'value'): Position | undefined {
    const found = this.#places.get(container);
    if (!found) return undefined;
    const node = key === undefined ? found.node : (childNode(found.node, key, part) ?? found.node);
    return found.document.positionAt(node.offset);
  }
}

function childNode(node: Node, key: string | number, part: 'value' | 'key'): Node | undefined {
  if (node.type === 'array') return typeof key === 'number' ? node.children?.[key] : undefined;
  const property = node.children?.find((child) => child.children?.[0]?.value === String(key));
  return property?.children?.[part === 'key' ? 0 : 1];
}

function withValue(file: string, root: Node, positionAt: JsonDocument['positionAt'], origins: Origins): JsonDocument {
  const findings: Finding[] = [];
  const document = { file, root, findings, positionAt, value: undefined as unknown };
  document.value = toValue(root);
  return document;

  function toValue(node: Node): unknown {
    if (node.type === 'array') {
      const list = (node.children ?? []).map(toValue);
      origins.set(list, document, node);
      return list;
    }
    if (node.type !== 'object') return node.value;
    const value: Record<string, unknown> = {};
    for (const property of node.children ?? []) {
      if (!isSchemaLine(node, property)) addProperty(value, property);
    }
    origins.set(value, document, node);
    return value;
  }

  /** `$schema` at the top is for editors only; it is no part of the definition. */
  function isSchemaLine(node: Node, property: Node): boolean {
    return node === root && property.children?.[0]?.value === '$schema';
  }

  function addProperty(value: Record<string, unknown>, property: Node): void {
    const [name, content] = property.children ?? [];
    if (!name || !content) return;
    const key = String(name.value);
    const place = positionAt(name.offset);
    if (FORBIDDEN_KEYS.has(key)) {
      findings.push({
        code: 'json.forbidden-key',
        severity: 'error',
        ...place,
        message: `Navnet «${key}» kan ikke brukes.`,
        remedy: 'Velg et annet navn.',
      });
    } else if (Object.hasOwn(value, key)) {
      findings.push({
        code: 'json.duplicate-key',
        severity: 'error',
        ...place,
        message: `«${key}» står to ganger i samme objekt.`,
        remedy: 'Behold den ene.',
      });
    } else {
      value[key] = toValue(content);
    }
  }
}

function lineCounter(file: string, text: string): (offset: number) => Position {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) starts.push(index + 1);
  return starts;
}

/** Looked for before parsing: the parser itself is recursive. */
function offsetDeeperThan(text: string, limit: number): number | undefined {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inString) {
      if (character === '\\') index += 1;
      else if (character === '"' || character === '\n') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') {
      depth += 1;
      if (depth > limit) return index;
    } else if (character === '}' || character === ']') depth -= 1;
  }
  return undefined;
}
