/** Functions whose result changes only at the values they are given outright, so that trying those and their neighbours is trying all. */
const COMPARISONS = new Set([
  'dataModel',
  'component',
  'frontendSettings',
  'equals',
  'notEquals',
  'greaterThan',
  'greaterThanEq',
  'lessThan',
  'lessThanEq',
  'compare',
  'commaContains',
  'not',
  'and',
  'or',
  'if',
  'value',
  'argv',
  'countDataElements',
]);

/** Whether an expression only compares answers with each other and with fixed values. */
export function isComparisonOnly(expression: readonly unknown[]): boolean {
  return COMPARISONS.has(String(expression[0])) && expression.slice(1).every((part) => !Array.isArray(part) || isComparisonOnly(part));
}
