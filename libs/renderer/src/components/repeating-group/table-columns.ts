import type { NodeView, RowView } from '../../view/node-view.js';

/** A column of a group's table. */
export interface Column {
  /** Id of the child it shows. */
  readonly id: string;
  readonly heading: string;
  /** Stands there while the answer is empty. */
  readonly emptyText: string;
  /** Percent in whole tens, as the style sheet has them. */
  readonly width: number | undefined;
  readonly align: 'left' | 'center' | 'right';
  /** Filled in where it stands. */
  readonly isEdited: boolean;
  readonly lineWrap: boolean;
}

/**
 * The columns of a group's table: those the definition names, or every child that holds an answer.
 *
 * @param row any row; its components have the headings
 */
export function columnsOf({ node, edit, tableTexts }: NodeView, row: RowView | undefined): readonly Column[] {
  const ids = node.tableHeaders ?? row?.nodes.filter((each) => each.bindings['group'] === undefined).map((each) => each.node.id) ?? [];
  const written = (id: string | undefined) => (id === undefined ? undefined : tableTexts[id]);
  const wanted = Array.isArray(ids) ? (ids as readonly string[]) : [];
  return wanted.flatMap((id): readonly Column[] => {
    const settings = node.tableColumns?.[id];
    if (settings?.hidden === true) return [];
    const child = row?.nodes.find((each) => each.node.id === id);
    const isNumber = child?.valueType === 'integer' || child?.valueType === 'number';
    return [
      {
        id,
        heading: written(settings?.heading) ?? child?.texts['tableTitle'] ?? child?.texts['title'] ?? '',
        emptyText: written(settings?.emptyText) ?? '',
        width: widthOf(settings?.width),
        align: settings?.alignText ?? (isNumber ? 'right' : 'left'),
        isEdited: edit?.mode === 'onlyTable' || settings?.editInTable === true,
        lineWrap: settings?.textOverflow?.lineWrap !== false,
      },
    ];
  });
}

function widthOf(width: string | undefined): number | undefined {
  const percent = Number.parseInt(width ?? '', 10);
  return Number.isNaN(percent) ? undefined : Math.max(10, Math.round(percent / 10) * 10);
}
