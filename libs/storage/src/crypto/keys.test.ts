import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KeyError, loadKeys, personKey } from './keys.js';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'keys-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

const base64Key = () => randomBytes(32).toString('base64');

test('keys are made once, and only their owner may read them', async () => {
  const loaded = await Promise.all(Array.from({ length: 5 }, () => loadKeys({ dataDir, env: {} })));
  expect(new Set(loaded.map((keys) => keys.kek.toString('hex'))).size).toBe(1);
  expect(await loadKeys({ dataDir, env: {} })).toEqual(loaded[0]);
  expect(await readdir(dataDir)).toEqual(['keys.json']);
  expect((await stat(join(dataDir, 'keys.json'))).mode & 0o777).toBe(0o600);
});

test('production makes no keys', async () => {
  await expect(loadKeys({ dataDir, env: { NODE_ENV: 'production' } })).rejects.toThrow('SPORVALG_KEK is not set');
  expect(await readdir(dataDir)).toEqual([]);
});

test('a key from the environment is used, and nothing is written', async () => {
  const kek = base64Key();
  const keys = await loadKeys({ dataDir, env: { SPORVALG_KEK: kek, NODE_ENV: 'production' } });
  expect(keys.kek.toString('base64')).toBe(kek);
  expect(await readdir(dataDir)).toEqual([]);
});

test.each(['', 'c2hvcnQ=', 'ikke base64!'])('a previous key that is not 32 bytes is refused by name (%j)', async (value) => {
  const env = { SPORVALG_KEK: base64Key(), SPORVALG_KEK_PREVIOUS: value };
  if (value === '') expect((await loadKeys({ dataDir, env })).previousKeks).toEqual([]);
  else await expect(loadKeys({ dataDir, env })).rejects.toThrow('SPORVALG_KEK_PREVIOUS must be 32 bytes');
});

test('a damaged key file is not replaced: the database would be lost', async () => {
  await writeFile(join(dataDir, 'keys.json'), '{"kek":');
  await expect(loadKeys({ dataDir, env: {} })).rejects.toThrow(KeyError);
  expect(await readFile(join(dataDir, 'keys.json'), 'utf8')).toBe('{"kek":');
});

test('a person has one key, that says nothing of the number and differs between installations', async () => {
  const [ours, theirs] = await Promise.all([base64Key(), base64Key()].map((kek) => loadKeys({ dataDir, env: { SPORVALG_KEK: kek } })));
  if (!ours || !theirs) throw new Error('no keys');
  expect(personKey(ours, '12838510068')).toBe(personKey(ours, '12838510068'));
  expect(personKey(ours, '12838510068')).toMatch(/^[\w-]{43}$/);
  expect(personKey(ours, '12838510068')).not.toBe(personKey(ours, '04919220061'));
  expect(personKey(ours, '12838510068')).not.toBe(personKey(theirs, '12838510068'));
});
