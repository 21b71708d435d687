import { Heading } from '@digdir/designsystemet-react';
import { memo, useId, useState } from 'react';

import { withoutMarkup } from '../../markdown/rich-text.js';
import type { NodeView, RowView } from '../../view/node-view.js';
import type { RenderEnvironment } from '../component.js';
import { RemoveQuestion } from './remove-question.js';
import { RowButtons } from './row-buttons.js';
import { RowEditor } from './row-editor.js';
import { keysIn } from './row-keys.js';
import type { RowActions } from './use-rows.js';

export interface RowCardProps {
  /** The group. */
  readonly view: NodeView;
  readonly row: RowView;
  readonly title: string;
  /** Heading level: rows in rows are one below. */
  readonly level: 2 | 3;
  readonly isOpen: boolean;
  /** About to be open. */
  readonly isOpening: boolean;
  /** Open at all times: there is nothing to unfold. */
  readonly isFixed: boolean;
  readonly isLast: boolean;
  readonly canChange: boolean;
  readonly environment: RenderEnvironment;
  readonly actions: RowActions;
}

/** One row: its own content as title, what it lacks, and its questions when open. Removing asks once. */
export const RowCard = memo(function RowCard(props: RowCardProps) {
  const { view, row, title, level, isOpen, isOpening, isFixed, isLast, canChange, environment, actions } = props;
  const { ui } = environment;
  const [isAsking, setIsAsking] = useState(false);
  const headingId = useId();
  const isFolded = !isOpen && !isOpening;
  const remove = () => actions.remove(row, title);
  return (
    <div
      className="sv-row"
      role="group"
      aria-labelledby={headingId}
      data-row={row.rowId}
      data-nodes={keysIn(row.nodes).join(' ')}
      data-open={!isFolded || undefined}
    >
      <div className="sv-row__head">
        <div className="sv-row__name">
          <Heading id={headingId} level={level} data-size="2xs">
            {title}
          </Heading>
          {isFolded && row.missing.length > 0 && (
            <p className="sv-row__missing">{ui.rows.missing(row.missing.map(withoutMarkup).join(', '))}</p>
          )}
        </div>
        {canChange && !isAsking && (
          <RowButtons
            view={view}
            ui={ui}
            title={title}
            onEdit={isFolded ? () => actions.open(row.rowId) : undefined}
            onRemove={view.edit?.alertOnDelete === false ? remove : () => setIsAsking(true)}
          />
        )}
      </div>
      {isAsking && <RemoveQuestion title={title} ui={ui} onRemove={remove} onKeep={() => setIsAsking(false)} />}
      {isOpen &&
        (isFixed ? (
          <div className="sv-nodes sv-row__body">{environment.renderNodes(row.nodes)}</div>
        ) : (
          <RowEditor view={view} row={row} environment={environment} actions={actions} canChange={canChange} isLast={isLast} />
        ))}
    </div>
  );
}, onlyWhatIsShown);

/** The group's view is new with every answer in any row; what a card takes from it is not. */
function onlyWhatIsShown(before: RowCardProps, after: RowCardProps): boolean {
  return (
    (Object.keys(after) as (keyof RowCardProps)[]).every((name) => name === 'view' || Object.is(before[name], after[name])) &&
    before.view.texts === after.view.texts &&
    before.view.edit === after.view.edit &&
    before.view.node === after.view.node
  );
}
