import { fail } from './expression-error.js';
import { asExpressionValue, type ExpressionValue } from './value.js';

/** Finds what a JMESPath query (jmespath.org) asks for; throws on a query it cannot read. */
export type JmespathSearch = (data: ExpressionValue, query: string) => unknown;

let registered: JmespathSearch | undefined;

/**
 * Gives the engine its JMESPath implementation, once, where an application starts.
 *
 * Kept out of the engine so that browsers which never see a query do not download the library. A
 * scope with a `jmespath` of its own goes before this one.
 */
export function registerJmespath(search: JmespathSearch): void {
  registered = search;
}

/** Runs a query with the scope's implementation or the registered one. */
export function searchJmespath(own: JmespathSearch | undefined, data: ExpressionValue, query: string): ExpressionValue {
  const search = own ?? registered ?? fail('JMESPath is not available here');
  let found: unknown;
  try {
    found = search(data, query);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown error';
    return fail('JMESPath error', `Jmespath error: ${reason}`);
  }
  return asExpressionValue(found);
}
