import { computed, untracked } from '@preact/signals-core';

import type { CompiledForm, CompiledNode, CompiledPage } from './compiled-form.js';
import { remembered } from './cells.js';
import { ROW_ID } from './model-path.js';
import { concretePath, rowIn, type RowContext } from './row-context.js';
import { hasRows, isSilent } from '../definition/component-kinds.js';

/** One component as it stands for these answers: once, or once per row. The same object for as long as the application is open. */
export interface Instance {
  readonly compiled: CompiledNode;
  readonly key: string;
  readonly row: RowContext | undefined;
  /** The row it is a part of, which hides it when hidden. */
  readonly inRow: RowInstance | undefined;
  readonly parent: Instance | undefined;
  readonly bindings: Readonly<Record<string, string>>;
  readonly children: readonly Instance[];
  /** RepeatingGroup: one for every row of the answers now. */
  readonly rows: readonly RowInstance[];
}

export interface RowInstance {
  readonly group: Instance;
  readonly context: RowContext;
  readonly rowId: string;
  readonly nodes: readonly Instance[];
}

/** The whole application unfolded over its rows. */
export interface InstanceTree {
  readonly pages: readonly { readonly page: CompiledPage; readonly nodes: readonly Instance[] }[];
  /** In reading order. */
  readonly all: readonly Instance[];
  readonly byKey: ReadonlyMap<string, Instance>;
  /** The component with this key, in a row that is there or has been: for those who read of a component they were handed, whatever comes and goes. */
  at(key: string): Instance | undefined;
  /** The component in the row given, which must be one of its own innermost group; outside groups without a row. */
  find(id: string, row: RowContext | undefined): Instance | undefined;
}

/** The key of a component in a row, as Altinn makes it: `navn`, `navn-0`, `navn-0-1`. */
export function nodeKey(id: string, indices: readonly number[]): string {
  return indices.length === 0 ? id : `${id}-${indices.join('-')}`;
}

/**
 * Unfolds the form over the rows that the answers have, and follows them: a row that comes is added, and the rest stays as it is.
 *
 * @param read the answers as the citizen gave them
 */
export function unfold(form: CompiledForm, read: (path: string) => unknown): InstanceTree {
  const outsideGroups = new Map<string, Instance>();
  const made = new Map<string, Instance>();
  const rowsMade = new Map<Instance, RowInstance[]>();

  function instanceOf(compiled: CompiledNode, row: RowContext | undefined, parent: Instance | undefined, inRow: RowInstance | undefined) {
    const instance: Instance & { children: readonly Instance[] } = {
      compiled,
      key: nodeKey(compiled.node.id, row?.indices ?? []),
      row,
      inRow,
      parent,
      bindings: bindingsIn(compiled, row),
      children: [],
      get rows() {
        return hasRows(compiled.node) ? rowsOf(instance) : [];
      },
    };
    if (!hasRows(compiled.node)) {
      instance.children = compiled.children.map((child) => instanceOf(child, row, instance, inRow));
    }
    if (!row) outsideGroups.set(compiled.node.id, instance);
    made.set(instance.key, instance);
    return instance;
  }

  // Counted by itself, so that an answer inside a row does not unfold the rows anew.
  const rowCount = remembered((group: Instance): number => {
    const path = group.bindings['group'];
    const rows = path === undefined ? undefined : read(path);
    return Array.isArray(rows) ? rows.length : 0;
  });

  const rowsOf = remembered((group: Instance): readonly RowInstance[] =>
    Array.from({ length: rowCount(group) }, (_, index) => rowAt(group, index)),
  );

  /** A row is made once, however often it goes and comes: whoever has asked about it may go on asking. */
  function rowAt(group: Instance, index: number): RowInstance {
    const made = rowsMade.get(group) ?? [];
    rowsMade.set(group, made);
    return (made[index] ??= createRow(group, index));
  }

  function createRow(group: Instance, index: number): RowInstance {
    const context = rowIn(group.compiled.node.dataModelBindings?.['group'] ?? '', index, group.row);
    const row: RowInstance & { nodes: readonly Instance[] } = {
      group,
      context,
      get rowId() {
        const id = read(`${context.rowPath}.${ROW_ID}`);
        return typeof id === 'string' && id !== '' ? id : `${group.key}-${index}`;
      },
      nodes: [],
    };
    row.nodes = group.compiled.children.map((child) => instanceOf(child, context, group, row));
    return row;
  }

  function find(id: string, row: RowContext | undefined): Instance | undefined {
    if (!row) return outsideGroups.get(id);
    const compiled = form.nodesById.get(id);
    const group = compiled && groupAround(compiled);
    const around = group && find(group.node.id, row.parent);
    return around && descendant(rowAt(around, row.index).nodes, id);
  }

  const pages = form.pages.map((page) => ({ page, nodes: page.nodes.map((node) => instanceOf(node, undefined, undefined, undefined)) }));
  const all = computed(() => {
    const found: Instance[] = [];
    for (const { nodes } of pages) visit(nodes, (instance) => found.push(instance));
    return found;
  });
  const byKey = computed(() => new Map(all.value.map((each) => [each.key, each])));
  return {
    pages,
    get all() {
      return all.value;
    },
    get byKey() {
      return byKey.value;
    },
    at: (key) => made.get(key) ?? untracked(() => byKey.value.get(key)),
    find,
  };
}

/** In reading order. */
function visit(nodes: readonly Instance[], see: (instance: Instance) => void): void {
  for (const node of nodes) {
    see(node);
    visit(node.children, see);
    for (const row of node.rows) visit(row.nodes, see);
  }
}

function descendant(nodes: readonly Instance[], id: string): Instance | undefined {
  for (const node of nodes) {
    const found = node.compiled.node.id === id ? node : descendant(node.children, id);
    if (found) return found;
  }
  return undefined;
}

function groupAround(compiled: CompiledNode): CompiledNode | undefined {
  let around = compiled.parent;
  while (around && !hasRows(around.node)) around = around.parent;
  return around;
}

function bindingsIn(compiled: CompiledNode, row: RowContext | undefined): Readonly<Record<string, string>> {
  const { dataModelBindings: bindings, type } = compiled.node;
  // What only shows answers must not carry them along into what is sent.
  if (!bindings || isSilent(type)) return {};
  return row ? Object.fromEntries(Object.entries(bindings).map(([slot, path]) => [slot, concretePath(path, row)])) : bindings;
}
