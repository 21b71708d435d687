import { castTo, type CastValue } from './casting.js';
import { InvalidExpressionError, placedError } from './expression-error.js';
import { argumentType, type Dialect, type FunctionContext, type FunctionDefinition } from './function-definition.js';
import { findFunction } from './functions.js';
import { expressionReferences } from './references.js';
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
  /** What the outermost function gives; absent when that depends on the data. */
  readonly resultType?: ValueType;
}

type Step = (context: FunctionContext) => CastValue;

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

  const step = compilePart(json, [], dialect);
  const resultType = typeOf(json, dialect);
  return {
    evaluate: (scope) => step({ scope, dialect }) as ExpressionValue,
    reads: expressionReferences(json).dataPaths,
    ...(resultType === undefined ? {} : { resultType }),
  };
}

function compilePart(part: unknown, path: readonly number[], dialect: Dialect): Step {
  if (!Array.isArray(part)) {
    const literal = asExpressionValue(part);
    return () => literal;
  }
  const [name, ...rawArguments] = part as unknown[];
  const definition = findFunction(name as string, dialect) as FunctionDefinition;
  return compileCall(definition, rawArguments, path, dialect);
}

function compileCall(definition: FunctionDefinition, rawArguments: readonly unknown[], path: readonly number[], dialect: Dialect): Step {
  const steps = rawArguments.map((argument, index) => {
    const place = [...path, index + 1];
    return castingStep(compilePart(argument, place, dialect), argumentType(definition, index) ?? 'any', place);
  });
  const run = definition.run as (context: FunctionContext, ...values: CastValue[]) => CastValue | undefined;
  return (context) => {
    const values = steps.map((step) => step(context));
    try {
      return castTo(run(context, ...values), definition.returns);
    } catch (error) {
      throw placedError(error, path);
    }
  };
}

function castingStep(step: Step, type: ValueType, place: readonly number[]): Step {
  return (context) => {
    const value = step(context);
    try {
      return castTo(value, type);
    } catch (error) {
      throw placedError(error, place);
    }
  };
}

function typeOf(json: unknown, dialect: Dialect): ValueType | undefined {
  if (Array.isArray(json)) {
    const returns = findFunction(json[0] as string, dialect)?.returns;
    return returns === 'any' ? undefined : returns;
  }
  const type = typeof json;
  return type === 'string' || type === 'number' || type === 'boolean' ? type : undefined;
}
