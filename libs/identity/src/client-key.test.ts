import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { exportJWK, generateKeyPair } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { loadClientKey } from './client-key.js';

describe('the client key', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'client-key-'));
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  const privateJwk = async (kid: string) => ({
    ...(await exportJWK((await generateKeyPair('RS256', { extractable: true })).privateKey)),
    kid,
  });

  it('is made once on a developer’s machine, readable by its owner alone, also when two processes start at once', async () => {
    const dir = join(dataDir, 'new folder');
    const keys = await Promise.all([loadClientKey({ dataDir: dir, env: {} }), loadClientKey({ dataDir: dir, env: {} })]);
    const again = await loadClientKey({ dataDir: dir, env: {} });
    expect(new Set([...keys, again].map(({ kid }) => kid)).size).toBe(1);
    expect((await stat(join(dir, 'client-key.json'))).mode & 0o777).toBe(0o600);
  });

  it('publishes no private part', async () => {
    const { jwks } = await loadClientKey({ dataDir, env: {} });
    expect(jwks.keys.map((key) => Object.keys(key).sort())).toEqual([['alg', 'e', 'kid', 'kty', 'n', 'use']]);
  });

  it('signs with the first key of a set and publishes all, while a new one replaces an old one', async () => {
    const file = join(dataDir, 'keys.json');
    await writeFile(file, JSON.stringify({ keys: [await privateJwk('new'), await privateJwk('old')] }));
    const key = await loadClientKey({ dataDir, env: { NODE_ENV: 'production', CLIENT_KEY_FILE: file } });
    expect(key.kid).toBe('new');
    expect(key.jwks.keys.map(({ kid }) => kid)).toEqual(['new', 'old']);
    expect(JSON.stringify(key.jwks)).not.toContain('"d"');
  });

  it('is never made in production', async () => {
    await expect(loadClientKey({ dataDir, env: { NODE_ENV: 'production' } })).rejects.toMatchObject({ code: 'config.client-key' });
    await expect(readFile(join(dataDir, 'client-key.json'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it.each([
    ['no JSON', 'nonsense'],
    ['a public key', '{"kty":"RSA","kid":"a","n":"AQAB","e":"AQAB"}'],
    ['a key of another kind', '{"kty":"oct","kid":"a","k":"AQAB"}'],
    ['an empty set', '{"keys":[]}'],
  ])('is refused with a clear message when the file holds %s', async (_what, text) => {
    const file = join(dataDir, 'key.json');
    await writeFile(file, text);
    const refused = loadClientKey({ dataDir, env: { CLIENT_KEY_FILE: file } });
    await expect(refused).rejects.toMatchObject({ code: 'config.client-key' });
    await expect(refused).rejects.toThrow(file);
  });

  it('names the file that is not there', async () => {
    await expect(loadClientKey({ dataDir, env: { CLIENT_KEY_FILE: '/nowhere/key.json' } })).rejects.toThrow('/nowhere/key.json');
  });
});
