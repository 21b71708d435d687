import type { Choice, Decisions, QuestionId } from './steps.js';

/** What ought to stand in the end, kept as things happen. */
export interface ExpectedAnswers {
  typed(question: QuestionId, text: string): void;
  /** @param replaced the answer the server had before */
  otherWrote(question: QuestionId, text: string, replaced: unknown): void;
  otherDecided(decisions: Decisions): void;
  chose(choice: Choice): void;
  /** Every answer that was touched, as it ought to stand. */
  final(): ReadonlyMap<QuestionId, string>;
  /** Undefined when the other device has decided nothing. */
  readonly decisions: Decisions | undefined;
  /** True when some answer of the page had not been saved when another device wrote the same answer. */
  readonly mustAsk: boolean;
  /** False when nobody has written the same answer elsewhere, so that a question has no cause. */
  readonly mayAsk: boolean;
  readonly asked: boolean;
}

export function expectAnswers(): ExpectedAnswers {
  const typed = new Map<QuestionId, string>();
  const other = new Map<QuestionId, string>();
  const final = new Map<QuestionId, string>();
  let [mustAsk, mayAsk, asked] = [false, false, false];
  let decisions: Decisions | undefined;
  return {
    typed(question, text) {
      typed.set(question, text);
      final.set(question, text);
      if (other.has(question)) mayAsk = true;
    },
    otherWrote(question, text, replaced) {
      const mine = typed.get(question);
      other.set(question, text);
      final.set(question, text);
      if (mine !== undefined) mayAsk = true;
      if (mine !== undefined && mine !== replaced) mustAsk = true;
    },
    otherDecided(decided) {
      decisions = decided;
    },
    chose(choice) {
      asked = true;
      for (const [question, theirs] of other) {
        const mine = typed.get(question);
        if (mine !== undefined) final.set(question, choice === 'mine' ? mine : theirs);
      }
    },
    final: () => final,
    get decisions() {
      return decisions;
    },
    get mustAsk() {
      return mustAsk;
    },
    get mayAsk() {
      return mayAsk;
    },
    get asked() {
      return asked;
    },
  };
}
