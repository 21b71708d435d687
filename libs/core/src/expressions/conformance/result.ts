export interface ConformanceResult {
  readonly name: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  /** What was expected and what came, or why it was not run. */
  readonly message?: string;
}

/** Passed when the two are equal as JSON; null and absent are the same. */
export function verdict(name: string, expected: unknown, actual: unknown): ConformanceResult {
  return isSameJson(expected ?? null, actual ?? null)
    ? { name, status: 'passed' }
    : failed(name, `expected ${show(expected)}, got ${show(actual)}`);
}

export function failed(name: string, message: string): ConformanceResult {
  return { name, status: 'failed', message };
}

export function show(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  return text.length > 500 ? `${text.slice(0, 500)}…` : text;
}

/** Equal as JSON, whatever the order of keys. */
function isSameJson(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keysOfA = Object.keys(a);
  return (
    keysOfA.length === Object.keys(b).length &&
    keysOfA.every((key) => Object.hasOwn(b, key) && isSameJson(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}
