import { block, insert, line, misspelt, remove, set, type Fault, type Operator, type Place } from '../fault.js';
import type { ServiceFiles, WrittenOutcome } from '../service-files.js';

export const OUTCOMES = ['trackSelection', 'outcomes'];
export const manifestFile = (service: ServiceFiles) => service.path('service.json');

/** Places around an outcome: the finding may be about it, or about the table as a whole. */
function outcomePlaces(service: ServiceFiles, index: number): readonly Place[] {
  const file = manifestFile(service);
  return [block(file, [...OUTCOMES, index]), line(file, OUTCOMES), line(file, ['trackSelection'])];
}

const guidance = (service: ServiceFiles): string => {
  const { outcomes } = service.manifest.trackSelection;
  return outcomes.find((outcome) => outcome.guidance !== undefined)?.guidance ?? 'tjeneste.tittel';
};

function shadowed(service: ServiceFiles, index: number, when: unknown, why: string): Fault {
  const file = manifestFile(service);
  return {
    change: `${file}: before outcome ${index}, one that ${why}`,
    edits: [insert(file, [...OUTCOMES, index], { when, guidance: guidance(service) })],
    places: [
      ...outcomePlaces(service, index + 1),
      block(file, [...OUTCOMES, index]),
      ...service.manifest.tracks.map((_, at) => line(file, ['tracks', at, 'id'])),
    ],
  };
}

/** The first outcome that is true decides, so one with the same condition behind it never does. */
const outcomeShadowed: Operator = {
  id: 'outcome-shadowed',
  plants: 'an earlier outcome has the same condition',
  harm: 'misjudged',
  faults: (service) =>
    service.manifest.trackSelection.outcomes.map(({ when }, index) => shadowed(service, index, when, 'has the same condition')),
};

/** What is true when all of several are true is also true when the first of them is. */
const outcomeShadowedByWider: Operator = {
  id: 'outcome-shadowed-by-wider',
  plants: 'an earlier outcome asks for less than a later one',
  harm: 'misjudged',
  faults: (service) =>
    service.manifest.trackSelection.outcomes.flatMap(({ when }, index) => {
      const parts = conjuncts(when);
      return parts.length < 2 ? [] : shadowed(service, index, parts[0], 'asks for the first part of its condition');
    }),
};

const catchAllFirst: Operator = {
  id: 'outcome-catch-all-first',
  plants: 'the first outcome takes everybody',
  harm: 'misjudged',
  faults: (service) => (service.manifest.trackSelection.outcomes.length < 1 ? [] : [shadowed(service, 0, true, 'is always true')]),
};

function conjuncts(when: unknown): readonly unknown[] {
  return Array.isArray(when) && when[0] === 'and' ? when.slice(1).flatMap(conjuncts) : [when];
}

/** Paths the outcome demands one value of: `x is v` as a condition of its own. */
export function demands({ when }: WrittenOutcome): ReadonlyMap<string, unknown> {
  return new Map(
    conjuncts(when).flatMap((part) => {
      const [name, asked, value] = Array.isArray(part) ? (part as readonly unknown[]) : [];
      const isDemand = name === 'equals' && Array.isArray(asked) && typeof asked[1] === 'string' && !Array.isArray(value) && value !== null;
      return isDemand ? [[JSON.stringify(asked), value] as const] : [];
    }),
  );
}

function exclude(a: WrittenOutcome, b: WrittenOutcome): boolean {
  const other = demands(b);
  return [...demands(a)].some(([asked, value]) => other.has(asked) && other.get(asked) !== value);
}

/**
 * Some answers reach this outcome, or the untouched table would have an outcome nobody reaches. They make every later
 * outcome false, since each demands another value of the same answer; so without this one they lead nowhere.
 */
const outcomeRemoved: Operator = {
  id: 'outcome-removed',
  plants: 'an outcome is removed, and its answers lead nowhere',
  harm: 'stranded',
  faults: (service) => {
    const { outcomes } = service.manifest.trackSelection;
    const file = manifestFile(service);
    return outcomes.flatMap((outcome, index) => {
      const isAlone = outcomes.slice(index + 1).every((later) => exclude(outcome, later));
      if (!isAlone || outcomes.length === 1) return [];
      return {
        change: `${file}: outcome ${index} removed`,
        edits: [remove(file, [...OUTCOMES, index])],
        places: [block(file, OUTCOMES), line(file, ['trackSelection'])],
      };
    });
  },
};

const impossibleOutcome: Operator = {
  id: 'outcome-impossible',
  plants: 'an outcome asks for an answer that cannot be given',
  harm: 'stranded',
  faults: (service) =>
    service.manifest.trackSelection.outcomes.flatMap(({ when }, index) => {
      const file = manifestFile(service);
      const at = [...OUTCOMES, index, 'when'];
      const [asked] = [...demands({ when }).entries()].filter(([, value]) => typeof value === 'string');
      if (!asked) return [];
      const text = JSON.stringify(when).replace(
        `${asked[0]},${JSON.stringify(asked[1])}`,
        `${asked[0]},${JSON.stringify(misspelt(String(asked[1])))}`,
      );
      return {
        change: `${file}: outcome ${index} asks for «${misspelt(String(asked[1]))}»`,
        edits: [set(file, at, JSON.parse(text))],
        places: [block(file, at), ...outcomePlaces(service, index)],
      };
    }),
};

const outcomeTrackMisspelt: Operator = {
  id: 'outcome-track-misspelt',
  plants: 'an outcome leads to a track that is not there',
  harm: 'stranded',
  faults: (service) =>
    service.manifest.trackSelection.outcomes.flatMap(({ tracks }, index) => {
      const file = manifestFile(service);
      const at = [...OUTCOMES, index, 'tracks', 0];
      return tracks
        ? {
            change: `${file}: outcome ${index} names «${misspelt(tracks[0] ?? '')}»`,
            edits: [set(file, at, misspelt(tracks[0] ?? ''))],
            places: [line(file, at)],
          }
        : [];
    }),
};

const notCombinable: Operator = {
  id: 'outcome-not-combinable',
  plants: 'an outcome leads to two tracks that cannot be sent together',
  harm: 'stranded',
  faults: (service) => {
    const { tracks, trackSelection } = service.manifest;
    const file = manifestFile(service);
    return trackSelection.outcomes.flatMap((outcome, index) => {
      const [own, ...more] = outcome.tracks ?? [];
      const foreign = tracks.find(
        ({ id, combinableWith = [] }) =>
          id !== own && !combinableWith.includes(own ?? '') && !tracks.find((track) => track.id === own)?.combinableWith?.includes(id),
      );
      if (own === undefined || more.length > 0 || !foreign) return [];
      const at = [...OUTCOMES, index, 'tracks'];
      return {
        change: `${file}: outcome ${index} also names «${foreign.id}»`,
        edits: [set(file, at, [own, foreign.id])],
        places: [line(file, at), line(file, [...OUTCOMES, index])],
      };
    });
  },
};

export const OUTCOME_OPERATORS: readonly Operator[] = [
  outcomeShadowed,
  outcomeShadowedByWider,
  catchAllFirst,
  outcomeRemoved,
  impossibleOutcome,
  outcomeTrackMisspelt,
  notCombinable,
];
