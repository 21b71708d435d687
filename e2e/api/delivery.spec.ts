import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request as httpRequest } from 'node:http';
import { expect, test } from '@playwright/test';

import { PRODUCT_URL, siri } from './product.js';

/** What goes over the wire; `fetch` would unpack it. */
function raw(
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly encoding: string | undefined; readonly vary: string | undefined; readonly bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    httpRequest(`${PRODUCT_URL}${path}`, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ encoding: response.headers['content-encoding'], vary: response.headers.vary, bytes: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

const DEFINITION = '/api/v1/services/skjenkebevilling/definition?municipality=1813';

test('scripts and definitions come as small as the browser takes them, and unpack to the same', async () => {
  const page = (await raw('/', {})).bytes.toString('utf8');
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1];
  expect(script).toBeTruthy();
  for (const path of [DEFINITION, script ?? '']) {
    const plain = await raw(path, {});
    const brotli = await raw(path, { 'Accept-Encoding': 'gzip, deflate, br' });
    const zipped = await raw(path, { 'Accept-Encoding': 'gzip' });
    expect([plain.encoding, brotli.encoding, zipped.encoding]).toEqual([undefined, 'br', 'gzip']);
    expect(brotli.vary).toContain('Accept-Encoding');
    expect(brotliDecompressSync(brotli.bytes).equals(plain.bytes)).toBe(true);
    expect(gunzipSync(zipped.bytes).equals(plain.bytes)).toBe(true);
    expect(brotli.bytes.length).toBeLessThan(plain.bytes.length / 2);
  }
});

test('an answer with something secret in it is never compressed', async () => {
  const { cookie } = await siri();
  expect((await raw('/api/v1/session', { Cookie: cookie, 'Accept-Encoding': 'br, gzip' })).encoding).toBeUndefined();
});

test('a municipality’s definition is its own, also when another’s was sent just before', async () => {
  const names = [];
  for (const number of ['1813', '1833', '1813']) {
    const { bytes } = await raw(DEFINITION.replace('1813', number), { 'Accept-Encoding': 'gzip' });
    names.push((JSON.parse(gunzipSync(bytes).toString('utf8')) as { municipality: { name: string } }).municipality.name);
  }
  expect(names).toEqual(['Brønnøy', 'Rana', 'Brønnøy']);
});

test('no asset is reached by a way out of its folder', async () => {
  for (const path of [
    '/assets/..%2findex.html',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/.js',
  ]) {
    expect((await raw(path, {})).bytes.toString('utf8'), path).not.toContain('@sporvalg');
  }
});
