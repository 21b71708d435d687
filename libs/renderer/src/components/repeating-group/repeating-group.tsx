import { Button, Fieldset } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';

import { FieldErrors, FieldNotices } from '../../field/field-messages.js';
import { fieldId } from '../../field/field-ids.js';
import { FieldLabel, titleOf } from '../../field/field-label.js';
import { Help } from '../../field/help.js';
import { PlusIcon } from '../../field/icons.js';
import { isLocked } from '../../field/read-only.js';
import { useAnswer } from '../../field/use-answer.js';
import { RichText, withoutMarkup } from '../../markdown/rich-text.js';
import type { NodeView, RowView } from '../../view/node-view.js';
import type { NodeProps } from '../component.js';
import { RowCard } from './row-card.js';
import './repeating-group.css';

/**
 * Rows of the same questions: each a card that says what it holds, opened to be changed. A new row gets
 * its identity here (`altinnRowId`), so that it is the same row however the others move.
 */
export function RepeatingGroup({ view, environment }: NodeProps) {
  const { ui } = environment;
  const rows = useAnswer(view.bindings['group']);
  const [opened, setOpened] = useState<Readonly<Record<string, boolean>>>({});
  const [message, setMessage] = useState('');
  const [focusOn, setFocusOn] = useState<string | undefined>(undefined);
  const list = useRef<HTMLDivElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const values = Array.isArray(rows.value) ? (rows.value as readonly unknown[]) : [];
  const isFull = view.node.maxCount !== undefined && view.node.maxCount > 0 && values.length >= view.node.maxCount;
  const canChange = !isLocked(view);

  useEffect(() => {
    if (focusOn === undefined) return;
    const card = list.current?.querySelector(`[data-row="${CSS.escape(focusOn)}"]`);
    const target = card?.querySelector<HTMLElement>('input:not([type="hidden"]), select, textarea');
    if (!target) return;
    target.focus();
    setFocusOn(undefined);
  }, [focusOn, view.rows]);

  const add = () => {
    const rowId = crypto.randomUUID();
    rows.set([...values, { altinnRowId: rowId }]);
    setOpened((known) => ({ ...known, [rowId]: true }));
    setMessage(ui.rows.added);
    setFocusOn(rowId);
  };
  const remove = (row: RowView, title: string) => {
    rows.set(values.filter((_, index) => index !== row.index));
    setMessage(ui.rows.removed(title));
    addButton.current?.focus();
  };

  return (
    <div className="sv-field">
      <Fieldset className="sv-fieldset">
        <Fieldset.Legend>
          <FieldLabel view={{ ...view, required: view.required || (view.node.minCount ?? 0) > 0 }} ui={ui} />
        </Fieldset.Legend>
        {view.texts['description'] !== undefined && (
          <Fieldset.Description className="sv-description">
            <RichText text={view.texts['description']} ui={ui} inline />
          </Fieldset.Description>
        )}
        <Help text={view.texts['help']} about={titleOf(view)} ui={ui} />
        <FieldErrors issues={view.issues} />
        {view.rows.length > 0 && (
          <div className="sv-rows" ref={list}>
            {view.rows.map((row, position) => (
              <RowCard
                key={row.rowId}
                row={row}
                title={row.title?.trim() || ui.rows.untitled(position + 1)}
                isOpen={opened[row.rowId] ?? row.nodes.some(showsError)}
                canChange={canChange}
                environment={environment}
                onToggle={(isOpen) => {
                  setOpened((known) => ({ ...known, [row.rowId]: isOpen }));
                  if (isOpen) setFocusOn(row.rowId);
                }}
                onRemove={remove}
              />
            ))}
          </div>
        )}
        {canChange && !isFull && (
          <Button ref={addButton} id={fieldId(view.key)} variant="secondary" className="sv-rows__add" onClick={add}>
            <PlusIcon />
            {withoutMarkup(view.texts['add_button'] ?? ui.rows.add)}
          </Button>
        )}
        {isFull && <p className="sv-quiet">{ui.rows.full(view.node.maxCount ?? 0)}</p>}
        <div role="status" className="sv-visually-hidden">
          {message}
        </div>
      </Fieldset>
      <FieldNotices issues={view.issues} />
    </div>
  );
}

function showsError(view: NodeView): boolean {
  return (
    view.issues.some((issue) => issue.severity === 'error') ||
    view.children.some(showsError) ||
    view.rows.some((row) => row.nodes.some(showsError))
  );
}
