import { typeAt } from '../application/model-schema.js';
import type { ComponentNode, Option } from '../definition/component.js';
import type { FormDefinition } from '../definition/definition.js';
import type { Dynamic } from '../definition/expression-json.js';
import type { Page } from '../definition/page.js';
import { choosesSeveral } from '../definition/component-kinds.js';

/** A question of the selection page with the answers to try. */
export interface Question {
  readonly id: string;
  readonly path: string;
  readonly answers: readonly unknown[];
  /** False when `answers` are samples only. */
  readonly isFinite: boolean;
  /** Conditions of the question itself and of the groups around it; hidden when any is true. */
  readonly hidden: readonly Dynamic<boolean>[];
  readonly required: Dynamic<boolean>;
}

/** Up to this many choices, every subset of a Checkboxes is tried; above it, none, one, pairs and all. */
export const MAX_FULL_SUBSETS = 8;

/** One typical answer for components whose answers cannot be listed. */
const SAMPLES: Readonly<Record<string, unknown>> = { string: 'x', integer: 1, number: 1, boolean: true };

/** The page that holds the questions, if the definition has it. */
export function trackSelectionPage({ service, pages }: Pick<FormDefinition, 'service' | 'pages'>): Page | undefined {
  const id = service.trackSelection.page;
  return Object.hasOwn(pages, id) ? pages[id] : undefined;
}

/** The questions in reading order, groups unfolded. */
export function questionsOf(definition: FormDefinition): readonly Question[] {
  const layout = trackSelectionPage(definition)?.layout ?? [];
  const inGroup = new Set(layout.flatMap((node) => node.children ?? []));
  const byId = new Map(layout.map((node) => [node.id, node]));

  const unfold = (node: ComponentNode, around: readonly Dynamic<boolean>[], above: ReadonlySet<string>): readonly Question[] => {
    const hidden = node.hidden === undefined ? around : [...around, node.hidden];
    const own = question(definition, node, hidden);
    const inside = (node.children ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child && !above.has(id) ? unfold(child, hidden, new Set([...above, id])) : [];
    });
    return [...(own ? [own] : []), ...inside];
  };
  return layout.filter((node) => !inGroup.has(node.id)).flatMap((node) => unfold(node, [], new Set([node.id])));
}

function question(definition: FormDefinition, node: ComponentNode, hidden: readonly Dynamic<boolean>[]): Question | undefined {
  const path = node.dataModelBindings?.['simpleBinding'];
  if (path === undefined) return undefined;
  const values = choices(definition, node);
  const type = typeAt(definition.model, path) ?? 'string';
  const base = { id: node.id, path, hidden, required: node.required ?? false };
  if (values && choosesSeveral(node.type)) {
    return { ...base, answers: subsets(values.map(String)), isFinite: values.length <= MAX_FULL_SUBSETS };
  }
  if (values) return { ...base, answers: values, isFinite: node.optionFilter === undefined || values.length > 0 };
  if (type === 'boolean') return { ...base, answers: [true, false], isFinite: true };
  return { ...base, answers: [node.type === 'Datepicker' ? '2026-01-15' : (SAMPLES[type] ?? 'x')], isFinite: false };
}

function choices(definition: FormDefinition, node: ComponentNode): readonly Option['value'][] | undefined {
  const id = node.optionsId;
  const shared = id !== undefined && Object.hasOwn(definition.options, id) ? definition.options[id] : undefined;
  return (node.options ?? shared)?.map(({ value }) => value);
}

/** What Checkboxes can store: comma separated, never empty, which is no answer. */
export function subsets(values: readonly string[]): readonly string[] {
  if (values.length <= MAX_FULL_SUBSETS) {
    return Array.from({ length: 2 ** values.length - 1 }, (_, mask) => values.filter((_value, bit) => ((mask + 1) >> bit) & 1).join(','));
  }
  const pairs = values.flatMap((one, index) => values.slice(index + 1).map((other) => `${one},${other}`));
  return [...values, ...pairs, values.join(',')];
}
