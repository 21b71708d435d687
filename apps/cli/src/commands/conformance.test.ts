import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { conformanceCommand } from './conformance.js';

// Altinn's shared tests are not part of this repository; where they lie beside it, every one must pass.
const sharedTests = join(import.meta.dirname, '../../../../../shared/data/altinn-expressions');
const absent = !existsSync(sharedTests);

let directory: string;
let lines: string[];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'conformance-'));
  lines = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void lines.push(line));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(directory, { recursive: true });
});

function put(file: string, content: unknown): void {
  const path = join(directory, file);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
}

describe('sporvalg conformance expressions', () => {
  it.skipIf(absent)(`passes every one of Altinn's shared tests${absent ? ' (skipped: they are not on this machine)' : ''}`, async () => {
    expect(await conformanceCommand(['expressions', sharedTests])).toBe(0);
    expect(lines).toEqual([expect.stringMatching(/^656 passed, 0 failed, 0 skipped$/)]);
  });

  it('walks all folders, names each failing file and counts at the end', async () => {
    put('a/right.json', `\uFEFF${JSON.stringify({ name: 'Right', expression: ['plus', 1, 1], expects: 2 })}`);
    put('a/b/wrong.json', { name: 'Wrong', expression: ['plus', 1, 1], expects: 3 });
    put('broken.json', '{');
    put('other.json', { name: 'no expression here' });
    put('readme.md', '# not JSON');

    expect(await conformanceCommand(['expressions', directory])).toBe(1);
    expect(lines).toEqual([
      'a/b/wrong.json',
      '  Wrong: expected 3, got 2',
      'broken.json',
      expect.stringContaining('not JSON'),
      'other.json',
      '  no expression here: not a kind of test this runner knows',
      '1 passed, 3 failed, 0 skipped',
    ]);
  });

  it('takes the dialect', async () => {
    put('list.json', { name: 'List', expression: ['dataModel', 'a'], dataModel: { a: [1] }, expects: null });

    expect(await conformanceCommand(['expressions', directory, '--dialect', 'v8'])).toBe(0);
    expect(await conformanceCommand(['expressions', directory, '--dialect', 'v9'])).toBe(1);
  });

  it.each([[[]], [['expressions']], [['layouts', '.']], [['expressions', '.', '--dialect', 'v7']], [['expressions', '.', '--x']]])(
    'explains itself when called with %j',
    async (args) => {
      expect(await conformanceCommand(args)).toBe(2);
      expect(lines[0]).toContain('Usage:');
    },
  );

  it('says so when there is nothing to run', async () => {
    expect(await conformanceCommand(['expressions', join(directory, 'absent')])).toBe(2);
    expect(await conformanceCommand(['expressions', directory])).toBe(2);
  });
});
