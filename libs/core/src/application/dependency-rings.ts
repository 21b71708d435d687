import type { FormDefinition } from '../definition/definition.js';
import { expressionReferences } from '../expressions/references.js';
import type { CompiledNode, CompiledPage } from './compiled-form.js';
import { isExpression } from './compiled-form.js';
import { genericPath, isAtOrBelow } from './model-path.js';
import { places } from './places.js';
import { hasRows } from '../definition/component-kinds.js';

/** What is known of a form when its rings are looked for. */
export interface FormParts {
  readonly definition: FormDefinition;
  readonly pages: readonly CompiledPage[];
  readonly nodesById: ReadonlyMap<string, CompiledNode>;
}

/** Something another part of the form may ask about: an expression by its place, or one of the rules that are not written as expressions. */
type Part = string;

const TRACKS: Part = '(tracks)';
const hiddenOf = (id: string): Part => `(hidden ${id})`;
const pageOf = (id: string): Part => `(page ${id})`;
const rowsOf = (id: string): Part => `(rows ${id})`;
const questionOf = (path: string): Part => `(question ${path})`;

/**
 * Finds the expressions that ask for themselves, by what they name outright: components that hide each other, calculations that
 * need each other, a track that is decided by an answer on its own pages. Decided from the definition alone, so that browser and server agree.
 *
 * @returns each ring as the places of its expressions, such as `eier/epost.hidden`; a definition should have none
 */
export function findRings(form: FormParts): readonly (readonly string[])[] {
  const { graph, expressions } = dependencies(form);
  return stronglyConnected(graph).map((ring) => ring.filter((part) => expressions.has(part)));
}

function dependencies(form: FormParts) {
  const graph = new Map<Part, Set<Part>>();
  const expressions = new Set<Part>();
  const named = createNaming(form);
  const add = (part: Part, ...needs: readonly Part[]) => {
    const known = graph.get(part) ?? new Set();
    for (const need of needs) known.add(need);
    graph.set(part, known);
  };
  const addExpression = (part: Part, place: string, json: unknown) => {
    if (!isExpression(json)) return;
    expressions.add(place);
    if (part !== place) add(part, place);
    add(place, ...named(json));
  };
  const { service, calculations } = form.definition;
  for (const compiled of form.nodesById.values()) {
    const { node, parent, page } = compiled;
    add(hiddenOf(node.id), parent ? hiddenOf(parent.node.id) : pageOf(page.id));
    if (parent && hasRows(parent.node)) add(hiddenOf(node.id), rowsOf(parent.node.id));
    if (compiled.tracks) add(hiddenOf(node.id), TRACKS);
    addExpression(hiddenOf(node.id), places.property(compiled, 'hidden'), node.hidden);
    addExpression(rowsOf(node.id), places.property(compiled, 'hiddenRow'), node.hiddenRow);
    const paths = Object.values(node.dataModelBindings ?? {});
    if (!page.isSelection || paths.length === 0) continue;
    add(TRACKS, hiddenOf(node.id));
    addExpression(TRACKS, places.property(compiled, 'required'), node.required);
    for (const path of paths) add(questionOf(path), hiddenOf(node.id));
  }
  for (const page of form.pages) {
    if (!page.isSelection) add(pageOf(page.id), TRACKS);
    addExpression(pageOf(page.id), places.page(page), form.definition.pages[page.id]?.hidden);
  }
  for (const { path, expression } of calculations) addExpression(places.calculation(path), places.calculation(path), expression);
  service.trackSelection.outcomes.forEach(({ when }, index) => addExpression(TRACKS, places.outcome(index), when));
  return { graph, expressions };
}

/** What an expression asks about, by everything it names. */
function createNaming(form: FormParts): (json: unknown) => readonly Part[] {
  const calculated = form.definition.calculations.map(({ path }) => path);
  const questions = [...form.nodesById.values()]
    .filter(({ page }) => page.isSelection)
    .flatMap(({ node }) => Object.values(node.dataModelBindings ?? {}));
  const touches = (one: string, other: string) => isAtOrBelow(one, other) || isAtOrBelow(other, one);
  const byPath = (written: string): readonly Part[] => {
    const path = genericPath(written);
    return [
      ...calculated.filter((other) => touches(path, other)).map(places.calculation),
      ...questions.filter((other) => touches(path, other)).map(questionOf),
      ...(isAtOrBelow(path, 'spor') ? [TRACKS] : []),
    ];
  };
  return (json) => {
    const references = expressionReferences(json);
    const nodes = [...references.components].flatMap((id) => form.nodesById.get(id) ?? []);
    const variables = [...references.texts].flatMap((id) => variablePaths(form.definition, id));
    const bound = nodes.flatMap(({ node }) => Object.values(node.dataModelBindings ?? {}));
    return [...nodes.map(({ node }) => hiddenOf(node.id)), ...[...references.dataPaths, ...bound, ...variables].flatMap(byPath)];
  };
}

function variablePaths({ texts }: FormDefinition, id: string): readonly string[] {
  return Object.values(texts).flatMap((language) =>
    (language[id]?.variables ?? []).filter(({ dataSource }) => dataSource.startsWith('dataModel')).map(({ key }) => key),
  );
}

/** Tarjan's algorithm: groups of parts that all need each other, and parts that need themselves. */
function stronglyConnected(graph: ReadonlyMap<Part, ReadonlySet<Part>>): readonly (readonly Part[])[] {
  const found: Part[][] = [];
  const order = new Map<Part, { readonly index: number; low: number; isOpen: boolean }>();
  const open: Part[] = [];
  const visit = (part: Part): { low: number; isOpen: boolean } => {
    const state = { index: order.size, low: order.size, isOpen: true };
    order.set(part, state);
    open.push(part);
    for (const next of graph.get(part) ?? []) {
      const other = order.get(next) ?? visit(next);
      if (other.isOpen) state.low = Math.min(state.low, other.low);
    }
    if (state.low === state.index) {
      const ring = open.splice(open.indexOf(part));
      for (const member of ring) (order.get(member) as { isOpen: boolean }).isOpen = false;
      if (ring.length > 1 || graph.get(part)?.has(part)) found.push(ring);
    }
    return state;
  };
  for (const part of graph.keys()) if (!order.has(part)) visit(part);
  return found;
}
