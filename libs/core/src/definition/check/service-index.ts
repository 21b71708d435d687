import { hasRows } from '../component-kinds.js';
import type { ComponentNode, Option } from '../component.js';
import type { ServiceDefinition } from '../definition.js';
import type { Page } from '../page.js';

/** One component with where it stands. */
export interface IndexedComponent {
  readonly node: ComponentNode;
  readonly page: Page;
  /** The component that names it in `children`. */
  readonly parent: IndexedComponent | undefined;
  /** Generic paths of the repeating groups around it, outermost first. */
  readonly groups: readonly string[];
}

/** The components of some pages, ready to be looked up. The first of several with one id wins. */
export interface ComponentIndex {
  readonly components: readonly IndexedComponent[];
  readonly byId: ReadonlyMap<string, IndexedComponent>;
  /** Generic model path → components that bind it. */
  readonly byPath: ReadonlyMap<string, readonly IndexedComponent[]>;
}

export interface ServiceIndex extends ComponentIndex {
  readonly service: ServiceDefinition;
}

export function indexComponents(pages: Readonly<Record<string, Page>>): ComponentIndex {
  const components: IndexedComponent[] = Object.values(pages).flatMap(indexPage);
  const byId = new Map<string, IndexedComponent>();
  const byPath = new Map<string, IndexedComponent[]>();
  for (const component of components) {
    if (!byId.has(component.node.id)) byId.set(component.node.id, component);
    for (const path of Object.values(component.node.dataModelBindings ?? {})) byPath.set(path, [...(byPath.get(path) ?? []), component]);
  }
  return { components, byId, byPath };
}

/** The choices of a component, own or shared; `undefined` when it has none or they are not known. */
export function optionsOf(service: ServiceDefinition, node: ComponentNode): readonly Option[] | undefined {
  if (node.options) return node.options;
  const id = node.optionsId;
  return id !== undefined && Object.hasOwn(service.options, id) ? service.options[id] : undefined;
}

function indexPage(page: Page): readonly IndexedComponent[] {
  const parents = new Map<string, ComponentNode>();
  for (const node of page.layout) for (const child of node.children ?? []) if (!parents.has(child)) parents.set(child, node);
  const known = new Map<ComponentNode, IndexedComponent>();

  function index(node: ComponentNode, seen: ReadonlySet<string>): IndexedComponent {
    const found = known.get(node);
    if (found) return found;
    const parentNode = parents.get(node.id);
    // A group that holds itself is reported elsewhere; here it only must not loop.
    const parent = parentNode && !seen.has(parentNode.id) ? index(parentNode, new Set([...seen, node.id])) : undefined;
    const own = parent && hasRows(parent.node) ? parent.node.dataModelBindings?.['group'] : undefined;
    const indexed = { node, page, parent, groups: [...(parent?.groups ?? []), ...(own === undefined ? [] : [own])] };
    known.set(node, indexed);
    return indexed;
  }

  return page.layout.map((node) => index(node, new Set([node.id])));
}
