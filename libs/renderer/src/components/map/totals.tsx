import { areaInWords, lengthInWords, totalAreaM2, totalLengthM, type Language, type Shape } from '@sporvalg/core';

import type { UiTexts } from '../../texts/ui-texts.js';

/** Length and area of all that is drawn, as it changes. */
export function Totals({ shapes, ui, language }: { readonly shapes: readonly Shape[]; readonly ui: UiTexts; readonly language: Language }) {
  const parts = [
    shapes.some(({ kind }) => kind === 'line') && ui.map.length(lengthInWords(totalLengthM(shapes), language)),
    shapes.some(({ kind }) => kind === 'area') && ui.map.area(areaInWords(totalAreaM2(shapes), language)),
  ].filter((part) => part !== false);
  return (
    <p role="status" className="sv-map__totals">
      {parts.join(' ')}
    </p>
  );
}
