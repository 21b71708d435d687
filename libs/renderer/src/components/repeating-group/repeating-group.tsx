import { Button, Fieldset } from '@digdir/designsystemet-react';

import { FieldErrors, FieldNotices } from '../../field/field-messages.js';
import { fieldId } from '../../field/field-ids.js';
import { FieldLabel, titleOf } from '../../field/field-label.js';
import { Help } from '../../field/help.js';
import { PlusIcon } from '../../field/icons.js';
import { Pager } from '../../field/pager.js';
import { isLocked } from '../../field/read-only.js';
import { RichText, withoutMarkup } from '../../markdown/rich-text.js';
import type { UiTexts } from '../../texts/ui-texts.js';
import type { NodeView, RowView } from '../../view/node-view.js';
import { showsError } from '../../view/shows-error.js';
import type { NodeProps, RenderEnvironment } from '../component.js';
import { RowCard } from './row-card.js';
import { RowDialog } from './row-dialog.js';
import { RowTable } from './row-table.js';
import { useRows, type Rows } from './use-rows.js';
import './repeating-group.css';

export interface RepeatingGroupProps extends NodeProps {
  /** The row that is edited stands in a dialogue. */
  readonly isInDialog?: boolean;
}

/**
 * Rows of the same questions. Each is a card that says what it holds and unfolds to be changed, or a line of a
 * table, as `edit.mode` says. A new row gets its identity here (`altinnRowId`), so that it is the same row however the others move.
 */
export function RepeatingGroup({ view, environment, isInDialog = false }: RepeatingGroupProps) {
  const { ui } = environment;
  const rows = useRows(view, environment);
  const { minRows, maxRows } = view.limits;
  const isFull = maxRows !== undefined && view.rows.length >= maxRows;
  const canChange = !isLocked(view);
  const word = (slot: string) => view.texts[slot] && withoutMarkup(view.texts[slot]);

  return (
    <div className="sv-field">
      <fieldset className="sv-fieldset sv-rows-group">
        <Fieldset.Legend>
          <FieldLabel view={{ ...view, required: view.required || minRows > 0 }} ui={ui} />
        </Fieldset.Legend>
        {view.texts['description'] !== undefined && (
          <Fieldset.Description className="sv-description">
            <RichText text={view.texts['description']} ui={ui} inline />
          </Fieldset.Description>
        )}
        <Help text={view.texts['help']} about={titleOf(view)} ui={ui} />
        <FieldErrors issues={view.issues} />
        {view.rows.length > 0 && (
          <RowList view={view} rows={rows} canChange={canChange} environment={environment} isInDialog={isInDialog} />
        )}
        <Pager
          page={rows.page}
          perPage={rows.perPage}
          total={view.rows.length}
          ui={ui}
          previous={word('pagination_back_button')}
          next={word('pagination_next_button')}
          onPage={rows.showPage}
        />
        {canChange && !isFull && mayAdd(view, rows) && (
          <Button ref={rows.addButton} id={fieldId(view.key)} variant="secondary" className="sv-rows__add" onClick={rows.add}>
            <PlusIcon />
            {addWord(view, ui)}
          </Button>
        )}
        {isFull && <p className="sv-quiet">{ui.rows.full(maxRows)}</p>}
        <div role="status" className="sv-visually-hidden">
          {rows.message}
        </div>
      </fieldset>
      <FieldNotices issues={view.issues} />
    </div>
  );
}

interface RowListProps {
  readonly view: NodeView;
  readonly rows: Rows;
  readonly canChange: boolean;
  readonly environment: RenderEnvironment;
  readonly isInDialog: boolean;
}

function RowList({ view, rows, canChange, environment, isInDialog }: RowListProps) {
  const { ui } = environment;
  const mode = view.edit?.mode;
  const depth = (view.bindings['group'] ?? '').split('[').length - 1;
  const titleOfRow = (row: RowView, position: number) => row.title?.trim() || ui.rows.untitled(position + 1);
  // A table that makes room for the row being edited shows nothing but that row.
  const opened = rows.shown.filter(({ row }) => rows.isOpen(row) === true);
  const isCards = mode === undefined || mode === 'showAll' || (mode === 'hideTable' && opened.length > 0);
  if (!isCards) {
    return (
      <div ref={rows.list}>
        <RowTable
          view={view}
          rows={rows}
          canChange={canChange}
          environment={environment}
          titleOf={titleOfRow}
          isEditedElsewhere={isInDialog}
        />
        {isInDialog &&
          opened
            .slice(0, 1)
            .map(({ row, position }) => (
              <RowDialog
                key={row.rowId}
                view={view}
                row={row}
                title={titleOfRow(row, position)}
                isLast={position === view.rows.length - 1}
                environment={environment}
                actions={rows.actions}
              />
            ))}
      </div>
    );
  }
  return (
    <div className="sv-rows" ref={rows.list}>
      {(mode === 'hideTable' ? opened : rows.shown).map(({ row, position }) => (
        <RowCard
          key={row.rowId}
          view={view}
          row={row}
          level={depth === 0 ? 2 : 3}
          title={titleOfRow(row, position)}
          isOpen={mode === 'showAll' || (rows.isOpen(row) ?? row.nodes.some(showsError))}
          isOpening={rows.isOpening(row)}
          isFixed={mode === 'showAll'}
          isLast={position === view.rows.length - 1}
          canChange={canChange}
          environment={environment}
          actions={rows.actions}
        />
      ))}
    </div>
  );
}

/** While a row of a table is edited, another is added when that one is done, unless the definition says otherwise. */
function mayAdd({ edit, rows: all }: NodeView, rows: Rows): boolean {
  if (edit?.addButton === false) return false;
  const isBusy = edit?.mode === 'hideTable' && all.some((row) => rows.isOpen(row) === true);
  return !isBusy || edit.alwaysShowAddButton;
}

/** `add_button_full` is the whole text; with Altinn's own `add_button` alone, it is said as written. */
function addWord({ texts }: NodeView, ui: UiTexts): string {
  return withoutMarkup(texts['add_button_full'] ?? texts['add_button'] ?? ui.rows.add);
}
