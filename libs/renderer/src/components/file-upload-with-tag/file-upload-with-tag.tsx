import type { AttachmentInfo } from '@sporvalg/core';

import { DropZone } from '../../files/drop-zone.js';
import { FileFrame } from '../../files/file-frame.js';
import { useFiles } from '../../files/use-files.js';
import type { NodeProps } from '../component.js';
import { TagSelect } from './tag-select.js';

/** Code of the issue that tells of a file whose kind is not chosen, or no longer offered. */
const TAG_ISSUE = 'attachment.tag';

/** Files asked for, as with FileUpload, where each is also said to be one of the kinds the definition lists. */
export function FileUploadWithTag(props: NodeProps) {
  const { view, environment } = props;
  const files = useFiles(props);
  const offered = new Set(view.options.map(({ value }) => String(value)));
  const isUntagged = ({ tag }: AttachmentInfo) => tag === undefined || !offered.has(tag);
  const untagged = view.files.filter(isUntagged);
  // One issue for each file without a kind, in the order of the files.
  const told = view.issues.filter(({ code }) => code === TAG_ISSUE);
  const others = view.issues.filter(({ code }) => code !== TAG_ISSUE);
  return (
    <FileFrame
      view={{ ...view, issues: others }}
      environment={environment}
      files={files}
      beside={(file) => (
        <TagSelect
          view={view}
          environment={environment}
          file={file}
          error={isUntagged(file) ? told[untagged.indexOf(file)]?.message : undefined}
        />
      )}
    >
      <DropZone
        view={{ ...view, issues: others }}
        ui={environment.ui}
        rules={files.rules}
        hasFiles={files.count > 0}
        isMultiple={files.isMultiple}
        onFiles={files.take}
      />
    </FileFrame>
  );
}
