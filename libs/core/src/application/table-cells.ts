import type { TableColumn } from '../definition/read-back-settings.js';
import { rowsOfGroup } from './choices.js';
import type { Instance, RowInstance } from './instance-tree.js';
import { isEmptyValue } from './model-path.js';
import { dayInWords, phrase } from './words.js';
import type { World } from './world.js';

/** What stands in one cell of a SimpleTable; `href` is as the rows have it, and must be judged before it is followed. */
export interface TableCell {
  readonly text: string;
  readonly href?: string;
  readonly openInNewTab?: boolean;
}

/** The cells of a SimpleTable, a list for every visible row of the group it is bound to. */
export function tableCells(world: World, instance: Instance): readonly (readonly TableCell[])[] {
  const { dataModelBindings = {}, columns = [] } = instance.compiled.node;
  const rows = rowsOfGroup(world, instance, dataModelBindings['tableData'] ?? '');
  return rows.map((row) => columns.map((column) => cell(world, row, column)));
}

function cell(world: World, row: RowInstance, { accessors, component }: TableColumn): TableCell {
  const read = (field: string) => {
    const value = world.model.read(`${row.context.rowPath}.${field}`);
    return isEmptyValue(value) || typeof value === 'object' ? undefined : value;
  };
  if (component?.type === 'link') {
    const { hrefPath, textPath, openInNewTab = false } = component;
    return { text: asText(world, read(textPath)), href: asText(world, read(hrefPath)), openInNewTab };
  }
  const values = accessors.map(read).filter((value) => value !== undefined);
  if (component?.type === 'radio')
    return {
      text: values.map((value) => component.options.find((option) => option.value === String(value))?.label ?? String(value)).join(', '),
    };
  const write =
    component?.type === 'date'
      ? (value: unknown) => dayInWords(String(value), world.input.language)
      : (value: unknown) => asText(world, value);
  return { text: values.map(write).join(', ') };
}

function asText(world: World, value: unknown): string {
  if (typeof value === 'boolean') return phrase(value ? 'yes' : 'no', world.input.language);
  return value === undefined ? '' : String(value);
}
