import type { Dynamic } from '../definition/expression-json.js';
import { castTo } from './casting.js';
import { compileExpression, type CompiledExpression } from './compile.js';
import { ExpressionError, placedError } from './expression-error.js';
import type { ExpressionScope } from './scope.js';
import type { ValueType } from './value.js';

const compiled = new WeakMap<object, CompiledExpression>();

/** `compileExpression` in v9, once per expression object. */
export function compiledOnce(json: readonly unknown[]): CompiledExpression {
  const known = compiled.get(json);
  if (known) return known;
  const made = compileExpression(json);
  compiled.set(json, made);
  return made;
}

/**
 * The value of a property that may be an expression.
 *
 * @param fallback the property's default: given for a null result, and it tells which type is wanted
 * @param onError called with a failed expression's error, after which the fallback is used
 * @throws ExpressionError when the expression fails and there is no `onError`
 */
export function evaluateDynamic<T extends string | number | boolean | null>(
  valueOrExpression: Dynamic<T> | undefined,
  scope: ExpressionScope,
  fallback: T,
  onError?: (error: ExpressionError) => void,
): T {
  if (!Array.isArray(valueOrExpression)) return (valueOrExpression as T | undefined) ?? fallback;
  try {
    const result = compiledOnce(valueOrExpression as readonly unknown[]).evaluate(scope);
    return (castTo(result, typeWanted(fallback)) as T | null) ?? fallback;
  } catch (error) {
    const failure = error instanceof ExpressionError ? error : placedError(error, []);
    if (!onError) throw failure;
    onError(failure);
    return fallback;
  }
}

function typeWanted(fallback: unknown): ValueType {
  const type = typeof fallback;
  return type === 'boolean' || type === 'number' || type === 'string' ? type : 'any';
}
