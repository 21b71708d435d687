import { Button, ValidationMessage } from '@digdir/designsystemet-react';
import { useState } from 'react';

import { withoutMarkup } from '../../markdown/rich-text.js';
import type { NodeView, RowView } from '../../view/node-view.js';
import type { RenderEnvironment } from '../component.js';
import { focusField } from '../../error-summary/focus-field.js';
import { keysIn } from './row-keys.js';
import type { RowActions } from './use-rows.js';

export interface RowEditorProps {
  /** The group. */
  readonly view: NodeView;
  readonly row: RowView;
  readonly environment: RenderEnvironment;
  readonly actions: RowActions;
  readonly canChange: boolean;
  readonly isLast: boolean;
  /** Leaves the row as it was, where that is offered. */
  readonly onCancel?: (() => void) | undefined;
}

/** The questions of an open row, all at once or a page at a time, and the ways out of it. */
export function RowEditor({ view, row, environment, actions, canChange, isLast, onCancel }: RowEditorProps) {
  const { ui } = environment;
  const [page, setPage] = useState(0);
  const [isHeld, setIsHeld] = useState(false);
  const pages = pagesOf(view, row);
  const current = Math.min(page, pages.length - 1);
  const word = (slot: string, own: string) => withoutMarkup(view.texts[slot] ?? own);
  const isWrong = row.missing.length > 0;

  const leave = (go: (rowId: string) => void) => {
    if (!isWrong || (view.node.validateOnSaveRow ?? []).length === 0) return go(row.rowId);
    const keys = keysIn(row.nodes);
    keys.forEach((key) => environment.touch(key));
    setIsHeld(true);
    const first = row.missingAt;
    if (first === undefined) return;
    const at = pages.findIndex((nodes) => keysIn(nodes).includes(first));
    if (at === current || at === -1) focusField(first);
    else setPage(at);
  };

  return (
    <div className="sv-nodes sv-row__body">
      {pages.length > 1 && <p className="sv-quiet">{ui.rows.pageOf(current + 1, pages.length)}</p>}
      {environment.renderNodes(pages[current] ?? [])}
      <div role="alert">{isHeld && isWrong && <ValidationMessage>{ui.rows.mendFirst}</ValidationMessage>}</div>
      <div className="sv-row__ways">
        {current > 0 && (
          <Button variant="secondary" onClick={() => setPage(current - 1)}>
            {word('multipage_back_button', ui.rows.previousPage)}
          </Button>
        )}
        {current < pages.length - 1 && (
          <Button variant="secondary" onClick={() => setPage(current + 1)}>
            {word('multipage_next_button', ui.rows.nextPage)}
          </Button>
        )}
        {canChange && view.edit?.saveButton !== false && current === pages.length - 1 && (
          <Button variant="secondary" onClick={() => leave(actions.close)}>
            {word('save_button', ui.rows.done)}
          </Button>
        )}
        {canChange && view.edit?.saveAndNextButton === true && !isLast && current === pages.length - 1 && (
          <Button variant="secondary" onClick={() => leave(actions.openNext)}>
            {word('save_and_next_button', ui.rows.saveAndNext)}
          </Button>
        )}
        {onCancel && (
          <Button variant="tertiary" onClick={onCancel}>
            {ui.rows.undo}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The row's components by page; those shown in the table only are left out. One page where the definition makes none. */
function pagesOf({ node, edit }: NodeView, row: RowView): readonly (readonly NodeView[])[] {
  const shown = row.nodes.filter((each) => node.tableColumns?.[each.node.id]?.showInExpandedEdit !== false);
  const { childPages } = node;
  if (!edit?.multiPage || !childPages) return [shown];
  const numbers = [...new Set(shown.map((each) => childPages[each.node.id] ?? 0))].sort((one, other) => one - other);
  return numbers.map((number) => shown.filter((each) => (childPages[each.node.id] ?? 0) === number));
}
