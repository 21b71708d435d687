import { useId, useRef, useState, type ChangeEvent, type DragEvent } from 'react';

import { fieldId } from '../field/field-ids.js';
import { titleOf } from '../field/field-label.js';
import { hasError } from '../field/field-messages.js';
import { withoutMarkup } from '../markdown/rich-text.js';
import type { UiTexts } from '../texts/ui-texts.js';
import type { NodeView } from '../view/node-view.js';
import { acceptedLine, takesImages, type FileRules } from './file-rules.js';

export interface DropZoneProps {
  readonly view: NodeView;
  readonly ui: UiTexts;
  readonly rules: FileRules;
  readonly hasFiles: boolean;
  readonly isMultiple: boolean;
  onFiles(files: readonly File[]): void;
}

/** Where files come in. The inputs are the device's own, out of sight behind their labels. */
export function DropZone({ view, ui, rules, hasFiles, isMultiple, onFiles }: DropZoneProps) {
  const [isOver, setIsOver] = useState(false);
  const depth = useRef(0);
  const hintId = useId();
  const about = withoutMarkup(titleOf(view));

  const onDrag = (event: DragEvent, change: 1 | -1) => {
    event.preventDefault();
    depth.current = Math.max(0, depth.current + change);
    setIsOver(depth.current > 0);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    depth.current = 0;
    setIsOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.target.files ?? [])]);
    // The same file may be chosen again after it has been mended.
    event.target.value = '';
  };
  const accept = rules.endings.length > 0 ? rules.endings.join(',') : undefined;
  const shared = {
    type: 'file',
    className: 'sv-files__input',
    'aria-describedby': hintId,
    'aria-invalid': hasError(view.issues) || undefined,
    onChange,
  } as const;

  return (
    <div
      className="sv-files__zone"
      data-over={isOver || undefined}
      onDragEnter={(event) => onDrag(event, 1)}
      onDragLeave={(event) => onDrag(event, -1)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      <p className="sv-files__drop">{ui.files.drop}</p>
      <div className="sv-files__buttons">
        <span className="sv-files__button">
          <input {...shared} id={fieldId(view.key)} accept={accept} multiple={isMultiple} />
          <label htmlFor={fieldId(view.key)} className="ds-button" data-variant="secondary">
            {hasFiles ? ui.files.chooseMore : ui.files.choose}
            <span className="ds-sr-only">: {about}</span>
          </label>
        </span>
        {takesImages(rules) && (
          <span className="sv-files__button sv-files__camera">
            <input {...shared} id={fieldId(view.key, 'kamera')} accept="image/*" capture="environment" />
            <label htmlFor={fieldId(view.key, 'kamera')} className="ds-button" data-variant="secondary">
              {ui.files.photograph}
              <span className="ds-sr-only">: {about}</span>
            </label>
          </span>
        )}
      </div>
      <p id={hintId} className="sv-quiet sv-files__accepted">
        {acceptedLine(rules, ui)}
      </p>
    </div>
  );
}
