import type { Track } from '@sporvalg/core';
import { expect, it } from 'vitest';

import { trackChoices } from './track-choices.js';

const track = (id: string, combinableWith: readonly string[] = [], applicants: Track['applicants'] = ['organisation']): Track => ({
  id,
  title: id,
  applicants,
  pages: [],
  attachments: [],
  combinableWith,
});
const ids = (choices: ReturnType<typeof trackChoices>) => choices.map((tracks) => tracks.map(({ id }) => id).join('+'));

it('offers every track, and every set that all may be sent together', () => {
  const tracks = [track('a', ['b', 'c']), track('b', ['c']), track('c'), track('d')];

  expect(ids(trackChoices(tracks, 'organisation'))).toEqual(['a', 'b', 'c', 'd', 'a+b', 'a+b+c', 'a+c', 'b+c']);
});

it('offers nobody a track that is not for them', () => {
  expect(ids(trackChoices([track('a', ['b']), track('b', [], ['person'])], 'person'))).toEqual(['b']);
});
