/** How two sides are compared; `member` asks a list with commas, `part`, `start` and `end` a text. */
export type Relation = 'equals' | 'member' | 'part' | 'start' | 'end' | 'greaterThan' | 'greaterThanEq' | 'lessThan' | 'lessThanEq';

const RELATIONS: Readonly<Record<string, Relation>> = {
  equals: 'equals',
  notEquals: 'equals',
  commaContains: 'member',
  contains: 'part',
  notContains: 'part',
  startsWith: 'start',
  endsWith: 'end',
  greaterThan: 'greaterThan',
  greaterThanEq: 'greaterThanEq',
  lessThan: 'lessThan',
  lessThanEq: 'lessThanEq',
};
const MIRRORED: Partial<Record<Relation, Relation>> = {
  equals: 'equals',
  greaterThan: 'lessThan',
  greaterThanEq: 'lessThanEq',
  lessThan: 'greaterThan',
  lessThanEq: 'greaterThanEq',
};

/** Something computed, compared with something fixed. */
export interface Comparison {
  readonly relation: Relation;
  readonly asked: unknown;
  readonly literal: string | number | boolean;
  /** Number of the argument that is fixed. */
  readonly argument: number;
}

/** What a call compares with a fixed value; both ways round, and whatever function it is written with. */
export function comparisonsIn(call: readonly unknown[]): readonly Comparison[] {
  const isCompare = call[0] === 'compare';
  const operator = isCompare ? (call[2] === 'not' ? 3 : 2) : 0;
  const name = String(call[operator]);
  const relation = Object.hasOwn(RELATIONS, name) ? RELATIONS[name] : undefined;
  if (relation === undefined) return [];
  const [left, right] = [1, isCompare ? operator + 1 : 2];
  const mirrored = MIRRORED[relation];
  return [
    ...compared(relation, call[left], call[right], right),
    ...(mirrored ? compared(mirrored, call[right], call[left], left) : []),
    // A list written out, asked whether it holds the answer.
    ...(relation === 'member' ? listed(call[right], call[left], left) : []),
  ];
}

function compared(relation: Relation, asked: unknown, literal: unknown, argument: number): readonly Comparison[] {
  return Array.isArray(asked) && isLiteral(literal) ? [{ relation, asked, literal, argument }] : [];
}

function listed(asked: unknown, list: unknown, argument: number): readonly Comparison[] {
  if (!Array.isArray(asked) || typeof list !== 'string') return [];
  return list.split(',').map((value) => ({ relation: 'equals', asked, literal: value.trim(), argument }));
}

function isLiteral(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** Whether one possible value stands in the relation to the fixed one. */
export function matches(relation: Relation, possible: string, literal: string): boolean {
  switch (relation) {
    case 'equals':
    case 'member':
      return possible === literal;
    case 'part':
      return possible.includes(literal);
    case 'start':
      return possible.startsWith(literal);
    case 'end':
      return possible.endsWith(literal);
    case 'greaterThan':
      return Number(possible) > Number(literal);
    case 'greaterThanEq':
      return Number(possible) >= Number(literal);
    case 'lessThan':
      return Number(possible) < Number(literal);
    case 'lessThanEq':
      return Number(possible) <= Number(literal);
  }
}

export function isText(relation: Relation): boolean {
  return relation === 'part' || relation === 'start' || relation === 'end' || relation === 'member';
}
