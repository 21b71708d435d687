/**
 * `next`, with every part that equals the same part of `previous` replaced by it. Identity then tells
 * whether anything changed. For plain data only: objects, arrays and primitives.
 */
export function shareUnchanged<T>(previous: unknown, next: T): T {
  if (Object.is(previous, next)) return next;
  if (Array.isArray(previous) && Array.isArray(next)) return shareArray(previous, next) as T;
  if (isPlainObject(previous) && isPlainObject(next)) return shareObject(previous, next) as T;
  return next;
}

function shareArray(previous: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const shared = next.map((item, index) => shareUnchanged(previous[index], item));
  const same = previous.length === shared.length && shared.every((item, index) => Object.is(item, previous[index]));
  return same ? previous : shared;
}

function shareObject(previous: Readonly<Record<string, unknown>>, next: Readonly<Record<string, unknown>>): unknown {
  const keys = Object.keys(next);
  const shared = Object.fromEntries(keys.map((key) => [key, shareUnchanged(previous[key], next[key])]));
  const same =
    Object.keys(previous).length === keys.length && keys.every((key) => key in previous && Object.is(shared[key], previous[key]));
  return same ? previous : shared;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
