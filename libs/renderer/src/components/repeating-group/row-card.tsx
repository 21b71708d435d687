import { Button, Heading } from '@digdir/designsystemet-react';
import { useEffect, useId, useRef, useState } from 'react';

import { PencilIcon, TrashIcon } from '../../field/icons.js';
import { withoutMarkup } from '../../markdown/rich-text.js';
import type { NodeView, RowView } from '../../view/node-view.js';
import type { RenderEnvironment } from '../component.js';

export interface RowCardProps {
  readonly row: RowView;
  readonly title: string;
  readonly isOpen: boolean;
  readonly canChange: boolean;
  readonly environment: RenderEnvironment;
  onToggle(isOpen: boolean): void;
  onRemove(row: RowView, title: string): void;
}

/** One row: its own content as title, what it lacks, and its questions when open. Removing asks once. */
export function RowCard({ row, title, isOpen, canChange, environment, onToggle, onRemove }: RowCardProps) {
  const { ui } = environment;
  const [isAsking, setIsAsking] = useState(false);
  const headingId = useId();
  return (
    <div
      className="sv-row"
      role="group"
      aria-labelledby={headingId}
      data-row={row.rowId}
      data-nodes={keysIn(row.nodes).join(' ')}
      data-open={isOpen || undefined}
    >
      <div className="sv-row__head">
        <div className="sv-row__name">
          <Heading id={headingId} level={2} data-size="2xs">
            {title}
          </Heading>
          {!isOpen && row.missing.length > 0 && (
            <p className="sv-row__missing">{ui.rows.missing(row.missing.map(withoutMarkup).join(', '))}</p>
          )}
        </div>
        {canChange && !isAsking && (
          <div className="sv-row__actions">
            {!isOpen && (
              <Button variant="tertiary" data-size="sm" aria-label={ui.rows.edit(title)} onClick={() => onToggle(true)}>
                <PencilIcon />
                {ui.rows.editShort}
              </Button>
            )}
            <Button
              variant="tertiary"
              data-size="sm"
              data-color="danger"
              aria-label={ui.rows.remove(title)}
              onClick={() => setIsAsking(true)}
            >
              <TrashIcon />
              {ui.rows.removeShort}
            </Button>
          </div>
        )}
      </div>
      {isAsking && (
        <RemoveQuestion title={title} environment={environment} onRemove={() => onRemove(row, title)} onKeep={() => setIsAsking(false)} />
      )}
      {isOpen && (
        <div className="sv-nodes sv-row__body">
          {environment.renderNodes(row.nodes)}
          {canChange && (
            <Button variant="secondary" className="sv-rows__add" onClick={() => onToggle(false)}>
              {ui.rows.done}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

interface RemoveQuestionProps {
  readonly title: string;
  readonly environment: RenderEnvironment;
  onRemove(): void;
  onKeep(): void;
}

function RemoveQuestion({ title, environment: { ui }, onRemove, onKeep }: RemoveQuestionProps) {
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => question.current?.focus(), []);
  return (
    <div className="sv-row__question" ref={question} tabIndex={-1} role="group" aria-label={ui.rows.removeQuestion(title)}>
      <p>{ui.rows.removeQuestion(title)}</p>
      <Button data-color="danger" data-size="sm" onClick={onRemove}>
        {ui.rows.removeConfirm}
      </Button>
      <Button variant="secondary" data-size="sm" onClick={onKeep}>
        {ui.rows.cancel}
      </Button>
    </div>
  );
}

function keysIn(views: readonly NodeView[]): readonly string[] {
  return views.flatMap((view) => [view.key, ...keysIn(view.children), ...view.rows.flatMap((row) => keysIn(row.nodes))]);
}
