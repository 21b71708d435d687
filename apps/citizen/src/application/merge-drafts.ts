import type { SaveDraftRequest } from '@sporvalg/contract';

import { mergeAnswers, type MergeOptions } from './merge-answers.js';

/** What two tabs may both have changed in a draft; the language and the page that is open are each tab's own. */
export type SharedContent = Pick<SaveDraftRequest, 'answers' | 'promisedLater' | 'chosenTracks'>;

export interface DraftMerge {
  readonly content: SharedContent;
  /** True when both sides changed the same answer, or the choice of tracks, to something different. */
  readonly collides: boolean;
}

export interface DraftMergeOptions extends Omit<MergeOptions, 'sent'> {
  /** As `MergeOptions.sent`, whole drafts. */
  readonly sent?: readonly SharedContent[];
}

/** Joins what two tabs have made of a draft since they agreed: answers as `mergeAnswers` does, promises one by one, the choice of tracks as one. */
export function mergeDrafts(
  base: SharedContent,
  mine: SharedContent,
  theirs: SharedContent,
  { sent = [], ...options }: DraftMergeOptions = {},
): DraftMerge {
  const merge = mergeAnswers(asTree(base), asTree(mine), asTree(theirs), { ...options, sent: sent.map(asTree) });
  const { answers, promisedLater, chosenTracks } = merge.answers as ReturnType<typeof asTree>;
  return { content: { answers, promisedLater: Object.keys(promisedLater), chosenTracks }, collides: merge.conflicts.length > 0 };
}

/** A promise is there or not, so no two can collide; `chosenTracks` stays one value, undefined while the advice is followed. */
function asTree({ answers, promisedLater, chosenTracks }: SharedContent) {
  return { answers, promisedLater: Object.fromEntries(promisedLater.map((place) => [place, true])), chosenTracks };
}
