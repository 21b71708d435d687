import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { COMPONENT_TYPES, EXPRESSION_FUNCTIONS } from '@sporvalg/core';
import { beforeAll, describe, expect, it } from 'vitest';

import { readFindingTexts } from './finding-texts.js';
import { REFERENCE_FOLDER, referencePages } from './reference-pages.js';

let pages: ReadonlyMap<string, string>;
beforeAll(async () => {
  pages = await referencePages();
});

describe('docs/reference', () => {
  it.each(['components.md', 'files.md', 'findings.md', 'functions.md'])(
    '%s is up to date; `npm run reference` makes it so',
    async (name) => {
      expect(await readFile(join(REFERENCE_FOLDER, name), 'utf8')).toBe(pages.get(name));
    },
  );

  it('has no page that is no longer made', async () => {
    expect((await readdir(REFERENCE_FOLDER)).sort()).toEqual([...pages.keys()].sort());
  });

  it('tells of every component and function', () => {
    for (const type of COMPONENT_TYPES) expect(pages.get('components.md')).toContain(`\n## ${type}\n`);
    for (const { name } of EXPRESSION_FUNCTIONS) expect(pages.get('functions.md')).toContain(`["${name}"`);
  });

  it('tells of findings from every part of the check, most of them in words', async () => {
    const texts = await readFindingTexts();
    const codes = texts.map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['json.syntax', 'schema.type', 'text.missing', 'tracks.no-outcome', 'municipality.changes-question']),
    );
    const wordless = texts.filter(({ messages }) => messages.length === 0).map(({ code }) => code);
    expect(wordless.length, wordless.join(', ')).toBeLessThan(texts.length / 10);
  });
});
