import { Button, Field, Heading, Label } from '@digdir/designsystemet-react';
import type { ImageCrop } from '@sporvalg/core';
import { useEffect, useId, useRef, useState, type PointerEvent } from 'react';

import type { UiTexts } from '../../texts/ui-texts.js';
import { CENTRED, cropSize, dragged, draw, toFile, type Framing } from './framing.js';
import './crop-image.css';

export interface CropImageProps {
  readonly file: File;
  readonly crop: ImageCrop;
  readonly ui: UiTexts;
  onUse(cropped: File): void;
  onCancel(): void;
  onUnreadable(): void;
}

/** The picture behind a frame: dragged, or moved and enlarged with sliders, which a keyboard reaches. */
export function CropImage({ file, crop, ui, onUse, onCancel, onUnreadable }: CropImageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [framing, setFraming] = useState<Framing>(CENTRED);
  const picture = usePicture(file, onUnreadable);
  const headingId = useId();
  const { width, height } = cropSize(crop);
  const group = useRef<HTMLDivElement>(null);
  const [isBusy, setIsBusy] = useState(false);

  useEffect(() => group.current?.focus(), []);
  useEffect(() => {
    if (picture && canvas.current) draw(canvas.current, picture, crop, framing);
  }, [picture, crop, framing]);

  // Not the event's own movement, which browsers give in different pixels, and some not at all for a finger.
  const last = useRef({ x: 0, y: 0 });
  const drag = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.buttons !== 1 || !picture) return;
    const { clientX: x, clientY: y, currentTarget: frame } = event;
    const scale = frame.width / frame.clientWidth;
    const by = { x: (x - last.current.x) * scale, y: (y - last.current.y) * scale };
    last.current = { x, y };
    setFraming((known) => dragged(picture, frame, known, by));
  };
  const slider = (name: keyof Framing, label: string, min: number, max: number) => (
    <Field>
      <Label weight="regular">{label}</Label>
      <input
        type="range"
        className="sv-crop__slider"
        min={min}
        max={max}
        step={0.02}
        value={framing[name]}
        onChange={(event) => setFraming((known) => ({ ...known, [name]: Number(event.target.value) }))}
      />
    </Field>
  );

  return (
    <div ref={group} className="sv-crop" role="group" aria-labelledby={headingId} tabIndex={-1}>
      <Heading id={headingId} level={3} data-size="2xs">
        {ui.image.crop}
      </Heading>
      <p className="sv-quiet">{ui.image.cropHint}</p>
      <canvas
        ref={canvas}
        width={width}
        height={height}
        role="img"
        aria-label={ui.image.preview(file.name)}
        className="sv-crop__canvas"
        data-shape={crop.shape}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          last.current = { x: event.clientX, y: event.clientY };
        }}
        onPointerMove={drag}
      />
      {slider('zoom', ui.image.zoom, 1, 4)}
      {slider('across', ui.image.across, -1, 1)}
      {slider('down', ui.image.down, -1, 1)}
      <div className="sv-crop__buttons">
        <Button
          aria-disabled={!picture || isBusy || undefined}
          onClick={() => {
            if (!canvas.current || !picture || isBusy) return;
            setIsBusy(true);
            void toFile(canvas.current, file.name, crop).then(onUse, onUnreadable);
          }}
        >
          {ui.image.use}
        </Button>
        <Button variant="secondary" onClick={onCancel}>
          {ui.image.cancel}
        </Button>
      </div>
    </div>
  );
}

/** The picture in the file, turned as its camera says; `onUnreadable` when the browser can make nothing of it. */
function usePicture(file: File, onUnreadable: () => void): ImageBitmap | undefined {
  const [picture, setPicture] = useState<ImageBitmap | undefined>(undefined);
  const whenUnreadable = useRef(onUnreadable);
  useEffect(() => {
    let isCurrent = true;
    const read = async () => createImageBitmap(file, { imageOrientation: 'from-image' });
    read().then(
      (found) => {
        if (isCurrent) setPicture(found);
      },
      () => {
        if (isCurrent) whenUnreadable.current();
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [file]);
  return picture;
}
