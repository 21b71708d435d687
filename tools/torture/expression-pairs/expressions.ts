import { EXPRESSION_FUNCTIONS, type FunctionDefinition, type ValueType } from '@sporvalg/core';
import fc from 'fast-check';

import { booleans, literal, numbers, shortText, textOf, words, WORDS } from './literals.js';

/*
 * Expressions as JSON text. Three in four arguments have the type their function takes, so that most calls run; the
 * rest have any.
 */

const LITERALS: Readonly<Record<ValueType, fc.Arbitrary<string>>> = {
  boolean: fc.oneof(booleans, fc.constantFrom('"true"', '"0"', '1')),
  string: fc.oneof(words, shortText),
  number: fc.oneof(numbers, fc.constantFrom('"12"', '"1.5e3"')),
  any: literal,
  date: fc.constantFrom(...WORDS.filter((word) => /^\d{4}-/.test(word)).map(textOf)),
  list: fc.constantFrom('["list"]', '["list",1,"2",null]', '["dataModel","perioder"]', '["dataModel","liste"]'),
  object: fc.constantFrom('["object"]', '["object","a",1]', '["dataModel","sted"]'),
};

/** Words some functions want in a fixed place; without them nearly every such call is refused before it runs. */
const FIXED: Readonly<Record<string, readonly (readonly string[] | undefined)[]>> = {
  if: [undefined, undefined, ['else']],
  optionLabel: [['grupper', 'ukjent']],
  compare: [undefined, ['equals', 'greaterThan', 'lessThanEq', 'isBefore', 'isBeforeEq', 'isAfter', 'isAfterEq', 'isSameDay', 'not']],
  authContext: [['read', 'sign', 'slett']],
  instanceContext: [['appId', 'instanceOwnerName', '__proto__']],
  argv: [undefined],
};

const TYPES = Object.keys(LITERALS) as ValueType[];

const { any: anyExpression } = fc.letrec<Record<ValueType, string>>((tie) => {
  const part = (type: ValueType) => fc.oneof({ weight: 3, arbitrary: tie(type) }, { weight: 1, arbitrary: tie('any') });
  const callOf = (definition: FunctionDefinition): fc.Arbitrary<string> => {
    const optional = definition.arguments.filter(({ presence }) => presence !== 'required');
    const required = definition.arguments.filter(({ presence }) => presence === 'required');
    const argumentAt = (index: number, type: ValueType) => {
      const fixed = FIXED[definition.name]?.[index];
      return fixed ? fc.constantFrom(...fixed.map(textOf)) : part(type);
    };
    const first = required.map(({ type }, index) => argumentAt(index, type));
    const more = optional.flatMap(({ type, presence }, index) =>
      Array.from({ length: presence === 'rest' ? 3 : 1 }, () => argumentAt(required.length + index, type)),
    );
    return fc
      .tuple(fc.tuple(...first), fc.tuple(...more), fc.nat({ max: more.length }))
      .map(([given, extra, count]) => `[${[textOf(definition.name), ...given, ...extra.slice(0, count)].join(',')}]`);
  };
  const calls = new Map(EXPRESSION_FUNCTIONS.map((definition) => [definition, callOf(definition)]));
  const giving = (type: ValueType) =>
    [...calls].filter(([{ returns }]) => type === 'any' || returns === type || returns === 'any').map(([, call]) => call);
  const wrongCall = fc
    .tuple(
      fc.constantFrom('ukjent', '__proto__', 'constructor', 'Equals', '', ...EXPRESSION_FUNCTIONS.map(({ name }) => name)),
      fc.array(tie('any'), { maxLength: 5 }),
    )
    .map(([name, values]) => `[${[textOf(name), ...values].join(',')}]`);
  const notCalls = fc.constantFrom('[]', '[[]]', '[1]', '{}', '[null]', '[["dataModel","navn"]]');
  return Object.fromEntries(
    TYPES.map((type) => [
      type,
      fc.oneof(
        { maxDepth: 6, depthSize: 'small' },
        { weight: 10, arbitrary: LITERALS[type] },
        { weight: 20, arbitrary: fc.oneof(...giving(type)) },
        { weight: type === 'any' ? 2 : 0, arbitrary: wrongCall },
        { weight: type === 'any' ? 1 : 0, arbitrary: notCalls },
      ),
    ]),
  ) as Record<ValueType, fc.Arbitrary<string>>;
});

const deepCalls = fc
  .tuple(fc.constantFrom('["not",', '["concat","a",', '["if",true,', '["list",'), fc.integer({ min: 2, max: 60 }), literal)
  .map(([open, depth, inner]) => open.repeat(depth) + inner + ']'.repeat(depth));
const wideCall = fc
  .tuple(fc.constantFrom('concat', 'and', 'plus', 'list', 'object'), fc.integer({ min: 2, max: 12_000 }), literal)
  .map(([name, width, value]) => `[${[textOf(name), ...Array.from({ length: width }, () => value)].join(',')}]`);

/** Also very deep and very wide ones. */
export const expressions = fc.oneof(
  { weight: 1_000, arbitrary: anyExpression },
  { weight: 8, arbitrary: deepCalls },
  { weight: 1, arbitrary: wideCall },
);
