import type { PartyType, Track } from '@sporvalg/core';

/** Longest list of choices shown; beyond it only single tracks are offered. */
const MOST = 12;

/**
 * What this applicant may choose: every track open to them, and every set of tracks that all may be sent
 * together, single tracks first.
 */
export function trackChoices(tracks: readonly Track[], applicant: PartyType): readonly (readonly Track[])[] {
  const open = tracks.filter((track) => track.applicants.includes(applicant));
  const singles = open.map((track) => [track]);
  const sets: (readonly Track[])[] = [];
  const grow = (chosen: readonly Track[], from: number): void => {
    for (let index = from; index < open.length; index += 1) {
      const track = open[index];
      if (!track || !chosen.every((other) => combine(other, track))) continue;
      const next = [...chosen, track];
      if (next.length > 1) sets.push(next);
      if (sets.length <= MOST) grow(next, index + 1);
    }
  };
  grow([], 0);
  return singles.length + sets.length > MOST ? singles : [...singles, ...sets];
}

function combine(a: Track, b: Track): boolean {
  return a.combinableWith?.includes(b.id) === true || b.combinableWith?.includes(a.id) === true;
}
