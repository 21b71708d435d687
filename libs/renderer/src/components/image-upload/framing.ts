import type { ImageCrop } from '@sporvalg/core';

/** Which part of a picture is kept. */
export interface Framing {
  /** 1 shows as much as fills the frame; 4 a quarter of that across. */
  readonly zoom: number;
  /** From -1, the left edge, to 1, the right. */
  readonly across: number;
  /** From -1, the top, to 1, the bottom. */
  readonly down: number;
}

export const CENTRED: Framing = { zoom: 1, across: 0, down: 0 };

interface Size {
  readonly width: number;
  readonly height: number;
}

const SIDE = 250;

/** The size in pixels of what is kept. */
export function cropSize(crop: ImageCrop): Size {
  if (crop.shape === 'circle') return { width: crop.diameter ?? SIDE, height: crop.diameter ?? SIDE };
  return { width: crop.width ?? SIDE, height: crop.height ?? SIDE };
}

/** The part of the picture that fills the frame: never outside the picture, whatever the framing. */
export function sourceRectangle(
  picture: Size,
  frame: Size,
  { zoom, across, down }: Framing,
): Size & { readonly x: number; readonly y: number } {
  const scale = Math.max(frame.width / picture.width, frame.height / picture.height) * zoom;
  const [width, height] = [frame.width / scale, frame.height / scale];
  return { width, height, x: ((picture.width - width) * (across + 1)) / 2, y: ((picture.height - height) * (down + 1)) / 2 };
}

/** The framing after a drag of so many pixels of the frame: what was under the finger is under it still. */
export function dragged(picture: Size, frame: Size, framing: Framing, by: { readonly x: number; readonly y: number }): Framing {
  const from = sourceRectangle(picture, frame, framing);
  const scale = frame.width / from.width;
  const moved = (at: number, pixels: number, hidden: number) =>
    // Where all of the picture is in the frame, there is nothing to bring forth.
    hidden * scale < 1 ? at : Math.max(-1, Math.min(1, at - (2 * pixels) / (hidden * scale)));
  return {
    zoom: framing.zoom,
    across: moved(framing.across, by.x, picture.width - from.width),
    down: moved(framing.down, by.y, picture.height - from.height),
  };
}

export function draw(canvas: HTMLCanvasElement, picture: ImageBitmap, crop: ImageCrop, framing: Framing): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { width, height } = canvas;
  const from = sourceRectangle(picture, canvas, framing);
  context.clearRect(0, 0, width, height);
  context.save();
  if (crop.shape === 'circle') {
    context.beginPath();
    context.arc(width / 2, height / 2, Math.min(width, height) / 2, 0, 2 * Math.PI);
    context.clip();
  }
  context.drawImage(picture, from.x, from.y, from.width, from.height, 0, 0, width, height);
  context.restore();
}

/** What the canvas shows as a file: a circle needs a format that can be seen through. */
export function toFile(canvas: HTMLCanvasElement, name: string, { shape }: ImageCrop): Promise<File> {
  const [type, ending] = shape === 'circle' ? ['image/png', 'png'] : ['image/jpeg', 'jpg'];
  const base = name.replace(/\.[^.]*$/, '') || 'bilde';
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(new File([blob], `${base}.${ending}`, { type })) : reject(new Error('The canvas gave no picture'))),
      type,
      0.9,
    );
  });
}
