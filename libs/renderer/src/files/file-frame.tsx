import { Checkbox, ValidationMessage } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

import type { NodeProps } from '../components/component.js';
import { FieldsetFrame } from '../field/choice-fieldset.js';
import { RichText } from '../markdown/rich-text.js';
import { FileList, type FileListProps } from './file-list.js';
import type { Files } from './use-files.js';
import { useKeptFocus } from './use-kept-focus.js';
import './files.css';

export interface FileFrameProps extends NodeProps {
  readonly files: Files;
  /** Where files come in; left out when there is no room for more. */
  readonly children: ReactNode;
  /** What stands beside a file that is in. */
  readonly beside?: FileListProps['beside'];
}

/** The frame of a question answered with files: what was refused, what is there, the way in, and the promise of sending later. */
export function FileFrame({ view, environment, files, children, beside }: FileFrameProps) {
  const { ui, services } = environment;
  useKeptFocus(view.key, [files.isFull, ...files.stored.map(({ id }) => id), ...files.waiting.map(({ id }) => id)].join(' '));
  return (
    <FieldsetFrame view={{ ...view, required: view.required || view.limits.minFiles > 0 }} ui={ui}>
      <div role="alert" className="sv-files__refused">
        {files.refused.map((fault) => (
          <ValidationMessage key={fault}>{fault}</ValidationMessage>
        ))}
      </div>
      <FileList
        files={files.stored}
        uploads={files.waiting}
        environment={environment}
        beside={beside}
        onRemove={files.remove}
        onRetry={files.uploads.retry}
        onDismiss={files.uploads.dismiss}
      />
      {!files.isFull && !view.promisedLater && !view.readOnly && children}
      {view.node.allowLater === true && files.count === 0 && (
        <Checkbox
          label={ui.files.later}
          description={<RichText text={ui.files.laterHint} ui={ui} inline />}
          checked={view.promisedLater}
          onChange={(event) => services.attachments.promise(view.place, event.target.checked)}
        />
      )}
      <div role="status" className="sv-visually-hidden">
        {files.message}
      </div>
    </FieldsetFrame>
  );
}
