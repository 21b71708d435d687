import type { ComponentNode, GroupColumn } from './component.js';
import type { Dynamic, Expression } from './expression-json.js';
import { expandPart, pathsUnder } from './form-part.js';
import type { Origins } from './origins.js';

/** A Subform as a page writes it: Altinn's properties, with the list its entries are rows of. */
export interface WrittenSubform extends Omit<ComponentNode, 'tableColumns'> {
  readonly type: 'Subform';
  readonly layoutSet: string;
  readonly tableColumns?: readonly SubformColumn[];
  readonly entryDisplayName?: Expression;
  readonly showAddButton?: Dynamic<boolean>;
  readonly showDeleteButton?: Dynamic<boolean>;
}

export interface SubformColumn {
  /** Text resource id. */
  readonly headerContent: string;
  /** An answer of the entry: a path in it, or an expression that reads one. */
  readonly cellContent: { readonly query?: string; readonly value?: unknown; readonly default?: string };
}

/** Whether it is one that has not been expanded yet. */
export function isSubform(node: object): node is WrittenSubform {
  return 'type' in node && node.type === 'Subform' && !('children' in node);
}

/** A group of rows with the components of the part in each; `unknown` are columns that show none of the part's answers. */
export interface ExpandedSubform {
  readonly nodes: readonly ComponentNode[];
  readonly unknown: readonly SubformColumn[];
}

/**
 * A Subform as a group of rows that shows a table and opens one entry at a time alone. In it, paths that begin with
 * `$.` stand in the entry, as in the part itself.
 */
export function expandSubform(written: WrittenSubform, layout: readonly ComponentNode[], origins: Origins): ExpandedSubform {
  const { tableColumns, entryDisplayName, showAddButton, showDeleteButton, textResourceBindings = {}, ...rest } = written;
  const { addButton, tableEditButton, ...texts } = textResourceBindings;
  const copy = <T extends object>(made: T) => origins.copy(written, made);
  const bind = written.dataModelBindings?.['group'] ?? '';
  const reference = { part: written.layoutSet, bind, idPrefix: `${written.id}-` };
  const inside = expandPart(reference, layout, origins).map((node) =>
    written.readOnly === undefined ? node : lockedBy(written, node, origins),
  );
  const nested = new Set(inside.flatMap(({ children = [] }) => children));
  const columns = (tableColumns ?? []).map((column) => ({ column, shows: shownBy(column, reference, inside) }));
  const known = columns.flatMap(({ column, shows }) => (shows === undefined ? [] : [[shows, columnOf(column)] as const]));
  const group: ComponentNode = {
    ...rest,
    children: copy(inside.flatMap(({ id }) => (nested.has(id) ? [] : [id]))),
    edit: copy({
      mode: 'hideTable' as const,
      ...(showAddButton === undefined ? {} : { addButton: showAddButton }),
      ...(showDeleteButton === undefined ? {} : { deleteButton: showDeleteButton }),
    }),
    validateOnSaveRow: ['All'],
    ...(known.length === 0 ? {} : { tableHeaders: known.map(([id]) => id), tableColumns: Object.fromEntries(known) }),
    ...(entryDisplayName === undefined ? {} : { rowTitle: pathsUnder(reference, origins)(entryDisplayName) as Expression }),
    textResourceBindings: origins.copy(textResourceBindings, {
      ...texts,
      ...(addButton === undefined ? {} : { add_button: addButton }),
      ...(tableEditButton === undefined ? {} : { edit_button_open: tableEditButton }),
    }),
  };
  return { nodes: [copy(group), ...inside], unknown: columns.flatMap(({ column, shows }) => (shows === undefined ? [column] : [])) };
}

function lockedBy({ readOnly = false }: WrittenSubform, node: ComponentNode, origins: Origins): ComponentNode {
  return origins.copy(node, { ...node, readOnly });
}

function columnOf({ headerContent, cellContent }: SubformColumn): GroupColumn {
  return { heading: headerContent, ...(cellContent.default === undefined ? {} : { emptyText: cellContent.default }) };
}

type Reference = Parameters<typeof pathsUnder>[0];

/** Id of the component whose answer a column shows. */
function shownBy({ cellContent }: SubformColumn, { bind, idPrefix }: Reference, inside: readonly ComponentNode[]): string | undefined {
  const { query, value } = cellContent;
  const [call, name]: readonly unknown[] = query === undefined ? (Array.isArray(value) ? value : []) : ['dataModel', query];
  if (typeof name !== 'string') return undefined;
  const own = name.startsWith('$.') ? name.slice(2) : name;
  const isMeant = (node: ComponentNode): boolean =>
    call === 'dataModel'
      ? Object.values(node.dataModelBindings ?? {}).some((path) => path === `${bind}.${own}`)
      : (call === 'component' || call === 'displayValue') && node.id === `${idPrefix ?? ''}${own}`;
  return inside.find(isMeant)?.id;
}
