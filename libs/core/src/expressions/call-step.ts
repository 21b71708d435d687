import type { Cast, CastValue } from './casting.js';
import type { FunctionContext } from './function-definition.js';

/** One evaluation under way. */
export interface Run extends FunctionContext {
  /** The part that runs now, for the error it may end in; kept here since a `try` around every part is what costs most. */
  place: readonly number[];
}

/** A part of an expression, ready to run. */
export type Step = (run: Run) => CastValue;

/** What a function does, with its arguments given one by one. */
export type Body = (context: FunctionContext, ...values: CastValue[]) => CastValue | undefined;

interface Call {
  readonly body: Body;
  readonly arguments: readonly Step[];
  /** To the type the function gives. */
  readonly cast: Cast;
  readonly place: readonly number[];
}

/**
 * A call as a step: evaluates the arguments in order, then the function.
 *
 * Nearly all calls have one to four arguments. Each number has its own closure, since a list of them would cost more
 * than the call.
 */
export function callStep({ body, arguments: steps, cast, place }: Call): Step {
  const [first, second, third, fourth] = steps;
  if (!first)
    return (run) => {
      run.place = place;
      return cast(body(run));
    };
  if (!second)
    return (run) => {
      const a = first(run);
      run.place = place;
      return cast(body(run, a));
    };
  if (!third)
    return (run) => {
      const a = first(run);
      const b = second(run);
      run.place = place;
      return cast(body(run, a, b));
    };
  if (!fourth)
    return (run) => {
      const a = first(run);
      const b = second(run);
      const c = third(run);
      run.place = place;
      return cast(body(run, a, b, c));
    };
  if (steps.length === 4)
    return (run) => {
      const a = first(run);
      const b = second(run);
      const c = third(run);
      const d = fourth(run);
      run.place = place;
      return cast(body(run, a, b, c, d));
    };
  return (run) => {
    const values = steps.map((step) => step(run));
    run.place = place;
    return cast(body(run, ...values));
  };
}
