import { decideTracks, questions } from '../tracks/decide-tracks.js';
import type { TrackDecision } from './application.js';
import { remembered } from './cells.js';
import type { World } from './world.js';

/** Track selection of an application that is open. */
export interface FollowedTracks {
  decision(): TrackDecision;
  /** Active tracks; the same list for as long as they are the same, so that another answer with the same outcome disturbs no page. */
  tracks(): readonly string[];
  /** Whether every question that binds the path is hidden. */
  isSetAside(path: string): boolean;
}

const UNDECIDED: TrackDecision = { kind: 'open', nextQuestion: '' };

export function followTracks(getWorld: () => World): FollowedTracks {
  const subject = {};
  const decision = remembered(
    () => decideTracks(getWorld()),
    () => UNDECIDED,
  );
  let known: readonly string[] = [];
  const tracks = remembered(() => {
    const found = decision(subject);
    const next = found.kind === 'tracks' ? found.tracks : [];
    if (next.length !== known.length || next.some((track, index) => track !== known[index])) known = next;
    return known;
  });
  const isSetAside = remembered((path: string) => {
    const world = getWorld();
    return questions(world).every((question) => !Object.values(question.bindings).includes(path) || world.isHidden(question));
  });
  return { decision: () => decision(subject), tracks: () => tracks(subject), isSetAside };
}
