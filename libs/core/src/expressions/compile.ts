import { CASTS, type Cast, type CastValue } from './casting.js';
import { callStep, type Body, type Run, type Step } from './call-step.js';
import { InvalidExpressionError, placedError } from './expression-error.js';
import { argumentType, type Dialect, type FunctionDefinition } from './function-definition.js';
import { findFunction } from './functions.js';
import { expressionReferences, type ExpressionReferences } from './references.js';
import type { ExpressionScope } from './scope.js';
import { validateExpression, type ExpressionOptions } from './validate.js';
import { asExpressionValue, type ExpressionValue, type ValueType } from './value.js';

/** An expression made ready to run any number of times. */
export interface CompiledExpression {
  /**
   * @throws ExpressionError with the place in the expression; the same scope gives the same result or error
   */
  evaluate(scope: ExpressionScope): ExpressionValue;
  /** Paths of the default data model named outright, as written: `personer.navn`, not `personer[0].navn`. */
  readonly reads: ReadonlySet<string>;
  /** Everything it names or reads: when none of it has changed, the value has not either. */
  readonly references: ExpressionReferences;
  /** What the outermost function gives; absent when that depends on the data. */
  readonly resultType?: ValueType;
}

/**
 * Checks an expression and turns it into closures.
 *
 * @param json `["function", …arguments]`, or a literal, which evaluates to itself
 * @throws InvalidExpressionError with every fault `validateExpression` finds
 */
export function compileExpression(json: unknown, options: ExpressionOptions = {}): CompiledExpression {
  const dialect = options.dialect ?? 'v9';
  const faults = validateExpression(json, { dialect });
  if (faults.length > 0) throw new InvalidExpressionError(faults);

  const literal = asExpressionValue(json);
  const step = Array.isArray(json) ? compilePart(json, 'any', [], dialect) : () => literal;
  const resultType = typeOf(json, dialect);
  const references = expressionReferences(json);
  return {
    evaluate: (scope) => evaluate(step, scope, dialect),
    reads: references.dataPaths,
    references,
    ...(resultType === undefined ? {} : { resultType }),
  };
}

function evaluate(step: Step, scope: ExpressionScope, dialect: Dialect): ExpressionValue {
  const run: Run = { scope, dialect, place: [] };
  try {
    return step(run) as ExpressionValue;
  } catch (error) {
    throw placedError(error, run.place);
  }
}

/** @param wanted what the part's value is to be cast to; a call and the cast of its result fail at the same place */
function compilePart(part: unknown, wanted: ValueType, place: readonly number[], dialect: Dialect): Step {
  if (!Array.isArray(part)) return literalStep(asExpressionValue(part), CASTS[wanted], place);
  const [name, ...rawArguments] = part as unknown[];
  const definition = findFunction(name as string, dialect) as FunctionDefinition;
  const cast = castThrough(definition.returns, wanted);
  const direct = rawArguments.some(Array.isArray) ? undefined : definition.withLiterals?.(rawArguments);
  if (direct) return callStep({ body: direct, arguments: [], cast, place });
  const steps = rawArguments.map((argument, index) =>
    compilePart(argument, argumentType(definition, index) ?? 'any', [...place, index + 1], dialect),
  );
  return callStep({ body: definition.run as Body, arguments: steps, cast, place });
}

/** Cast when it first runs: a literal of the wrong type is an error then, and none before. */
function literalStep(literal: ExpressionValue, cast: Cast, place: readonly number[]): Step {
  let value: CastValue | undefined;
  return (run) => {
    if (value === undefined) {
      run.place = place;
      value = cast(literal);
    }
    return value;
  };
}

/** The cast to what a function gives and on to what is wanted of it. To and from `any` there is nothing more to do. */
function castThrough(given: ValueType, wanted: ValueType): Cast {
  if (given === wanted || wanted === 'any') return CASTS[given];
  if (given === 'any') return CASTS[wanted];
  return (value) => CASTS[wanted](CASTS[given](value));
}

function typeOf(json: unknown, dialect: Dialect): ValueType | undefined {
  if (Array.isArray(json)) {
    const returns = findFunction(json[0] as string, dialect)?.returns;
    return returns === 'any' ? undefined : returns;
  }
  const type = typeof json;
  return type === 'string' || type === 'number' || type === 'boolean' ? type : undefined;
}
