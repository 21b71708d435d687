import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { PreviewEvent, PreviewFeed } from './preview-feed.js';
import { servePreview, type PreviewServer } from './preview-server.js';

const HASH = 'a'.repeat(64);
const listeners = new Set<(event: PreviewEvent) => void>();
const feed: PreviewFeed = {
  latest: () => [{ name: 'definitions', data: { services: [], municipalities: [], examples: [], faults: [] } }],
  subscribe(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  validatorSource: (hash) => (hash === HASH ? 'export const one = 1;' : undefined),
  refresh: async () => undefined,
};

/** Somebody else's tiles. */
const tileServer = createServer((_request, response) => void response.setHeader('Content-Type', 'image/png').end('a picture'));

let server: PreviewServer;
beforeAll(async () => {
  await once(tileServer.listen(0, '127.0.0.1'), 'listening');
  const tiles = `http://127.0.0.1:${(tileServer.address() as AddressInfo).port}`;
  server = await servePreview(feed, { webRoot: '/finnes-ikke', port: 0, mapTilesUrl: `${tiles}/{z}/{x}/{y}.png` });
});
afterAll(async () => {
  await server.stop();
  tileServer.close();
});

/** Status of a request that says it was sent to `host`; `fetch` sets that header itself. */
function statusFor(host: string): Promise<number | undefined> {
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path: '/preview/nothing', headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('the server of a preview', () => {
  it('sends what is known, then each event as it comes', async () => {
    const stop = new AbortController();
    const answer = await fetch(`${server.url}preview/events`, { signal: stop.signal });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    const read = async (part: string) => {
      let text = '';
      while (!text.includes(part)) text += (await reader?.read())?.value ?? '';
      return text;
    };

    expect(await read('"examples"')).toContain('event: definitions\ndata: {"services":[]');
    listeners.forEach((tell) => tell({ name: 'findings', data: { findings: [] } }));
    expect(await read('"findings":[]')).toContain('event: findings\ndata: ');
    stop.abort();
  });

  it('gives validators by their hash, as modules', async () => {
    const answer = await fetch(`${server.url}preview/validators/${HASH}.js`);

    expect(answer.headers.get('content-type')).toContain('text/javascript');
    expect(await answer.text()).toBe('export const one = 1;');
    expect((await fetch(`${server.url}preview/validators/${'b'.repeat(64)}.js`)).status).toBe(404);
  });

  it('lets only its own pages into its frame, and runs nothing but its own scripts', async () => {
    const policy = (await fetch(`${server.url}preview/validators/${HASH}.js`)).headers.get('content-security-policy') ?? '';

    expect(policy.split(';')).toEqual(expect.arrayContaining(["script-src 'self'", "frame-src 'self'", "frame-ancestors 'self'"]));
    expect(policy).not.toContain('unsafe');
  });

  it.each([
    ['localhost:3100', 404],
    ['127.0.0.1', 404],
    ['[::1]:3100', 404],
    ['ond.example:3100', 403],
  ])('to a request for %s answers %d', async (host, status) => expect(await statusFor(host)).toBe(status));

  it('fetches map tiles itself, so that the page speaks to nobody else', async () => {
    const tile = await fetch(`${server.url}api/map-tiles/8/138/66`);

    expect([tile.status, tile.headers.get('content-type'), await tile.text()]).toEqual([200, 'image/png', 'a picture']);
    expect((await fetch(`${server.url}api/map-tiles/8/999/1`)).status).toBe(404);
  });

  it('says on the map itself how to get a background where none is set up', async () => {
    const without = await servePreview(feed, { webRoot: '/finnes-ikke', port: 0 });
    const tile = await fetch(`${without.url}api/map-tiles/8/138/66`);
    await without.stop();

    expect([tile.status, tile.headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    expect(await tile.text()).toContain('Sett MAP_TILES_URL for å se det.');
  });

  it('says what to do when the studio is not built', async () => {
    const answer = await fetch(server.url);

    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('npm run build');
  });
});
