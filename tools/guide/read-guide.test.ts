import { describe, expect, it } from 'vitest';

import { BlockDoesNotFitError, withBlock } from './apply-block.js';
import { missingLine } from './match-output.js';
import { GuideFormatError, readGuide } from './read-guide.js';

const fenced = (info: string, ...lines: readonly string[]) => ['```' + info, ...lines, '```'].join('\n');

describe('reading a guide', () => {
  it('finds files, places in files, mistakes, commands and what they print', () => {
    const guide = [
      '# Guide',
      fenced('json a/b.json', '{}'),
      fenced('json a/b.json i data/layout/0 feil', '"hidden": true'),
      fenced('json a/b.json i .', '"x": 1'),
      fenced('sh', 'one', 'two'),
      fenced('text', 'printed', '…'),
      fenced('sh kjøres-ikke', 'npm install'),
    ].join('\n\n');
    expect(readGuide(guide)).toEqual([
      { kind: 'file', line: 3, path: 'a/b.json', isMistake: false, content: '{}' },
      { kind: 'file', line: 7, path: 'a/b.json', into: ['data', 'layout', '0'], isMistake: true, content: '"hidden": true' },
      { kind: 'file', line: 11, path: 'a/b.json', into: [], isMistake: false, content: '"x": 1' },
      { kind: 'command', line: 15, commands: ['one', 'two'], runs: 'to-end', output: ['printed'] },
      { kind: 'command', line: 25, commands: ['npm install'], runs: 'elsewhere', output: undefined },
    ]);
  });

  it.each([
    ['json without a path', fenced('json', '{}')],
    ['another language', fenced('ts', 'x')],
    ['a place that is not told as it should', fenced('json a.json under resources', '1')],
    ['output with no command above', fenced('text', 'x')],
    ['a block that is not closed', '```sh\nls'],
    ['another word after sh', fenced('sh later', 'ls')],
  ])('refuses %s, so that no block goes unread', (_what, guide) => {
    expect(() => readGuide(guide)).toThrow(GuideFormatError);
  });
});

describe('putting a block into a file', () => {
  it('adds to a list, and replaces what has the same id', () => {
    const text = '{ "resources": [{ "id": "a", "value": "1" }, { "id": "b", "value": "2" }] }';
    const changed = withBlock(text, ['resources'], '{ "id": "a", "value": "3" },\n{ "id": "c", "value": "4" }');
    expect(JSON.parse(changed)).toEqual({
      resources: [
        { id: 'a', value: '3' },
        { id: 'b', value: '2' },
        { id: 'c', value: '4' },
      ],
    });
  });

  it('adds to an object, also an empty one, and to the top of a file', () => {
    expect(JSON.parse(withBlock('{ "a": {} }', ['a'], '"x": 1, "y": [2]'))).toEqual({ a: { x: 1, y: [2] } });
    expect(JSON.parse(withBlock('[{ "value": "a" }]', [], '{ "value": "b" }'))).toEqual([{ value: 'a' }, { value: 'b' }]);
  });

  it('refuses a place there is not', () => {
    expect(() => withBlock('{ "a": 1 }', ['a'], '"x": 1')).toThrow(BlockDoesNotFitError);
    expect(() => withBlock('{}', ['missing'], '"x": 1')).toThrow(BlockDoesNotFitError);
  });
});

describe('comparing with what was printed', () => {
  const printed = 'header\na.json:3:4 code.x (advarsel) Noe er galt.\n  Rett det.\n0 feil, 2 advarsler';

  it('takes lines in order, with anything between and … for anything in a line', () => {
    expect(missingLine(['a.json:… code.x …Noe er galt.', '0 feil, … advarsler'], printed)).toBeUndefined();
  });

  it.each([
    ['a line that was not printed', ['a.json:3:4 code.y']],
    ['part of a line', ['Rett']],
    ['lines in another order', ['0 feil, 2 advarsler', '  Rett det.']],
    ['the same line twice', ['  Rett det.', '  Rett det.']],
    ['a … that would have to overlap', ['0 feil, 2 …2 advarsler']],
  ])('misses %s', (_what, shown) => {
    expect(missingLine(shown, printed)).toBe(shown.at(-1));
  });
});
