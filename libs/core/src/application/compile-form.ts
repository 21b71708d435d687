import type { ComponentNode } from '../definition/component.js';
import type { FormDefinition } from '../definition/definition.js';
import type { Expression } from '../definition/expression-json.js';
import type { Page } from '../definition/page.js';
import { prefillTargets } from '../definition/prefill.js';
import { compileExpression, type CompiledExpression } from '../expressions/compile.js';
import {
  isExpression,
  type BoundSlot,
  type CompiledForm,
  type CompiledNode,
  type CompiledOutcome,
  type CompiledPage,
} from './compiled-form.js';
import { findRings } from './dependency-rings.js';
import { InvalidDefinitionError, type DefinitionProblem } from './invalid-definition-error.js';
import { typeAt } from './model-schema.js';
import { hasRows, isSilent, takesFiles } from '../definition/component-kinds.js';
import { ownEntry } from '../definition/own-entry.js';

type Compile = (expression: Expression, place: string) => CompiledExpression;

/** Component properties that may be expressions. `children` and `options` are lists and must not be taken for one. */
const DYNAMIC_PROPERTIES = [
  'hidden',
  'required',
  'readOnly',
  'hiddenRow',
  'rowTitle',
  'optionFilter',
  'value',
  'minDate',
  'maxDate',
  'minTime',
  'maxTime',
  'alertOnChange',
  'forceShowInSummary',
  'openByDefault',
  'minCount',
  'maxCount',
  'minNumberOfAttachments',
  'maxNumberOfAttachments',
] as const;

/**
 * Makes a definition ready for evaluation.
 *
 * @throws InvalidDefinitionError naming every expression that does not compile and every page or component that is missing
 */
export function compileForm(definition: FormDefinition): CompiledForm {
  const problems: DefinitionProblem[] = [];
  const compile: Compile = (expression, place) => {
    try {
      return compileExpression(expression);
    } catch (error) {
      problems.push({ place, message: error instanceof Error ? error.message : String(error) });
      return compileExpression(null);
    }
  };
  const pages = pageIds(definition).flatMap((id) => {
    const page = ownEntry(definition.pages, id);
    if (page) return [compilePage(definition, page, compile, problems)];
    problems.push({ place: id, message: 'page is named by the service but not defined' });
    return [];
  });
  const nodesById = indexById(pages, problems);
  const nodesByPath = indexByPath(nodesById.values());
  const rings = findRings({ definition, pages, nodesById });
  const form: CompiledForm = {
    definition,
    pages,
    nodesById,
    nodesByPath,
    outcomes: compileOutcomes(definition, compile),
    calculations: definition.calculations.map((calculation) => ({
      calculation,
      expression: compile(calculation.expression, `calculation ${calculation.path}`),
      type: typeAt(definition.model, calculation.path),
    })),
    validations: definition.validations.map((validation) => ({
      validation,
      condition: compile(validation.condition, `validation ${validation.path}`),
    })),
    unboundPaths: unboundPaths(definition, nodesByPath),
    lists: listPaths(definition, nodesById.values()),
    ringPlaces: new Set(rings.flat()),
  };
  if (problems.length > 0) throw new InvalidDefinitionError(definition.service.id, problems);
  return form;
}

function pageIds(definition: FormDefinition): readonly string[] {
  const { trackSelection, pageOrder } = definition.service;
  return pageOrder.includes(trackSelection.page) ? pageOrder : [trackSelection.page, ...pageOrder];
}

function compileOutcomes(definition: FormDefinition, compile: Compile): readonly CompiledOutcome[] {
  return definition.service.trackSelection.outcomes.map((outcome, index) => ({
    outcome,
    when: isExpression(outcome.when) ? compile(outcome.when, `outcome ${index + 1}`) : true,
  }));
}

type Building<T> = { -readonly [K in keyof T]: T[K] };

function compilePage(definition: FormDefinition, page: Page, compile: Compile, problems: DefinitionProblem[]): CompiledPage {
  const { service } = definition;
  const compiled: Building<CompiledPage> = {
    id: page.id,
    isSelection: page.id === service.trackSelection.page,
    hidden: isExpression(page.hidden) ? compile(page.hidden, `${page.id}.hidden`) : page.hidden === true,
    tracks: service.tracks.filter((track) => track.pages.includes(page.id)).map((track) => track.id),
    nodes: [],
  };
  const byId = new Map(page.layout.map((node) => [node.id, node]));
  const inGroups = new Set(page.layout.flatMap((node) => node.children ?? []));
  const build = (node: ComponentNode, parent: CompiledNode | undefined, ancestors: readonly string[]): CompiledNode => {
    const path = hasRows(node) ? node.dataModelBindings?.['group'] : undefined;
    const groups = groupsOf(parent);
    const built: Building<CompiledNode> = {
      node,
      page: compiled,
      parent,
      children: [],
      groups,
      expressions: compileProperties(node, page.id, compile),
      tracks: tracksOfAttachment(definition, node),
    };
    if (hasRows(node) && path === undefined)
      problems.push({ place: `${page.id}/${node.id}`, message: `a ${node.type} needs dataModelBindings.group` });
    built.children = (node.children ?? []).flatMap((id) => {
      const child = byId.get(id);
      if (child && !ancestors.includes(id)) return [build(child, built, [...ancestors, id])];
      problems.push({
        place: `${page.id}/${node.id}.children`,
        message: child ? `${id} contains itself` : `no component ${id} on this page`,
      });
      return [];
    });
    return built;
  };
  compiled.nodes = page.layout.filter((node) => !inGroups.has(node.id)).map((node) => build(node, undefined, [node.id]));
  return compiled;
}

function groupsOf(parent: CompiledNode | undefined): readonly string[] {
  if (!parent) return [];
  const path = hasRows(parent.node) ? parent.node.dataModelBindings?.['group'] : undefined;
  return path === undefined ? parent.groups : [...parent.groups, path];
}

function compileProperties(node: ComponentNode, pageId: string, compile: Compile): ReadonlyMap<string, CompiledExpression> {
  const compiled = new Map<string, CompiledExpression>();
  const add = (name: string, value: unknown) => {
    if (isExpression(value)) compiled.set(name, compile(value, `${pageId}/${node.id}.${name}`));
  };
  for (const name of DYNAMIC_PROPERTIES) add(name, node[name]);
  const rows = typeof node.source === 'object' && 'group' in node.source ? node.source : undefined;
  for (const slot of ['label', 'description', 'helpText'] as const) add(`source.${slot}`, rows?.[slot]);
  for (const [name, value] of Object.entries(node.edit ?? {})) add(`edit.${name}`, value);
  for (const [name, value] of Object.entries(node.pageBreak ?? {})) add(`pageBreak.${name}`, value);
  for (const [slot, value] of Object.entries(node.textResourceBindings ?? {})) add(`textResourceBindings.${slot}`, value);
  return compiled;
}

function tracksOfAttachment(definition: FormDefinition, node: ComponentNode): readonly string[] | undefined {
  if (!takesFiles(node.type)) return undefined;
  const tracks = definition.service.tracks.filter((track) => track.attachments.includes(node.id)).map((track) => track.id);
  return tracks.length > 0 ? tracks : undefined;
}

function indexById(pages: readonly CompiledPage[], problems: DefinitionProblem[]): ReadonlyMap<string, CompiledNode> {
  const nodes = new Map<string, CompiledNode>();
  const add = (node: CompiledNode) => {
    if (nodes.has(node.node.id)) problems.push({ place: `${node.page.id}/${node.node.id}`, message: 'the id is used twice' });
    nodes.set(node.node.id, node);
    node.children.forEach(add);
  };
  for (const page of pages) page.nodes.forEach(add);
  return nodes;
}

function indexByPath(nodes: Iterable<CompiledNode>): ReadonlyMap<string, readonly BoundSlot[]> {
  const bound = new Map<string, BoundSlot[]>();
  for (const node of nodes) {
    if (isSilent(node.node.type)) continue;
    for (const [slot, path] of Object.entries(node.node.dataModelBindings ?? {})) {
      const slots = bound.get(path);
      if (slots) slots.push({ node, slot });
      else bound.set(path, [{ node, slot }]);
    }
  }
  return bound;
}

function unboundPaths(definition: FormDefinition, bound: ReadonlyMap<string, unknown>): readonly string[] {
  const calculated = definition.calculations.map((calculation) => calculation.path);
  const prefilled = prefillTargets(definition.prefill).map(({ path }) => path);
  return [...new Set([...calculated, ...prefilled])].filter((path) => !bound.has(path));
}

function listPaths(definition: FormDefinition, nodes: Iterable<CompiledNode>): ReadonlySet<string> {
  const groups = [...nodes].flatMap(({ node }) => (hasRows(node) ? (node.dataModelBindings?.['group'] ?? []) : []));
  const around = definition.calculations.flatMap(({ path }) => [...path.matchAll(/\./g)].map((dot) => path.slice(0, dot.index)));
  return new Set([...groups, ...around.filter((path) => typeAt(definition.model, path) === 'array')]);
}
