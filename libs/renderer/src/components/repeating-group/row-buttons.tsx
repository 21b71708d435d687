import { Button } from '@digdir/designsystemet-react';

import { PencilIcon, TrashIcon } from '../../field/icons.js';
import { withoutMarkup } from '../../markdown/rich-text.js';
import type { UiTexts } from '../../texts/ui-texts.js';
import type { NodeView } from '../../view/node-view.js';

export interface RowButtonsProps {
  /** The group. */
  readonly view: NodeView;
  readonly ui: UiTexts;
  /** The row's own name, for those who hear the button alone. */
  readonly title: string;
  /** Left out where the row is edited where it stands, or is open already. */
  readonly onEdit?: (() => void) | undefined;
  onRemove(): void;
}

/** What may be done with a row. */
export function RowButtons({ view, ui, title, onEdit, onRemove }: RowButtonsProps) {
  const isCompact = view.edit?.compactButtons === true;
  const word = (slot: string, own: string) => withoutMarkup(view.texts[slot] ?? own);
  return (
    <div className="sv-row__actions">
      {onEdit && view.edit?.editButton !== false && (
        <Button variant="tertiary" data-size="sm" icon={isCompact} aria-label={ui.rows.edit(title)} onClick={onEdit}>
          <PencilIcon />
          {!isCompact && word('edit_button_open', ui.rows.editShort)}
        </Button>
      )}
      {view.edit?.deleteButton !== false && (
        <Button
          variant="tertiary"
          data-size="sm"
          data-color="danger"
          icon={isCompact}
          aria-label={ui.rows.remove(title)}
          onClick={onRemove}
        >
          <TrashIcon />
          {!isCompact && word('delete_button', ui.rows.removeShort)}
        </Button>
      )}
    </div>
  );
}
