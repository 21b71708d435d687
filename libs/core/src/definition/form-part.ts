import type { ComponentNode } from './component.js';
import type { PartReference } from './definition-shapes.js';
import type { Origins } from './origins.js';
import { withRenamedIds } from './renamed-ids.js';

/** Expression functions whose first argument is a component id. */
const COMPONENT_FUNCTIONS = new Set(['component', 'displayValue']);

/**
 * A form part's components as they stand in one page: ids prefixed, bindings and references that
 * begin with `$.` moved under the model path the page gives. Each copy keeps the place of its
 * original, so that a finding points into the part's own file.
 */
export function expandPart(reference: PartReference, layout: readonly ComponentNode[], origins: Origins): readonly ComponentNode[] {
  const prefix = prefixOf(reference);
  const rewrite = pathsUnder(reference, origins);
  return layout.map((component) => {
    const bindings = component.dataModelBindings;
    const copy = {
      ...(rewrite(component) as ComponentNode),
      id: prefix + component.id,
      ...withRenamedIds(
        component,
        (id) => prefix + id,
        (original, copy) => origins.copy(original, copy),
      ),
      ...(bindings
        ? {
            dataModelBindings: origins.copy(
              bindings,
              mapValues(bindings, (path) => under(reference, path)),
            ),
          }
        : {}),
    };
    return origins.copy(component, copy);
  });
}

/** Moves the references of an expression, or of all that a value holds, to where the part stands. */
export function pathsUnder(reference: PartReference, origins: Origins): (value: unknown) => unknown {
  const prefix = prefixOf(reference);

  function rewrite(value: unknown): unknown {
    if (Array.isArray(value)) return origins.copy(value, rewriteCall(value));
    if (typeof value !== 'object' || value === null) return value;
    return origins.copy(value, mapValues(value as Readonly<Record<string, unknown>>, rewrite));
  }

  function rewriteCall(call: readonly unknown[]): readonly unknown[] {
    const [name, first, ...rest] = call;
    if (typeof first === 'string' && first.startsWith('$.')) {
      if (name === 'dataModel') return [name, under(reference, first), ...rest];
      if (COMPONENT_FUNCTIONS.has(String(name))) return [name, prefix + first.slice(2), ...rest];
    }
    return call.map(rewrite);
  }

  return rewrite;
}

function prefixOf({ part, idPrefix }: PartReference): string {
  return idPrefix ?? `${part}-`;
}

function under({ bind }: PartReference, path: string): string {
  return path.startsWith('$.') ? `${bind}.${path.slice(2)}` : path;
}

function mapValues<In, Out>(record: Readonly<Record<string, In>>, change: (value: In) => Out): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
