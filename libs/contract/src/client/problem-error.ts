import type { Problem } from '../problem.js';

/** The server answered with problem details; `code` is stable and decides what a person is told. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly problem: Problem) {
    super(problem.code);
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }
}

/** No answer came at all: no network, or the server is away. Nothing is known about what happened there. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}
