import { expect, it } from 'vitest';

import { shareUnchanged } from './share.js';

it('keeps what has not changed the same object, and only that', () => {
  const before = { a: { deep: [1, 2] }, b: { deep: [1] } };
  const after = shareUnchanged(before, { a: { deep: [1, 2] }, b: { deep: [1, 3] } });

  expect(after.a).toBe(before.a);
  expect(after.b).not.toBe(before.b);
  expect(after).toEqual({ a: { deep: [1, 2] }, b: { deep: [1, 3] } });
});

it('gives the very same object back when all is equal', () => {
  const before = { a: [{ b: 1 }], c: undefined };

  expect(shareUnchanged(before, { a: [{ b: 1 }], c: undefined })).toBe(before);
  expect(shareUnchanged(before, { a: [{ b: 1 }] })).not.toBe(before);
});
