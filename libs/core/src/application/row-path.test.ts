import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { inTheirRows, withRowIds, withRowNumbers } from './row-path.js';

const kari = {
  altinnRowId: 'k',
  navn: 'Kari Vakkerblomst',
  barn: [
    { altinnRowId: 'x', navn: 'Lise' },
    { altinnRowId: 'y', navn: 'Ola' },
  ],
};
const siri = { altinnRowId: 's', navn: 'Siri Rolighumle' };

describe('a path by row id', () => {
  it('leads to the same row when another has been removed', () => {
    const bound = withRowIds({ personer: [siri, kari] }, 'personer[1].navn');

    expect(bound).toBe('personer[@k].navn');
    expect(withRowNumbers({ personer: [kari] }, bound)).toBe('personer[0].navn');
  });

  it('leads nowhere when its row is gone, or its list', () => {
    expect(withRowNumbers({ personer: [siri] }, 'personer[@k].navn')).toBeUndefined();
    expect(withRowNumbers({}, 'personer[@k].navn')).toBeUndefined();
  });

  it('follows rows in rows', () => {
    const bound = withRowIds({ personer: [siri, kari] }, 'personer[1].barn[1].navn');
    const [, ...younger] = kari.barn;

    expect(withRowNumbers({ personer: [{ ...kari, barn: younger }, siri] }, bound)).toBe('personer[0].barn[0].navn');
  });

  it('keeps the number of a row that has no id, and leaves what is in no row as it is', () => {
    expect(withRowIds({ personer: [{ navn: 'Kari' }] }, 'personer[0].navn')).toBe('personer[0].navn');
    expect(withRowIds({}, 'soker.navn')).toBe('soker.navn');
    expect(withRowNumbers({}, 'soker.navn')).toBe('soker.navn');
  });

  it('leads back however the rows are shuffled', () => {
    const ids = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(ids, fc.nat(), fc.infiniteStream(fc.nat()), (rows, at, order) => {
        const list = rows.map((altinnRowId) => ({ altinnRowId }));
        const index = at % list.length;
        const shuffled = list
          .map((row) => [order.next().value as number, row] as const)
          .sort(([one], [other]) => one - other)
          .map(([, row]) => row);
        const now = withRowNumbers({ a: { b: shuffled } }, withRowIds({ a: { b: list } }, `a.b[${index}].c`));

        expect(now).toBe(`a.b[${shuffled.findIndex((row) => row === list[index])}].c`);
      }),
    );
  });
});

it('what is known of rows that are gone is left out', () => {
  const known = [
    { path: 'soker.navn', value: 1 },
    { path: 'personer[@k].navn', value: 2 },
    { path: 'personer[@s].navn', value: 3 },
  ];

  expect(inTheirRows({ personer: [siri] }, known)).toEqual([
    { path: 'soker.navn', value: 1 },
    { path: 'personer[0].navn', value: 3 },
  ]);
});
