import { readDrawing, totalAreaM2, totalLengthM, writeDrawing, type Shape } from '@sporvalg/core';

import { slotPaths, useSlots } from '../../field/slots.js';
import { useSetAnswers } from '../../field/use-answer.js';
import type { NodeView } from '../../view/node-view.js';

const NOTHING: readonly Shape[] = [];

export interface Drawing {
  readonly shapes: readonly Shape[];
  set(shapes: readonly Shape[]): void;
}

/** What is drawn, and its length and area beside it where the definition wants them. */
export function useDrawing(view: NodeView): Drawing {
  const values = useSlots(view);
  const setAnswers = useSetAnswers();
  return {
    shapes: readDrawing(values['geometry']) ?? NOTHING,
    set(shapes) {
      const isEmpty = shapes.length === 0;
      const has = (kind: Shape['kind']) => shapes.some((shape) => shape.kind === kind);
      setAnswers(
        slotPaths(view, {
          geometry: isEmpty ? null : writeDrawing(shapes),
          lengthM: has('line') ? totalLengthM(shapes) : null,
          areaM2: has('area') ? totalAreaM2(shapes) : null,
        }),
      );
    },
  };
}
