import { Dialog, Heading } from '@digdir/designsystemet-react';
import { useId } from 'react';

import type { NodeView, RowView } from '../../view/node-view.js';
import type { RenderEnvironment } from '../component.js';
import { RowEditor } from './row-editor.js';
import type { RowActions } from './use-rows.js';

export interface RowDialogProps {
  /** The group. */
  readonly view: NodeView;
  readonly row: RowView;
  readonly title: string;
  readonly isLast: boolean;
  readonly environment: RenderEnvironment;
  readonly actions: RowActions;
}

/** The questions of one row in a dialogue. What is written is kept when it is closed; «Avbryt» alone takes it back. */
export function RowDialog({ view, row, title, isLast, environment, actions }: RowDialogProps) {
  const headingId = useId();
  const isEmpty = Object.values(row.cells).every((cell) => cell === '');
  return (
    <Dialog
      open
      aria-labelledby={headingId}
      closeButton={false}
      data-row={row.rowId}
      onClose={() => (isEmpty ? actions.cancel(row) : actions.close(row.rowId))}
    >
      <Heading id={headingId} level={2} data-size="sm" className="sv-row-dialog__title">
        {title}
      </Heading>
      <RowEditor
        view={view}
        row={row}
        environment={environment}
        actions={actions}
        canChange
        isLast={isLast}
        onCancel={() => actions.cancel(row)}
      />
    </Dialog>
  );
}
