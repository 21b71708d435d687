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
  let isSame = previous.length === next.length;
  const shared = next.map((item, index) => {
    const part = shareUnchanged(previous[index], item);
    isSame &&= Object.is(part, previous[index]);
    return part;
  });
  return isSame ? previous : shared;
}

function shareObject(previous: Readonly<Record<string, unknown>>, next: Readonly<Record<string, unknown>>): unknown {
  const keys = Object.keys(next);
  let isSame = Object.keys(previous).length === keys.length;
  // Most objects are the same as before: none is made until it is known that this one is not.
  const parts = keys.map((key) => {
    const part = shareUnchanged(previous[key], next[key]);
    isSame &&= key in previous && Object.is(part, previous[key]);
    return part;
  });
  return isSame ? previous : Object.fromEntries(keys.map((key, index) => [key, parts[index]]));
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
