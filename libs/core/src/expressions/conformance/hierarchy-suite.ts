import { childReferences, indexLayouts, type LayoutIndex } from './layout-index.js';
import { failed, verdict, type ConformanceResult } from './result.js';
import { asList, asObject, type JsonObject } from './test-file.js';

/** Runs a test of how components of one page stand in each other, or of a page that is wrong. */
export function runHierarchy(name: string, raw: JsonObject): ConformanceResult {
  const fault = layoutFault(raw['layout']);
  if (raw['valid'] === false) return fault === null ? failed(name, 'expected a fault in the layout') : { name, status: 'passed' };
  if (fault !== null) return failed(name, `expected a layout without faults: ${fault}`);
  const expected = raw['expectedHierarchy'];
  if (!Array.isArray(expected)) return { name, status: 'passed' };
  const index = indexLayouts({ page: raw['layout'] });
  const topLevel = index.pages.get('page')?.topLevel ?? [];
  return verdict(
    name,
    expected.map(asNode),
    topLevel.map(({ id }) => hierarchyOf(index, id)),
  );
}

interface Node {
  readonly id: unknown;
  readonly children: readonly Node[];
}

function asNode(json: unknown): Node {
  const { id, children } = asObject(json);
  return { id, children: asList(children).map(asNode) };
}

function hierarchyOf(index: LayoutIndex, id: string): Node {
  const component = index.components.get(id);
  return { id, children: component ? childReferences(component.definition).map((child) => hierarchyOf(index, child.id)) : [] };
}

function layoutFault(layout: unknown): string | null {
  const components = asObject(asObject(layout)['data'])['layout'];
  if (!Array.isArray(components)) return 'the layout has no list of components';
  const ids = components.map((component) => asObject(component)['id']);
  if (ids.some((id) => typeof id !== 'string')) return 'a component has no id';
  if (components.some((component) => typeof asObject(component)['type'] !== 'string')) return 'a component has no type';
  const duplicate = ids.find((id, position) => ids.indexOf(id) !== position);
  if (duplicate !== undefined) return `two components are called ${String(duplicate)}`;
  const children = components.flatMap((component) => childReferences(asObject(component))).map(({ id }) => id);
  const missing = children.find((id) => !ids.includes(id));
  if (missing !== undefined) return `there is no component ${missing}`;
  const shared = children.find((id, position) => children.indexOf(id) !== position);
  return shared === undefined ? null : `the component ${shared} stands in two others`;
}
