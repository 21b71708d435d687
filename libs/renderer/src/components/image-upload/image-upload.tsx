import { lazy, Suspense, useState } from 'react';

import { DropZone } from '../../files/drop-zone.js';
import { FileFrame } from '../../files/file-frame.js';
import { useFiles } from '../../files/use-files.js';
import { useKeptFocus } from '../../files/use-kept-focus.js';
import type { NodeProps } from '../component.js';

/** What a browser can draw, and the archive can keep. */
const PICTURES = { endings: ['.jpg', '.jpeg', '.png'], maxMegabytes: undefined } as const;

/** Fetched when there is a picture to crop. */
const CropImage = lazy(async () => ({ default: (await import('./crop-image.js')).CropImage }));

/** A picture: chosen or photographed, cropped to the shape the definition asks for, and sent as any other file. */
export function ImageUpload(props: NodeProps) {
  const { view, environment } = props;
  const { ui } = environment;
  const files = useFiles(props);
  const [picture, setPicture] = useState<File | undefined>(undefined);
  useKeptFocus(view.key, picture ? 'frame' : 'choice');

  const choose = ([file]: readonly File[]) => {
    if (file) setPicture(file);
  };
  return (
    <FileFrame {...props} files={files}>
      {picture ? (
        <Suspense fallback={<p className="sv-quiet">{ui.loading}</p>}>
          <CropImage
            file={picture}
            crop={view.node.crop ?? { shape: 'circle' }}
            ui={ui}
            onUse={(cropped) => {
              files.take([cropped]);
              setPicture(undefined);
            }}
            onCancel={() => setPicture(undefined)}
            onUnreadable={() => {
              files.refuse(ui.image.cannotRead(picture.name));
              setPicture(undefined);
            }}
          />
        </Suspense>
      ) : (
        <DropZone view={view} ui={ui} rules={PICTURES} hasFiles={false} isMultiple={false} onFiles={choose} />
      )}
    </FileFrame>
  );
}
