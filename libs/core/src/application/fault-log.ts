import { SporvalgError } from '../errors.js';
import type { EvaluationFault } from './application.js';

/** Gathers run-time faults in the definition, each place and code once. */
export interface FaultLog {
  add(code: string, place: string): void;
  /** Records an error thrown by an expression by its code; its message may hold answers and is not kept. */
  addError(error: unknown, place: string): void;
  list(): readonly EvaluationFault[];
}

export function createFaultLog(): FaultLog {
  const faults = new Map<string, EvaluationFault>();
  const add = (code: string, place: string) => faults.set(`${code} ${place}`, { code, place });
  return {
    add,
    addError: (error, place) => add(error instanceof SporvalgError ? error.code : 'expression.failed', place),
    list: () => [...faults.values()],
  };
}
