import { DropZone } from '../../files/drop-zone.js';
import { FileFrame } from '../../files/file-frame.js';
import { useFiles } from '../../files/use-files.js';
import type { NodeProps } from '../component.js';
import { TagSelect } from './tag-select.js';

/** Files asked for, as with FileUpload, where each is also said to be one of the kinds the definition lists. */
export function FileUploadWithTag(props: NodeProps) {
  const { view, environment } = props;
  const files = useFiles(props);
  const others = view.issues.filter(({ fileId }) => fileId === undefined);
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
          error={view.issues.find(({ fileId }) => fileId === file.id)?.message}
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
