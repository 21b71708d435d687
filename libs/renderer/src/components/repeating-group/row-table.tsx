import type { GridRow } from '@sporvalg/core';
import { Fragment, useState } from 'react';

import { withoutMarkup } from '../../markdown/rich-text.js';
import type { NodeView, RowView } from '../../view/node-view.js';
import type { RenderEnvironment } from '../component.js';
import { RemoveQuestion } from './remove-question.js';
import { RowButtons } from './row-buttons.js';
import { RowEditor } from './row-editor.js';
import { keysIn } from './row-keys.js';
import { columnsOf, type Column } from './table-columns.js';
import type { Rows } from './use-rows.js';

export interface RowTableProps {
  /** The group. */
  readonly view: NodeView;
  readonly rows: Rows;
  readonly canChange: boolean;
  readonly environment: RenderEnvironment;
  titleOf(row: RowView, position: number): string;
  /** The row that is open is drawn by someone else. */
  readonly isEditedElsewhere?: boolean;
}

/** Rows as lines of a table, each edited beneath its line or in its cells. On a phone every line is a block of names and answers. */
export function RowTable({ view, rows, canChange, environment, titleOf, isEditedElsewhere = false }: RowTableProps) {
  const { ui } = environment;
  const columns = columnsOf(view, rows.shown[0]?.row);
  const { rowsBefore = [], rowsAfter = [], stickyHeader } = view.node;
  const span = columns.length + (canChange ? 1 : 0);
  return (
    <table className="sv-table" data-sticky={stickyHeader === true || undefined}>
      <thead>
        <tr>
          {columns.map(({ id, heading, width, align }) => (
            <th key={id} scope="col" data-width={width} data-align={align}>
              {withoutMarkup(heading)}
            </th>
          ))}
          {canChange && (
            <th scope="col">
              <span className="sv-visually-hidden">{ui.rows.actions}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rowsBefore.map((row, index) => (
          <FixedRow key={index} row={row} texts={view.tableTexts} span={span} />
        ))}
        {rows.shown.map(({ row, position }) => (
          <Line
            key={row.rowId}
            view={view}
            row={row}
            title={titleOf(row, position)}
            columns={columns}
            isOpen={!isEditedElsewhere && rows.isOpen(row) === true}
            isLast={position === view.rows.length - 1}
            canChange={canChange}
            environment={environment}
            actions={rows.actions}
          />
        ))}
        {rowsAfter.map((row, index) => (
          <FixedRow key={index} row={row} texts={view.tableTexts} span={span} />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  readonly view: NodeView;
  readonly row: RowView;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly isOpen: boolean;
  readonly isLast: boolean;
  readonly canChange: boolean;
  readonly environment: RenderEnvironment;
  readonly actions: Rows['actions'];
}

function Line({ view, row, title, columns, isOpen, isLast, canChange, environment, actions }: LineProps) {
  const { ui } = environment;
  const [isAsking, setIsAsking] = useState(false);
  const isOnlyTable = view.edit?.mode === 'onlyTable';
  const remove = () => actions.remove(row, title);
  const span = columns.length + (canChange ? 1 : 0);
  return (
    <Fragment>
      <tr data-row={row.rowId} data-nodes={keysIn(row.nodes).join(' ')} data-open={isOpen || undefined}>
        {columns.map((column, index) => (
          <Cell key={column.id} column={column} row={row} isFirst={index === 0} canChange={canChange} environment={environment} />
        ))}
        {canChange && (
          <td className="sv-table__actions">
            <RowButtons
              view={view}
              ui={ui}
              title={title}
              onEdit={isOpen || isOnlyTable ? undefined : () => actions.open(row.rowId)}
              onRemove={view.edit?.alertOnDelete === false ? remove : () => setIsAsking(true)}
            />
          </td>
        )}
      </tr>
      {isAsking && (
        <tr className="sv-table__wide">
          <td colSpan={span}>
            <RemoveQuestion title={title} ui={ui} onRemove={remove} onKeep={() => setIsAsking(false)} />
          </td>
        </tr>
      )}
      {isOpen && !isOnlyTable && (
        <tr className="sv-table__wide" data-row={row.rowId}>
          <td colSpan={span}>
            <RowEditor view={view} row={row} environment={environment} actions={actions} canChange={canChange} isLast={isLast} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

interface CellProps {
  readonly column: Column;
  readonly row: RowView;
  readonly isFirst: boolean;
  readonly canChange: boolean;
  readonly environment: RenderEnvironment;
}

function Cell({ column, row, isFirst, canChange, environment }: CellProps) {
  const { id, heading, emptyText, align, isEdited, lineWrap } = column;
  const node = row.nodes.find((each) => each.node.id === id);
  const text = row.cells[id] || withoutMarkup(emptyText);
  const isInput = isEdited && canChange && node !== undefined;
  const missing = isFirst && !isEdited ? row.missing : [];
  return (
    <td data-align={align} data-wrap={lineWrap} data-input={isInput || undefined} data-empty={(text === '' && !isInput) || undefined}>
      {!isInput && (
        <span className="sv-table__name" aria-hidden="true">
          {withoutMarkup(heading)}
        </span>
      )}
      {isInput ? environment.renderNodes([node]) : text}
      {missing.length > 0 && <span className="sv-row__missing">{environment.ui.rows.missing(missing.map(withoutMarkup).join(', '))}</span>}
    </td>
  );
}

interface FixedRowProps {
  readonly row: GridRow;
  readonly texts: Readonly<Record<string, string>>;
  readonly span: number;
}

/** A row of fixed words, such as a sum beneath the rows. */
function FixedRow({ row, texts, span }: FixedRowProps) {
  const cells = Array.from({ length: span }, (_, index) => row.cells[index]?.text);
  return (
    <tr className="sv-table__fixed">
      {cells.map((id, index) => {
        const text = id === undefined ? '' : withoutMarkup(texts[id] ?? id);
        return row.header && text !== '' ? (
          <th key={index} scope="col">
            {text}
          </th>
        ) : (
          <td key={index} data-empty={text === '' || undefined}>
            {text}
          </td>
        );
      })}
    </tr>
  );
}
