/** A part of a parsed JMESPath query, as the library's `compile` gives it. */
export interface QueryNode {
  readonly type: string;
  readonly name?: unknown;
  readonly value?: unknown;
  readonly children?: readonly unknown[];
}

/** Values looked at by one query; a hundredth of a second's work. */
const MAX_WORK = 300_000;
/** How many times a sort looks at each of up to a million values. */
const SORT_LOOKS = 20;

/**
 * Whether a query could take long or give immense data: `[@, @] | [@, @] | …` doubles its result at each step.
 *
 * Reckons from above how many times larger than the data each part's result, and so the work on it, may be.
 *
 * @param size values in the data, long texts counted by their length (see `sizeOf`)
 */
export function isTooDemanding(query: QueryNode, size: number): boolean {
  return growthOf(query, size) * size > MAX_WORK;
}

function growthOf(node: QueryNode, size: number): number {
  const parts = (node.children ?? []).filter(isQueryNode).map((child) => growthOf(child, size));
  switch (node.type) {
    case 'Literal':
      return sizeOf(node.value);
    case 'KeyValuePair':
      return isQueryNode(node.value) ? growthOf(node.value, size) : 1;
    case 'Subexpression':
    case 'Pipe':
    case 'IndexExpression':
    case 'Projection':
    case 'ValueProjection':
    case 'FilterProjection':
      return product(parts);
    case 'Function':
      return functionGrowth(node, parts, size);
    default:
      return 1 + sum(parts);
  }
}

function functionGrowth({ name, children = [] }: QueryNode, parts: readonly number[], size: number): number {
  // The glue stands between all items, and may itself be as long as the data.
  if (name === 'join') return product(parts) * (isLiteral(children[0]) ? 1 : size);
  if (name === 'map') return product(parts);
  if (typeof name === 'string' && /^(sort|max|min)/.test(name)) return SORT_LOOKS * product(parts);
  return 1 + sum(parts);
}

function product(parts: readonly number[]): number {
  return parts.reduce((all, part) => all * Math.max(1, part), 1);
}

function sum(parts: readonly number[]): number {
  return parts.reduce((all, part) => all + part, 0);
}

function isQueryNode(value: unknown): value is QueryNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function isLiteral(value: unknown): boolean {
  return isQueryNode(value) && value.type === 'Literal';
}

/** Values in some data, itself counted; a text counts one more for each hundred characters. */
export function sizeOf(data: unknown): number {
  if (typeof data === 'string') return 1 + data.length / 100;
  if (typeof data !== 'object' || data === null) return 1;
  return Object.values(data).reduce<number>((size, value) => size + sizeOf(value), 1);
}
