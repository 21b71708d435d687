import type { PartyType } from '../definition/service.js';
import type { FormDefinition } from '../definition/definition.js';
import { questionsOf } from './exploration-questions.js';
import {
  answered,
  compiledTable,
  createTableScope,
  UNANSWERED,
  type Answered,
  type CompiledQuestion,
  type CompiledTable,
  type TableScope,
} from './exploration-table.js';

/** The most combinations of answers tried for one municipality and kind of applicant. */
export const MAX_COMBINATIONS = 20_000;

/** One way through the questions of the selection page; values by model path. */
export type Combination = Readonly<Record<string, unknown>>;

/** One way a citizen can go, and the outcome that decided; `undefined` where none did. */
export interface Way {
  readonly answers: Combination;
  readonly outcome: number | undefined;
}

export interface Exploration {
  /** Ways through the questions that were tried. */
  readonly combinations: number;
  /** False when there were more than {@link MAX_COMBINATIONS}, or a question has no end of answers. */
  readonly isComplete: boolean;
  /** Model paths of questions whose answers cannot be listed; one answer stands for all. */
  readonly sampledQuestions: readonly string[];
  /** Every way that was tried. */
  readonly ways: readonly Way[];
  /** Indexes of outcomes that decided at least once. */
  readonly reachedOutcomes: ReadonlySet<number>;
  /** A combination that no outcome takes, if there is one. */
  readonly withoutOutcome?: Combination;
  /** An expression that could not be evaluated, with what it was given. */
  readonly failure?: { readonly place: string; readonly combination: Combination };
}

/**
 * Tries the decision table with every combination of answers a citizen can give: each visible
 * question in reading order, each of its choices, and no answer where none is required. A question
 * that is hidden has no answer, as in a real application.
 *
 * @param applicant what `["frontendSettings", "sokertype"]` says
 */
export function exploreTrackSelection(definition: FormDefinition, applicant: PartyType, today: string): Exploration {
  const explorer = new Explorer(compiledTable(definition, questionsOf(definition)), createTableScope(definition, applicant, today));
  explorer.visit(0, UNANSWERED);
  return explorer.result();
}

class Explorer {
  readonly #ways: Way[] = [];
  #isCut = false;
  readonly #sampled = new Set<string>();
  readonly #reached = new Set<number>();
  #withoutOutcome: Combination | undefined;
  #failure: Exploration['failure'];

  constructor(
    readonly table: CompiledTable,
    readonly scope: TableScope,
  ) {}

  visit(index: number, given: Answered): void {
    if (this.#isCut) return;
    const question = this.table.questions[index];
    if (!question) return this.decide(given);
    const hidden = this.boolean(question.hidden, given, `${question.id}.hidden`);
    if (hidden) return this.visit(index + 1, given);
    const required = this.boolean(question.required, given, `${question.id}.required`);
    for (const value of this.answersTo(question)) this.visit(index + 1, answered(given, question.path, value));
    if (!required) this.visit(index + 1, given);
  }

  decide(given: Answered): void {
    if (this.#ways.length >= MAX_COMBINATIONS) {
      this.#isCut = true;
      return;
    }
    const found = this.table.outcomes.findIndex((when, index) => this.boolean(when, given, `trackSelection.outcomes[${index}].when`));
    this.#ways.push({ answers: given.answers, outcome: found >= 0 ? found : undefined });
    if (found >= 0) this.#reached.add(found);
    else this.#withoutOutcome ??= given.answers;
  }

  answersTo(question: CompiledQuestion): readonly unknown[] {
    if (!question.isFinite) this.#sampled.add(question.path);
    return question.answers;
  }

  boolean(subject: CompiledTable['outcomes'][number], given: Answered, place: string): boolean {
    if (typeof subject === 'boolean') return subject;
    try {
      return subject.evaluate(this.scope.with(given)) === true;
    } catch {
      this.#failure ??= { place, combination: given.answers };
      return false;
    }
  }

  result(): Exploration {
    return {
      combinations: this.#ways.length,
      ways: this.#ways,
      isComplete: !this.#isCut && this.#sampled.size === 0,
      sampledQuestions: [...this.#sampled],
      reachedOutcomes: this.#reached,
      ...(this.#withoutOutcome ? { withoutOutcome: this.#withoutOutcome } : {}),
      ...(this.#failure ? { failure: this.#failure } : {}),
    };
  }
}
