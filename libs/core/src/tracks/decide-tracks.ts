import type { TrackDecision } from '../application/application.js';
import { isEmptyValue } from '../application/model-path.js';
import { asBoolean, booleanProperty } from '../application/component-property.js';
import type { Instance } from '../application/instance-tree.js';
import { places } from '../application/places.js';
import { hasAnswer } from '../application/required-slots.js';
import type { World } from '../application/world.js';
import type { Outcome, Track } from '../definition/service.js';

/** Text ids of the guidance given where the decision table leads nowhere. The product owns their texts. */
export const NO_OUTCOME_TEXT = 'track.no-outcome';
export const TRACK_NOT_FOR_APPLICANT_TEXT = 'track.not-for-applicant';
/** Reason shown when the citizen has chosen otherwise than the table. */
export const OVERRULED_TEXT = 'track.overruled';

/**
 * What track selection says. The citizen's own choice comes first, if it can be followed. Then the
 * table: open until every visible required question is answered, after that the first outcome whose
 * `when` is true.
 */
export function decideTracks(world: World): TrackDecision {
  const fromTable = decisionOfTable(world);
  const chosen = allowedChoice(world);
  if (!chosen) return fromTable;
  const agrees = fromTable.kind === 'tracks' && sameTracks(fromTable.tracks, chosen);
  return agrees ? fromTable : { kind: 'tracks', tracks: chosen, reason: OVERRULED_TEXT, overruled: true };
}

function decisionOfTable(world: World): TrackDecision {
  const open = questions(world).find((question) => isUnanswered(world, question));
  if (open) return { kind: 'open', nextQuestion: open.key };
  const outcome = firstOutcome(world);
  if (!outcome) {
    world.faults.add('track.no-outcome', 'trackSelection');
    return { kind: 'guidance', text: NO_OUTCOME_TEXT };
  }
  if ('guidance' in outcome) return { kind: 'guidance', text: outcome.guidance };
  const allowed = outcome.tracks.every((id) => isForApplicant(world, trackOf(world, id)));
  if (!allowed) return { kind: 'guidance', text: TRACK_NOT_FOR_APPLICANT_TEXT };
  return { kind: 'tracks', tracks: inServiceOrder(world, outcome.tracks), reason: outcome.reason, overruled: false };
}

/** The outcome that the answers lead to, whether or not every question is answered; the table's own object. */
export function firstOutcome(world: World): Outcome | undefined {
  return world.form.outcomes.find(({ when }, index) => {
    const place = places.outcome(index);
    return when === true || asBoolean(world, world.evaluate(when, undefined, place), place);
  })?.outcome;
}

/** The questions of the selection page, in reading order, groups unfolded. */
export function questions(world: World): readonly Instance[] {
  const page = world.tree.pages.find(({ page: candidate }) => candidate.isSelection);
  const unfolded = (instance: Instance): readonly Instance[] => [instance, ...instance.children.flatMap(unfolded)];
  return (page?.nodes ?? []).flatMap(unfolded).filter((instance) => Object.keys(instance.bindings).length > 0);
}

function isUnanswered(world: World, question: Instance): boolean {
  if (world.isHidden(question) || hasAnswer(world.model.read, question)) return false;
  return booleanProperty(world, question.compiled, 'required', question.row);
}

function allowedChoice(world: World): readonly string[] | undefined {
  const { chosenTracks } = world.input;
  if (!chosenTracks || isEmptyValue(chosenTracks)) return undefined;
  const tracks = [...new Set(chosenTracks)].map((id) => trackOf(world, id));
  const canBeFollowed =
    tracks.every((track) => isForApplicant(world, track)) &&
    tracks.every((one, index) => tracks.slice(index + 1).every((other) => one && other && areCombinable(one, other)));
  return canBeFollowed ? inServiceOrder(world, chosenTracks) : undefined;
}

function trackOf(world: World, id: string): Track | undefined {
  return world.form.definition.service.tracks.find((track) => track.id === id);
}

function isForApplicant(world: World, track: Track | undefined): boolean {
  return track !== undefined && track.applicants.includes(world.input.applicant.type);
}

function areCombinable(one: Track, other: Track): boolean {
  return (one.combinableWith ?? []).includes(other.id) || (other.combinableWith ?? []).includes(one.id);
}

function inServiceOrder(world: World, ids: readonly string[]): readonly string[] {
  return world.form.definition.service.tracks.filter((track) => ids.includes(track.id)).map((track) => track.id);
}

function sameTracks(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
