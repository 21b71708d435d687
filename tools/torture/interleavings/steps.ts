import { seededRandom } from '../seeded-random.js';

/** A question of the form that a citizen or another device of theirs writes in. */
export interface Question {
  readonly page: PageId;
  readonly label: string;
  /** Where the answer stands in the draft. */
  readonly path: readonly string[];
}

export type PageId = 'kontakt' | 'arrangement';

/** Two pages of the application that follow each other. */
export const QUESTIONS = {
  contact: { page: 'kontakt', label: 'Hvem skal kommunen kontakte?', path: ['kontakt', 'navn'] },
  email: { page: 'kontakt', label: 'E-post', path: ['kontakt', 'epost'] },
  event: { page: 'arrangement', label: 'Hva heter arrangementet?', path: ['arrangement', 'navn'] },
  about: { page: 'arrangement', label: 'Fortell kort om arrangementet', path: ['arrangement', 'beskrivelse'] },
  phone: { page: 'kontakt', label: 'Mobiltelefon', path: ['kontakt', 'telefon'] },
  place: { page: 'arrangement', label: 'Hvor på stedet skal dere skjenke?', path: ['arrangement', 'sted', 'beskrivelse'] },
} as const satisfies Readonly<Record<string, Question>>;

export type QuestionId = keyof typeof QUESTIONS;

const TYPED: readonly QuestionId[] = ['contact', 'email', 'event', 'about'];
const LEFT_TO_THE_OTHER: readonly QuestionId[] = ['phone', 'place'];

/** What becomes of a call to the API. `lost`: done, but the answer never comes. `late`: sent long after. */
export type CallFault = 500 | 503 | 'hang' | 'lost' | 'late';

/** What stands in a draft beside the answers: which file comes later, and whether the citizen has chosen the track. */
export interface Decisions {
  readonly promisedLater: readonly string[];
  readonly chosenTracks?: readonly string[];
}

/** Each leaves the pages of the application as they were. */
const DECISIONS: readonly Decisions[] = [
  { promisedLater: [] },
  { promisedLater: ['vedleggDisponering'] },
  { promisedLater: [], chosenTracks: ['enkeltanledning'] },
  { promisedLater: ['vedleggDisponering'], chosenTracks: ['enkeltanledning'] },
];

export type Step =
  | { readonly kind: 'type'; readonly question: QuestionId; readonly text: string; readonly append: boolean; readonly keyMs: number }
  | { readonly kind: 'open'; readonly page: PageId; readonly by: 'steps' | 'buttons' }
  | { readonly kind: 'fail-calls'; readonly fault: CallFault; readonly calls: number }
  | { readonly kind: 'other-device'; readonly question: QuestionId; readonly text: string }
  | { readonly kind: 'other-decides'; readonly decisions: Decisions }
  | { readonly kind: 'offline' | 'online' | 'kill-server' | 'expire-session' | 'look-away' | 'do-as-asked' };

/** What the citizen answers if asked which of two answers is to stand. */
export type Choice = 'mine' | 'theirs';

export interface Interleaving {
  readonly seed: number;
  readonly steps: readonly Step[];
  readonly choice: Choice;
}

const FEWEST_STEPS = 9;
const MORE_STEPS = 8;
const FAULTS: readonly CallFault[] = [500, 503, 'hang', 'lost', 'late'];

/** The same seed gives the same steps. Every second step is typing; in one question at most does another device write too. */
export function interleavingOf(seed: number): Interleaving {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const one = <T>(all: readonly T[]): T => all[below(all.length)] as T;
  const contested = one(TYPED);
  let isContested = false;
  let words = 0;
  const text = (question: QuestionId, who: string) => {
    words += 1;
    if (question === 'email') return `${who}${words}@eksempel.example`;
    return question === 'phone' ? `9000${1000 + words}` : `${who} skrev ${words} æøå`;
  };
  const type = (question = one(TYPED)): Step => ({
    kind: 'type',
    question,
    text: text(question, 'jeg'),
    append: question !== 'email' && random() < 0.4,
    keyMs: one([0, 5, 40]),
  });
  const disturb = (): readonly Step[] => {
    const kind = below(12);
    if (kind === 0) return [{ kind: 'offline' }, type(), { kind: 'online' }];
    if (kind === 1) return [{ kind: 'offline' }];
    if (kind === 2) return [{ kind: 'online' }];
    if (kind <= 4) return [{ kind: 'fail-calls', fault: one(FAULTS), calls: 1 + below(3) }];
    if (kind === 5 && !isContested) {
      isContested = true;
      const other: Step = { kind: 'other-device', question: contested, text: text(contested, 'annen') };
      return one([[type(contested), other], [other, type(contested)], [other]]);
    }
    if (kind <= 6) {
      const question = one(LEFT_TO_THE_OTHER);
      return [{ kind: 'other-device', question, text: text(question, 'annen') }];
    }
    if (kind === 7) return [{ kind: 'expire-session' }];
    if (kind === 8) return [{ kind: 'do-as-asked' }];
    if (kind === 9) return [{ kind: 'other-decides', decisions: one(DECISIONS) }];
    return [{ kind: kind === 10 ? 'look-away' : 'kill-server' }];
  };
  const wanted = FEWEST_STEPS + below(MORE_STEPS);
  const steps: Step[] = [];
  while (steps.length < wanted) {
    steps.push(...disturb(), type());
    if (random() < 0.25) steps.push({ kind: 'open', page: one(['kontakt', 'arrangement']), by: one(['steps', 'buttons']) });
  }
  return { seed, steps, choice: one(['mine', 'theirs']) };
}
