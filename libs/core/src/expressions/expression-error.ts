import { SporvalgError } from '../errors.js';

/** Text, or what makes it when somebody asks: the value at fault may be long. */
export type Wording = string | (() => string);

/** One fault found without running the expression. */
export interface ExpressionFault {
  /** Indexes from the outermost expression inwards: `[2, 0]` is the function name of the second argument. */
  readonly path: readonly number[];
  /** English, worded as in Altinn's shared tests so that a designer can search for it. */
  readonly message: string;
}

/**
 * An expression could not give a value.
 *
 * `message` carries no values from the answers, since it ends in logs. The full wording, with the
 * value at fault, is `altinnMessage`; it is kept out of every serialisation and is meant for the
 * designer's preview and the conformance tests only.
 */
export class ExpressionError extends SporvalgError {
  override readonly name = 'ExpressionError';
  readonly code = 'expression.failed';
  readonly kind = 'invalid';
  readonly #altinnMessage: Wording;

  constructor(
    message: string,
    /** Indexes into the expression, as in `ExpressionFault`. */
    readonly path: readonly number[] = [],
    altinnMessage: Wording = message,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.#altinnMessage = altinnMessage;
  }

  get altinnMessage(): string {
    return typeof this.#altinnMessage === 'string' ? this.#altinnMessage : this.#altinnMessage();
  }
}

/** The expression is wrong as written: unknown function, wrong number of arguments, wrong literal type. */
export class InvalidExpressionError extends ExpressionError {
  constructor(readonly faults: readonly ExpressionFault[]) {
    super(`Invalid expression: ${faults.map((fault) => fault.message).join('; ')}`, faults[0]?.path ?? []);
  }
}

/**
 * Thrown inside a function or by a member of the scope (`component`, `optionLabel`, …) when there is no
 * answer to give. The engine turns it into an `ExpressionError` that knows where in the expression it was.
 */
export class ExpressionLookupError extends Error {
  override readonly name = 'ExpressionLookupError';

  constructor(
    /** Free of values from the answers. */
    message: string,
    /** Worded with the value; as `message` when absent. */
    readonly altinnMessage: Wording = message,
    /** Number of the argument at fault, counted from 1; absent means the whole call. */
    readonly argument?: number,
  ) {
    super(message);
  }
}

/** Ends the function being run with an error; see `ExpressionLookupError` for the parts. */
export function fail(message: string, altinnMessage?: Wording, argument?: number): never {
  throw new ExpressionLookupError(message, altinnMessage, argument);
}

/** Any failure inside a call, as an `ExpressionError` with its place. One that has a place keeps it. */
export function placedError(error: unknown, path: readonly number[]): ExpressionError {
  if (error instanceof ExpressionError) return error;
  if (error instanceof ExpressionLookupError) {
    const place = error.argument === undefined ? path : [...path, error.argument];
    return new ExpressionError(error.message, place, error.altinnMessage, { cause: error });
  }
  return new ExpressionError('The expression could not be evaluated', path, undefined, { cause: error });
}
