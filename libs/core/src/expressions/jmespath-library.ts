import { isTooDemanding, sizeOf, type QueryNode } from './jmespath-cost.js';
import { registerJmespath } from './jmespath.js';
import { isPlainObject, type ExpressionValue } from './value.js';

/** What we use of the library; it comes without types. */
interface JmespathLibrary {
  compile(query: string): QueryNode;
  search(data: unknown, query: string): unknown;
}

/** Longer than any query a person writes, and short enough for a parser that calls itself. */
const MAX_QUERY_LENGTH = 2_000;

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
  registerJmespath((data, query) => search(library, data, query));
}

function search(library: JmespathLibrary, data: ExpressionValue, query: string): unknown {
  if (query.length > MAX_QUERY_LENGTH) throw new Error(`the query is longer than ${MAX_QUERY_LENGTH} characters`);
  if (isTooDemanding(library.compile(query), sizeOf(data))) throw new Error('the query would take too long on so much data');
  return library.search(withoutPrototypes(data), query);
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
