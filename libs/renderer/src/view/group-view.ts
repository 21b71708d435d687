import { addsRows, type ComponentNode, type GroupEdit, type NodeReader, type RowState } from '@sporvalg/core';

/** How rows are edited, with what the definition computes worked out. */
export interface GroupEditView {
  readonly mode: GroupEdit['mode'];
  readonly addButton: boolean;
  readonly saveButton: boolean;
  readonly deleteButton: boolean;
  readonly editButton: boolean;
  readonly alertOnDelete: boolean;
  readonly saveAndNextButton: boolean;
  readonly alwaysShowAddButton: boolean;
  readonly multiPage: boolean;
  readonly openByDefault: GroupEdit['openByDefault'];
  readonly compactButtons: boolean;
}

/** @param computed the value of a property that is an expression, by `edit.<name>` */
export function groupEdit(edit: GroupEdit, computed: (name: string) => unknown): GroupEditView {
  const flag = (name: keyof GroupEdit, fallback: boolean): boolean => {
    const value: unknown = Array.isArray(edit[name]) ? computed(`edit.${name}`) : edit[name];
    return typeof value === 'boolean' ? value : fallback;
  };
  return {
    mode: edit.mode,
    addButton: flag('addButton', true),
    saveButton: flag('saveButton', true),
    deleteButton: flag('deleteButton', true),
    editButton: flag('editButton', true),
    alertOnDelete: flag('alertOnDelete', true),
    saveAndNextButton: flag('saveAndNextButton', false),
    alwaysShowAddButton: flag('alwaysShowAddButton', false),
    multiPage: flag('multiPage', false),
    openByDefault: edit.openByDefault,
    compactButtons: flag('compactButtons', false),
  };
}

/** What stands in a row's cells, by the id of the child; read only where the rows are shown as a table. */
export function rowCells({ type, edit }: ComponentNode, row: RowState, reader: NodeReader): Readonly<Record<string, string>> {
  const isTable = addsRows(type) && (edit?.mode === 'showTable' || edit?.mode === 'hideTable' || edit?.mode === 'onlyTable');
  if (!isTable) return NONE;
  return Object.fromEntries(row.nodes.filter(({ hidden }) => !hidden).map(({ key, node }) => [node.id, reader.display(key)]));
}

const NONE: Readonly<Record<string, string>> = {};

/** Texts that stand in a table by themselves: headings of a List by column, fixed cells of a group by text id. */
export function tableTexts(node: ComponentNode, text: (id: string) => string | undefined): Readonly<Record<string, string>> {
  const { tableHeaders = {}, tableColumns = {}, rowsBefore = [], rowsAfter = [] } = node;
  const headings = node.type === 'List' && !Array.isArray(tableHeaders) ? Object.entries(tableHeaders) : [];
  const cells = [
    ...[...rowsBefore, ...rowsAfter].flatMap(({ cells }) => cells.flatMap((cell) => cell?.text ?? [])),
    ...Object.values(tableColumns).flatMap(({ heading, emptyText }) => [heading, emptyText].filter((id) => id !== undefined)),
  ];
  if (headings.length === 0 && cells.length === 0) return NONE;
  return {
    ...Object.fromEntries(cells.map((id) => [id, text(id) ?? id])),
    ...Object.fromEntries(headings.map(([column, id]) => [column, text(String(id)) ?? column])),
  };
}
