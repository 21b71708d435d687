import fc from 'fast-check';

import { literal, textOf } from './literals.js';

const NAMES = ['navn', 'alder', 'dato', 'tall', 'sted', 'liste', 'a', '__proto__', 'constructor', 'toString', 'length', ''];
const { value: anyData } = fc.letrec<Record<'value' | 'record', string>>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 6, arbitrary: literal },
    { weight: 2, arbitrary: fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items.join(',')}]`) },
    { weight: 2, arbitrary: tie('record') },
  ),
  record: fc
    .uniqueArray(fc.constantFrom(...NAMES), { maxLength: 4 })
    .chain((names) => fc.tuple(...names.map((name) => tie('value').map((value) => `${textOf(name)}:${value}`))))
    .map((entries) => `{${entries.join(',')}}`),
}));
const form = fc
  .tuple(anyData, anyData, anyData, fc.array(fc.tuple(anyData, anyData), { maxLength: 4 }), anyData)
  .map(
    ([name, age, list, rows, place]) =>
      `{"navn":${name},"alder":${age},"tall":12.5,"dato":"2026-11-20","liste":[${list},1,"2"],` +
      `"perioder":[${rows.map(([a, b]) => `{"alder":${a},"navn":${b}}`).join(',')}],` +
      `"rader":[${rows.map(([a, b]) => `{"navn":${a},"alder":${b}}`).join(',')}],"sted":${place},"__proto__":{"polluted":"ja"}}`,
  );
const longText = fc
  .integer({ min: 1_000, max: 60_000 })
  .map((length) => `{"navn":"${'a,'.repeat(length)}","rader":[{"navn":"${'('.repeat(length)}"}]}`);
const deepData = fc
  .integer({ min: 10, max: 1_500 })
  .map((depth) => `{"navn":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)},"liste":${'['.repeat(depth)}${']'.repeat(depth)}}`);
const longList = fc
  .integer({ min: 100, max: 3_000 })
  .map((length) => `{"liste":[${'0.1,'.repeat(length)}1],"rader":[${'{"alder":17},'.repeat(length)}{}]}`);

/** Data of a form as JSON text: of the usual shape, of any shape, long and deep. `__proto__` as a property of its own survives as text alone. */
export const models = fc.oneof(
  { weight: 600, arbitrary: form },
  { weight: 200, arbitrary: anyData },
  { weight: 3, arbitrary: longText },
  { weight: 3, arbitrary: deepData },
  { weight: 3, arbitrary: longList },
);
