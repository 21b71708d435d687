import { DropZone } from '../../files/drop-zone.js';
import { FileFrame } from '../../files/file-frame.js';
import { useFiles } from '../../files/use-files.js';
import type { NodeProps } from '../component.js';

/**
 * Files asked for: dropped, chosen or photographed. What cannot be used is told before it is sent, with
 * what to do; what fails on the way may be sent again. Where the definition allows it, a file may be promised for later.
 */
export function FileUpload(props: NodeProps) {
  const files = useFiles(props);
  return (
    <FileFrame {...props} files={files}>
      <DropZone
        view={props.view}
        ui={props.environment.ui}
        rules={files.rules}
        hasFiles={files.count > 0}
        isMultiple={files.isMultiple}
        onFiles={files.take}
      />
    </FileFrame>
  );
}
