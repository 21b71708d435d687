import { seededRandom } from '../torture/seeded-random.js';
import type { Fault, Operator } from './fault.js';
import { OPERATORS } from './operators/index.js';
import type { ServiceFiles } from './service-files.js';

export interface Choice {
  readonly seed: number;
  /** Faults in all, at most. */
  readonly faults: number;
  /** Ids of operators to use, or beginnings of them; none means all. */
  readonly only: readonly string[];
}

export interface Chosen {
  readonly operator: Operator;
  readonly service: ServiceFiles;
  readonly fault: Fault;
}

/**
 * The faults to plant, the same for the same seed. Every operator gets its turn before any gets another, and each turn is in the
 * next service, so that a short run has every kind of fault and every service.
 */
export function chooseFaults(services: readonly ServiceFiles[], { seed, faults, only }: Choice): readonly Chosen[] {
  const operators = OPERATORS.filter(({ id }) => only.length === 0 || only.some((wanted) => id.startsWith(wanted)));
  const lists = operators.map((operator, turn) => inTurn(services, turn).map((service) => shuffled(operator, service, seed)));
  const chosen: Chosen[] = [];
  for (let round = 0; chosen.length < faults && lists.some((list) => list.some((own) => own.length > 0)); round += 1) {
    for (const list of lists) {
      const next = inTurn(list, round)
        .find((own) => own.length > 0)
        ?.pop();
      if (next) chosen.push(next);
    }
  }
  return chosen.slice(0, faults);
}

function shuffled(operator: Operator, service: ServiceFiles, seed: number): Chosen[] {
  const random = seededRandom(seed + hash(`${operator.id} ${service.id}`));
  const order = operator.faults(service).map((fault) => ({ fault, rank: random() }));
  return order.sort((a, b) => a.rank - b.rank).map(({ fault }) => ({ operator, service, fault }));
}

/** The same list, begun at another place. */
function inTurn<T>(list: readonly T[], turn: number): readonly T[] {
  const start = list.length === 0 ? 0 : turn % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

function hash(text: string): number {
  return [...text].reduce((sum, letter) => Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0), 7);
}
