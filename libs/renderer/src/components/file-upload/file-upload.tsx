import { Checkbox, ValidationMessage } from '@digdir/designsystemet-react';
import type { AttachmentInfo } from '@sporvalg/core';
import { useState } from 'react';

import { FieldsetFrame } from '../../field/choice-fieldset.js';
import { RichText } from '../../markdown/rich-text.js';
import type { NodeProps } from '../component.js';
import { DropZone } from './drop-zone.js';
import { FileList } from './file-list.js';
import { fileRules, refusal } from './file-rules.js';
import { useUploads } from './use-uploads.js';
import './file-upload.css';

/**
 * Files asked for: dropped, chosen or photographed. What cannot be used is told before it is sent, with
 * what to do; what fails on the way may be sent again. Where the definition allows it, a file may be promised for later.
 */
export function FileUpload({ view, environment }: NodeProps) {
  const { ui, services, touch, language } = environment;
  const rules = fileRules(view.node);
  const uploads = useUploads(view.key, services);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [message, setMessage] = useState('');
  const [removing, setRemoving] = useState<ReadonlySet<string>>(new Set());
  const files = view.files.filter((file) => !removing.has(file.id));
  const waiting = uploads.list.filter(
    (upload) => !(upload.attachmentId !== undefined && view.files.some((file) => file.id === upload.attachmentId)),
  );
  const limit = view.limits.maxFiles;
  const count = files.length + waiting.filter((upload) => upload.state === 'sending' || upload.state === 'stored').length;
  const isFull = limit !== undefined && count >= limit;

  const take = (chosen: readonly File[]) => {
    const room = limit === undefined ? chosen.length : Math.max(0, limit - count);
    const judged = chosen.map((file) => ({ file, fault: refusal(file, rules, ui, language) }));
    const good = judged.filter(({ fault }) => fault === undefined).map(({ file }) => file);
    const faults = judged.flatMap(({ fault }) => (fault === undefined ? [] : [fault]));
    setRefused(good.length > room && limit !== undefined ? [...faults, ui.files.tooMany(limit)] : faults);
    for (const file of good.slice(0, room)) {
      void uploads.send(file).then((state) => {
        if (state === 'stored') setMessage(ui.files.uploaded(file.name));
        if (state === 'failed') setMessage(ui.files.failed(file.name));
        if (state === 'refused') setMessage(ui.files.refused(file.name));
      });
    }
    touch(view.key);
  };
  const remove = (file: AttachmentInfo) => {
    setRemoving((known) => new Set([...known, file.id]));
    services.attachments.remove(file.id).then(
      () => setMessage(ui.files.removed(file.fileName)),
      () => {
        setRemoving((known) => new Set([...known].filter((id) => id !== file.id)));
        setMessage(ui.files.failed(file.fileName));
      },
    );
  };

  return (
    <FieldsetFrame view={{ ...view, required: view.required || view.limits.minFiles > 0 }} ui={ui}>
      <div role="alert" className="sv-files__refused">
        {refused.map((fault) => (
          <ValidationMessage key={fault}>{fault}</ValidationMessage>
        ))}
      </div>
      <FileList
        files={files}
        uploads={waiting}
        environment={environment}
        onRemove={remove}
        onRetry={uploads.retry}
        onDismiss={uploads.dismiss}
      />
      {!isFull && !view.promisedLater && !view.readOnly && (
        <DropZone
          view={view}
          ui={ui}
          rules={rules}
          hasFiles={count > 0}
          isMultiple={limit === undefined || limit - count > 1}
          onFiles={take}
        />
      )}
      {view.node.allowLater === true && count === 0 && (
        <Checkbox
          label={ui.files.later}
          description={<RichText text={ui.files.laterHint} ui={ui} inline />}
          checked={view.promisedLater}
          onChange={(event) => services.attachments.promise(view.key, event.target.checked)}
        />
      )}
      <div role="status" className="sv-visually-hidden">
        {message}
      </div>
    </FieldsetFrame>
  );
}
