import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFileDefinitionSource, readDefinitionFiles } from './read-definition-files.js';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'definitions-'));
});
afterEach(() => rm(root, { recursive: true }));

async function put(path: string, content: string | Uint8Array) {
  await mkdir(join(root, path, '..'), { recursive: true });
  await writeFile(join(root, path), content);
}

test('JSON files come with paths relative to the root, in path order', async () => {
  await put('skjenkebevilling/service.json', '{"id":"skjenkebevilling"}');
  await put('skjenkebevilling/pages/om.json', '{}');
  await put('municipalities/1813.json', '{"name":"Brønnøy"}');
  const files = await readDefinitionFiles(root);
  expect([...files.keys()]).toEqual(['municipalities/1813.json', 'skjenkebevilling/pages/om.json', 'skjenkebevilling/service.json']);
  expect(files.get('municipalities/1813.json')).toBe('{"name":"Brønnøy"}');
});

test('a byte order mark does not become part of the text', async () => {
  await put('a.json', '\uFEFF{}');
  expect((await readDefinitionFiles(root)).get('a.json')).toBe('{}');
});

test('READMEs, logos and dot files are left out', async () => {
  for (const path of ['README.md', 'municipalities/logos/1813.svg', '.editor/settings.json', 'a/.b.json']) await put(path, '{}');
  expect([...(await readDefinitionFiles(root)).keys()]).toEqual([]);
});

test('bytes that are no UTF-8 are marked, so that the definition is refused and no letter is lost without a word', async () => {
  await put('a/service.json', new Uint8Array([0x7b, 0xf8, 0x7d]));
  expect((await readDefinitionFiles(root)).get('a/service.json')).toBe('{\uFFFD}');
});

test('a source sees a file that was changed after it was made', async () => {
  const source = createFileDefinitionSource(root);
  await put('a.json', '1');
  await source.read();
  await put('a.json', '2');
  expect((await source.read()).get('a.json')).toBe('2');
});
