import { isRecord, segmentsOf } from './model-path.js';

/** Writes into a copy of a model. What is never written to is shared with the original, which stays as it is. */
export interface ModelWriter {
  /** The copy, as written so far. */
  readonly model: Readonly<Record<string, unknown>>;
  /** Puts a value at a path; `undefined` removes what stands there. A row that is not there is never made: rows are the citizen's. */
  write(path: string, value: unknown): void;
}

type Container = Record<string | number, unknown>;

export function createModelWriter(original: Readonly<Record<string, unknown>>): ModelWriter {
  const copies = new WeakSet<object>();
  const copyOf = (value: object): Container => {
    if (copies.has(value)) return value as Container;
    const copy = (Array.isArray(value) ? [...(value as unknown[])] : Object.fromEntries(Object.entries(value))) as Container;
    copies.add(copy);
    return copy;
  };
  const root = copyOf(original);

  function write(path: string, value: unknown): void {
    const whole = segmentsOf(path) ?? [];
    const last = whole.at(-1);
    const segments = whole.slice(0, -1);
    let current = root;
    for (const [depth, segment] of segments.entries()) {
      const isList = typeof (segments[depth + 1] ?? last) === 'number';
      const found = own(current, segment);
      if (isList ? !Array.isArray(found) : !isRecord(found) && (value === undefined || typeof segment === 'number')) return;
      const next = copyOf(isList || isRecord(found) ? (found as object) : {});
      put(current, segment, next);
      current = next;
    }
    if (last === undefined || (typeof last === 'number' && !(last in current))) return;
    if (value === undefined) delete current[last];
    else put(current, last, value);
  }

  return { model: root, write };
}

function own(container: Container, segment: string | number): unknown {
  return Object.hasOwn(container, segment) ? container[segment] : undefined;
}

/** Makes an own property even of names such as `__proto__`. */
function put(container: Container, segment: string | number, value: unknown): void {
  if (segment !== '__proto__') container[segment] = value;
}

/** A copy of the model with the value at `path` replaced; `undefined` removes it. */
export function withValue(model: Readonly<Record<string, unknown>>, path: string, value: unknown): Readonly<Record<string, unknown>> {
  const writer = createModelWriter(model);
  writer.write(path, value);
  return writer.model;
}
