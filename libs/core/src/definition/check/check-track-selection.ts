import { MAX_COMBINATIONS, type Combination } from '../../tracks/exploration.js';
import type { CheckContext } from './check-context.js';
import type { Explored } from './explored.js';

/**
 * The decision table answers everybody: every combination of answers, in every municipality and for
 * every kind of applicant, has an outcome; every outcome and track can be reached.
 */
export function checkTrackSelection(context: CheckContext, explored: readonly Explored[]): void {
  if (explored.length === 0) return;
  reportFaults(context, explored);
  reportUnreached(context, explored);
  reportSampling(context, explored);
}

function reportFaults(context: CheckContext, explored: readonly Explored[]): void {
  const place = { in: context.service.service.trackSelection, key: 'outcomes' };
  const stranded = explored.find(({ exploration }) => exploration.withoutOutcome);
  if (stranded) {
    const message = `Ingen utfall passer når ${inWords(stranded.exploration.withoutOutcome)} (${who(stranded)}). Søkeren står fast.`;
    const remedy = 'Legg til et utfall for dette, eller et siste utfall med "when": true.';
    context.report({ code: 'tracks.no-outcome', message, remedy }, place);
  }
  const failed = explored.find(({ exploration }) => exploration.failure);
  if (failed) {
    const { failure } = failed.exploration;
    const message = `${failure?.place ?? ''} kan ikke beregnes når ${inWords(failure?.combination)} (${who(failed)}).`;
    context.report({ code: 'tracks.failure', message, remedy: 'Rett uttrykket; det må tåle spørsmål som ikke er besvart.' }, place);
  }
}

function reportUnreached(context: CheckContext, explored: readonly Explored[]): void {
  const { trackSelection, tracks } = context.service.service;
  const reached = new Set(explored.flatMap(({ exploration }) => [...exploration.reachedOutcomes]));
  const isCertain = explored.every(({ exploration }) => exploration.isComplete);
  const severity = isCertain ? 'error' : 'warning';
  trackSelection.outcomes.forEach((outcome, index) => {
    if (reached.has(index)) return;
    const message = 'Ingen svar fører hit. Utfallet blir aldri brukt.';
    const remedy = 'Sjekk betingelsen, og om et tidligere utfall tar de samme svarene.';
    context.report({ code: 'tracks.unreachable-outcome', severity, message, remedy }, { in: outcome });
  });
  const reachedTracks = new Set(
    trackSelection.outcomes.flatMap((outcome, index) => (reached.has(index) && 'tracks' in outcome ? outcome.tracks : [])),
  );
  for (const track of tracks) {
    if (reachedTracks.has(track.id)) continue;
    const message = `Ingen svar fører til sporet «${track.id}».`;
    context.report(
      { code: 'tracks.unreachable-track', severity, message, remedy: 'Legg til et utfall for det.' },
      { in: track, key: 'id' },
    );
  }
}

function reportSampling(context: CheckContext, explored: readonly Explored[]): void {
  const sampled = explored.find(({ exploration }) => !exploration.isComplete);
  if (!sampled) return;
  const { combinations, sampledQuestions } = sampled.exploration;
  const why =
    sampledQuestions.length > 0
      ? `${sampledQuestions.join(', ')} har ikke et endelig sett svar, så ett svar er prøvd`
      : `det finnes flere enn ${MAX_COMBINATIONS} kombinasjoner`;
  const message = `Sporvalget er prøvd med ${combinations} kombinasjoner, ikke alle: ${why}.`;
  context.report({ code: 'tracks.sampled', severity: 'hint', message }, { in: context.service.service.trackSelection });
}

function who({ municipality, applicant }: Explored): string {
  return `${municipality.name}, ${applicant}`;
}

function inWords(combination: Combination | undefined): string {
  const answers = Object.entries(combination ?? {}).map(([path, value]) => `${path} er ${JSON.stringify(value)}`);
  return answers.length === 0 ? 'ingenting er besvart' : answers.join(' og ');
}
