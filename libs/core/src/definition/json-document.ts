import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';

import type { Finding } from './finding.js';
import { lineCounter, offsetDeeperThan, type Position } from './json-text.js';
import type { Origins } from './origins.js';

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
/** What a decoder puts where bytes were no UTF-8. */
const REPLACEMENT_CHARACTER = '\uFFFD';
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
  const undecodedAt = source.indexOf(REPLACEMENT_CHARACTER);
  if (undecodedAt >= 0) {
    const message = 'Filen er ikke lagret som UTF-8, så tegnet som skulle stått her, er tapt.';
    return refuse({ code: 'json.encoding', message, remedy: 'Lagre filen som UTF-8, og skriv tegnet på nytt.' }, undecodedAt);
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
