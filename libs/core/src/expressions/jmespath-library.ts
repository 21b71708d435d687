import { registerJmespath } from './jmespath.js';
import { isPlainObject, type ExpressionValue } from './value.js';

/** The one function of the library we use; it comes without types. */
interface JmespathLibrary {
  search(data: unknown, query: string): unknown;
}

/**
 * Loads the JMESPath library and registers it with the engine.
 *
 * A server calls it at start. A browser calls it only for a definition that uses `jmespath`, so that
 * nobody else downloads the library.
 */
export async function loadJmespath(): Promise<void> {
  // @ts-expect-error: the library has no types; the interface above is its documented signature.
  const module = (await import('jmespath')) as JmespathLibrary & { readonly default?: JmespathLibrary };
  const library = module.default ?? module;
  registerJmespath((data, query) => library.search(withoutPrototypes(data), query));
}

/** The library reads inherited properties too; data without prototypes has none. */
function withoutPrototypes(data: ExpressionValue): unknown {
  if (Array.isArray(data)) return data.map(withoutPrototypes);
  if (!isPlainObject(data)) return data;
  const bare = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of Object.entries(data)) {
    if (key !== '__proto__') bare[key] = withoutPrototypes(value);
  }
  return bare;
}
