import { isRecord } from './model-path.js';

/** Whether two values say the same: `12` and `"12"` do, since a field may keep a register's number as text. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Array.isArray(one))
    return Array.isArray(other) && one.length === other.length && one.every((value, index) => sameValue(value, other[index]));
  if (isRecord(one)) {
    const keys = Object.keys(one);
    return (
      isRecord(other) &&
      keys.length === Object.keys(other).length &&
      keys.every((key) => Object.hasOwn(other, key) && sameValue(one[key], other[key]))
    );
  }
  if (one === undefined || one === null || other === undefined || other === null) return (one ?? null) === (other ?? null);
  return typeof other !== 'object' && String(one).trim() === String(other).trim();
}
