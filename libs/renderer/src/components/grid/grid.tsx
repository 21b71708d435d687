/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- WebKit forgets what a table is when it is laid out as blocks, and the roles say it again */
import { Heading } from '@digdir/designsystemet-react';
import type { GridCell, GridRow } from '@sporvalg/core';
import { useId } from 'react';

import { Help } from '../../field/help.js';
import { RichText } from '../../markdown/rich-text.js';
import { childrenById } from '../../view/children-by-id.js';
import type { NodeProps } from '../component.js';
import './grid.css';

/**
 * Components and texts in a table. A component keeps its own label for those who hear the page; it is seen only where
 * no cell says it: on a phone, where the cells stand one under another, and in a table without headings.
 */
export function Grid({ view, environment }: NodeProps) {
  const { title, description, help } = view.texts;
  const headingId = useId();
  const rows = (view.node.rows ?? []).map((row, index) => ({ row, index })).filter(({ row }) => isShown(row, view));
  if (rows.length === 0) return null;
  return (
    <div className="sv-grid">
      {title !== undefined && (
        <Heading id={headingId} level={3} data-size="2xs">
          <RichText text={title} ui={environment.ui} inline />
        </Heading>
      )}
      {description !== undefined && <RichText text={description} ui={environment.ui} />}
      <Help text={help} about={title ?? view.node.id} ui={environment.ui} />
      <table role="table" aria-labelledby={title === undefined ? undefined : headingId}>
        <tbody role="rowgroup">
          {rows.map(({ row, index }) => (
            <tr key={index} role="row" data-header={row.header || undefined} data-read-only={row.readOnly || undefined}>
              {row.cells.map((cell, column) => (
                <Cell key={column} view={view} environment={environment} row={index} column={column} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type CellProps = NodeProps & { readonly row: number; readonly column: number; readonly cell: GridCell | null };

function Cell({ view, environment, row, column, cell }: CellProps) {
  const text = view.texts[`cell.${row}.${column}`];
  const label = cell?.labelFrom === undefined ? undefined : childrenById(view, [cell.labelFrom])[0]?.texts['title'];
  const isHeading = view.node.rows?.[row]?.header === true && text !== undefined;
  const common = { colSpan: cell?.cellStyle?.colSpan, 'data-align': cell?.alignText };
  if (isHeading || label !== undefined)
    return (
      <th
        {...common}
        role={isHeading ? 'columnheader' : 'rowheader'}
        scope={isHeading ? 'col' : 'row'}
        data-label={!isHeading || undefined}
      >
        <RichText text={text ?? label ?? ''} ui={environment.ui} inline />
        <Help text={view.texts[`cell.${row}.${column}.help`]} about={text ?? label ?? ''} ui={environment.ui} />
      </th>
    );
  if (cell?.component === undefined)
    return (
      <td {...common} role="cell">
        {text !== undefined && <RichText text={text} ui={environment.ui} inline />}
        <Help text={view.texts[`cell.${row}.${column}.help`]} about={text ?? ''} ui={environment.ui} />
      </td>
    );
  return (
    <td {...common} role="cell" data-labelled={isLabelled(view, row, column, cell.component) || undefined}>
      {environment.renderNodes(childrenById(view, [cell.component]))}
    </td>
  );
}

/** Whether another cell says what is asked for: the label in the row, or the heading of the column. */
function isLabelled(view: NodeProps['view'], row: number, column: number, component: string): boolean {
  const rows = view.node.rows ?? [];
  if (rows[row]?.cells.some((cell) => cell?.labelFrom === component)) return true;
  return rows.some(({ header, cells }, index) => header === true && index < row && cells[column]?.text !== undefined);
}

/** A row whose components are all hidden is left out with its texts. */
function isShown({ cells }: GridRow, view: NodeProps['view']): boolean {
  const components = cells.flatMap((cell) => cell?.component ?? []);
  return components.length === 0 || childrenById(view, components).length > 0;
}
