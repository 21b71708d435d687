import { describe, expect, it } from 'vitest';

import { MAX_PATH_LENGTH, readPath, transposePath } from './data-path.js';

const model: unknown = JSON.parse(
  '{"navn":"Kari","tom":null,"rader":[{"navn":"a","barn":[{"navn":"b"}]},{"navn":"c"}],"tall":[[1,2],[3]],"__proto__":{"polluted":"ja"},"length":7}',
);

describe('reading a path', () => {
  it.each([
    ['navn', 'Kari'],
    ['rader[1].navn', 'c'],
    ['rader[0].barn[0].navn', 'b'],
    ['tall[0][1]', 2],
    ['length', 7],
  ])('%s gives what is there', (path, value) => {
    expect(readPath(model, path)).toBe(value);
  });

  it.each([
    ...[
      '',
      '.',
      '..',
      'borte',
      'navn.length',
      'navn[0]',
      'rader.length',
      'rader.0',
      'rader[2]',
      'rader[-1]',
      'rader[0',
      'rader]0[',
      'rader[1.5]',
    ],
    ...['tom.navn', '__proto__.polluted', 'rader[0].__proto__', 'constructor', 'constructor.prototype', 'toString', 'rader.map', '[0]'],
    'a.'.repeat(MAX_PATH_LENGTH),
  ])('%s leads nowhere', (path) => {
    expect(readPath(model, path) ?? null).toBeNull();
  });

  it('does not see what somebody has put on all objects', () => {
    try {
      Object.defineProperty(Object.prototype, 'plantet', { value: 'ja', configurable: true });
      expect(readPath({}, 'plantet')).toBeUndefined();
    } finally {
      delete (Object.prototype as { plantet?: unknown }).plantet;
    }
  });

  it('remembers no more paths than there is room for', () => {
    for (let index = 0; index < 12_000; index += 1) expect(readPath({ [`f${index}`]: index }, `f${index}`)).toBe(index);
  });
});

describe('moving a path onto the row', () => {
  it.each([
    ['rader.navn', 'rader[2]', 'rader[2].navn'],
    ['rader.barn.navn', 'rader[2].barn[1]', 'rader[2].barn[1].navn'],
    ['rader.barn', 'rader[2]', 'rader[2].barn'],
    ['rader', 'rader[2]', 'rader[2]'],
    ['rader[0].barn.navn', 'rader[2].barn[1]', 'rader[0].barn.navn'],
    ['rader.andre.navn', 'rader[2].barn[1]', 'rader[2].andre.navn'],
    ['andre.navn', 'rader[2]', 'andre.navn'],
    ['sted.rader.navn', 'sted.rader[1]', 'sted.rader[1].navn'],
    ['rader.navn', undefined, 'rader.navn'],
    ['rader[x', 'rader[2]', 'rader[x'],
  ])('%s in %s is %s', (path, row, moved) => {
    expect(transposePath(path, row)).toBe(moved);
  });
});
