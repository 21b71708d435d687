import { ARITHMETIC_FUNCTIONS } from './arithmetic.js';
import { COMPARISON_FUNCTIONS } from './comparison.js';
import { CONTEXT_FUNCTIONS } from './context.js';
import { DATA_FUNCTIONS } from './data.js';
import { DATE_FUNCTIONS } from './dates.js';
import type { Dialect, FunctionDefinition } from './function-definition.js';
import { LIST_FUNCTIONS } from './lists.js';
import { LOGIC_FUNCTIONS } from './logic.js';
import { TEXT_FUNCTIONS } from './text.js';

/** Every function of the language, by family. The reference documentation is made from this list. */
export const EXPRESSION_FUNCTIONS: readonly FunctionDefinition[] = [
  ...LOGIC_FUNCTIONS,
  ...COMPARISON_FUNCTIONS,
  ...ARITHMETIC_FUNCTIONS,
  ...TEXT_FUNCTIONS,
  ...DATE_FUNCTIONS,
  ...DATA_FUNCTIONS,
  ...CONTEXT_FUNCTIONS,
  ...LIST_FUNCTIONS,
];

const byName: ReadonlyMap<string, FunctionDefinition> = new Map(EXPRESSION_FUNCTIONS.map((definition) => [definition.name, definition]));

/** A function by its exact name, if the dialect has it. */
export function findFunction(name: string, dialect: Dialect): FunctionDefinition | undefined {
  const found = byName.get(name);
  return found?.since === 'v9' && dialect === 'v8' ? undefined : found;
}
