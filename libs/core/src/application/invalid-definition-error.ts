import { SporvalgError } from '../errors.js';

export interface DefinitionProblem {
  /** Where, as in {@link EvaluationFault}: `<pageId>/<nodeId>.<property>`, `calculation <path>`, … */
  readonly place: string;
  readonly message: string;
}

/** A definition that cannot be run. `check` finds the same faults with file and line. */
export class InvalidDefinitionError extends SporvalgError {
  override readonly name = 'InvalidDefinitionError';
  readonly code = 'definition.invalid';
  readonly kind = 'invalid';

  constructor(
    readonly service: string,
    readonly problems: readonly DefinitionProblem[],
  ) {
    super(`${service} cannot be run: ${problems.map(({ place, message }) => `${place}: ${message}`).join('; ')}`);
  }
}
