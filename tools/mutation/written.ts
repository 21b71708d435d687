import { EXPRESSION_FUNCTIONS } from '@sporvalg/core';
import type { JSONPath } from 'jsonc-parser';

import { line, type Place } from './fault.js';
import type { PlacedCall, PlacedComponent, ServiceFiles } from './service-files.js';

const FUNCTIONS = new Set(EXPRESSION_FUNCTIONS.map(({ name }) => name));
/** Arrays of words that are data, though the first word may be a function's name. */
const DATA = new Set([
  'children',
  'tracks',
  'pages',
  'attachments',
  'combinableWith',
  'enum',
  'requires',
  'evidence',
  'pageOrder',
  'sider',
]);

type Visit = (value: unknown, at: JSONPath) => void;

function walk(value: unknown, at: JSONPath, visit: Visit): void {
  visit(value, at);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) walk(child, [...at, Array.isArray(value) ? Number(key) : key], visit);
}

/** Files that hold expressions and paths: everything of the service but texts, options, model and examples. */
function ruleFiles(service: ServiceFiles): readonly string[] {
  const rules = ['service.json', 'validation.json', 'calculation.json', 'checks.json', 'archive.json', 'prefill.json'];
  return [...service.filesIn('pages'), ...rules.map((name) => service.path(name)).filter((file) => service.files.has(file))];
}

/** Every call in the service's expressions, outer before inner. */
export function calls(service: ServiceFiles): readonly PlacedCall[] {
  const found: PlacedCall[] = [];
  for (const file of ruleFiles(service)) {
    walk(service.json(file), [], (value, at) => {
      const isData = at.some((step) => typeof step === 'string' && DATA.has(step));
      if (Array.isArray(value) && FUNCTIONS.has(String(value[0])) && !isData) found.push({ call: value, file, at });
    });
  }
  return found;
}

/** Everywhere a string is written that the test takes. */
export function mentions(service: ServiceFiles, isMeant: (text: string) => boolean): readonly Place[] {
  const found: Place[] = [];
  for (const file of ruleFiles(service)) {
    walk(service.json(file), [], (value, at) => {
      if (typeof value === 'string' && isMeant(value)) found.push(line(file, at));
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        for (const key of Object.keys(value)) if (isMeant(key)) found.push(line(file, [...at, key]));
    });
  }
  return found;
}

/** A comparison of an answer that has given choices with one of them, written out. */
export interface ChoiceComparison extends PlacedCall {
  readonly literal: string;
  /** Number of the argument the literal is. */
  readonly argument: number;
  readonly asked: PlacedComponent;
}

const COMPARISONS = new Set(['equals', 'notEquals', 'commaContains']);

/** Comparisons of single choices, where the list of choices is the service's own. */
export function choiceComparisons(service: ServiceFiles): readonly ChoiceComparison[] {
  return calls(service).flatMap((placed) => {
    const [name, left, right] = placed.call;
    if (!COMPARISONS.has(String(name)) || typeof right !== 'string' || !Array.isArray(left)) return [];
    const asked = askedBy(service, left);
    const isOne = asked.length === 1 && (asked[0]?.node.type !== 'Checkboxes' || name === 'commaContains');
    return isOne && asked[0] ? [{ ...placed, literal: right, argument: 2, asked: asked[0] }] : [];
  });
}

function askedBy(service: ServiceFiles, [name, key]: readonly unknown[]): readonly PlacedComponent[] {
  const isAsked = ({ node }: PlacedComponent) =>
    name === 'component' ? node.id === key : name === 'dataModel' && node.dataModelBindings?.['simpleBinding'] === key;
  return service.components.filter((component) => isAsked(component) && optionsFile(service, component) !== undefined);
}

/** The service's own list of choices that a component shows. */
export function optionsFile(service: ServiceFiles, { node }: PlacedComponent): string | undefined {
  const file = service.path(`options/${node.optionsId ?? ''}.json`);
  return node.optionsId !== undefined && service.files.has(file) ? file : undefined;
}

/** Where a literal in a call is written: its own line, or the line the call begins on. */
export function argumentPlaces({ file, at }: PlacedCall, argument: number): readonly Place[] {
  return [line(file, [...at, argument]), line(file, at)];
}
