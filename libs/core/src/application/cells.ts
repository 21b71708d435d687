import { computed, type ReadonlySignal } from '@preact/signals-core';

/**
 * A question with one subject whose answer is remembered until something it was computed from changes.
 *
 * @param whenCircular the answer given while it is being computed; rings that expressions name outright are found
 *   when the form is compiled, so this is met only where a name is computed
 */
export function remembered<K, V>(compute: (subject: K) => V, whenCircular?: (subject: K) => V): (subject: K) => V {
  // Not weak: what remembers lives as long as the application that its subjects belong to.
  const cells = new Map<K, Cell<V>>();
  const cellOf = (subject: K): Cell<V> => {
    const cell: Cell<V> = {
      isAsked: false,
      answer: computed(() => {
        cell.isAsked = true;
        try {
          return compute(subject);
        } finally {
          cell.isAsked = false;
        }
      }),
    };
    cells.set(subject, cell);
    return cell;
  };
  return (subject) => {
    const cell = cells.get(subject) ?? cellOf(subject);
    return cell.isAsked && whenCircular ? whenCircular(subject) : cell.answer.value;
  };
}

interface Cell<V> {
  isAsked: boolean;
  readonly answer: ReadonlySignal<V>;
}
