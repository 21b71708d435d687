import { Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import type { AttachmentInfo } from '@sporvalg/core';
import { useState } from 'react';

import { fieldId } from '../../field/field-ids.js';
import { isLocked } from '../../field/read-only.js';
import { withoutMarkup } from '../../markdown/rich-text.js';
import type { NodeProps } from '../component.js';

export interface TagSelectProps extends NodeProps {
  readonly file: AttachmentInfo;
  readonly error: string | undefined;
}

/** What one file is: a list to choose from, named after the file for those who hear it alone. */
export function TagSelect({ view, environment, file, error }: TagSelectProps) {
  const { ui, services, touch } = environment;
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [hasFailed, setHasFailed] = useState(false);
  const label = withoutMarkup(view.texts['tagTitle'] ?? ui.files.kind);
  const choices = view.options.map(({ value, label: words }) => ({ value: String(value), words: withoutMarkup(words) }));
  const stored = choices.find(({ value }) => value === file.tag);
  if (isLocked(view)) return <span>{stored?.words}</span>;

  const choose = async (tag: string) => {
    setChosen(tag);
    setHasFailed(false);
    try {
      await services.attachments.tag(file.id, tag);
    } catch {
      // The list goes back to what is stored, and says so.
      setHasFailed(true);
    } finally {
      setChosen(undefined);
      touch(view.key);
    }
  };
  const message = hasFailed ? ui.files.kindNotSaved : error;
  return (
    <Field className="sv-files__kind">
      <Label>
        {label}
        <span className="ds-sr-only">: {file.fileName}</span>
      </Label>
      <Select
        id={fieldId(view.key, file.id)}
        value={chosen ?? stored?.value ?? ''}
        aria-invalid={message !== undefined || undefined}
        onChange={(event) => void choose(event.target.value)}
      >
        <Select.Option value="" disabled>
          {ui.chooseOption}
        </Select.Option>
        {choices.map(({ value, words }) => (
          <Select.Option key={value} value={value}>
            {words}
          </Select.Option>
        ))}
      </Select>
      {message !== undefined && <ValidationMessage>{message}</ValidationMessage>}
    </Field>
  );
}
