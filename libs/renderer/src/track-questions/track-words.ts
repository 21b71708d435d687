import type { NodeReader, Track } from '@sporvalg/core';

import { withoutMarkup } from '../markdown/rich-text.js';
import type { UiTexts } from '../texts/ui-texts.js';

export function titleOfTrack(track: Track, reader: NodeReader): string {
  return withoutMarkup(reader.text(track.title) ?? track.title);
}

/** Words as a sentence has them: `a, b og c`. */
export function joined(words: readonly string[], ui: UiTexts): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${ui.tracks.and} ${last}`;
}
