import { computed, type ReadonlySignal } from '@preact/signals-core';

/**
 * An answer about each subject, kept until something it was computed from changes, and forgotten with the subject.
 *
 * @param compute what it is given beside the subject must be the same for the same subject
 */
export function kept<K extends WeakKey, V, R extends readonly unknown[]>(
  compute: (subject: K, ...rest: R) => V,
): (subject: K, ...rest: R) => V {
  const cells = new WeakMap<K, ReadonlySignal<V>>();
  return (subject, ...rest) => {
    const cell = cells.get(subject) ?? computed(() => compute(subject, ...rest));
    cells.set(subject, cell);
    return cell.value;
  };
}
