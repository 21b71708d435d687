import express from 'express';
import request from 'supertest';
import { describe, expect, it } from 'vitest';

import { mapTiles, MOST_IN_A_MINUTE } from './map-tiles.js';

const TEMPLATE = 'https://kart.example.no/{z}/{y}/{x}.png';
const PNG = Buffer.from([137, 80, 78, 71]);

function appWith(answer: () => Response) {
  const asked: string[] = [];
  const send: typeof fetch = async (address) => {
    asked.push(String(address));
    return answer();
  };
  return { asked, app: express().use(mapTiles(TEMPLATE, send)) };
}
const picture = () => new Response(PNG, { headers: { 'Content-Type': 'image/png' } });

describe('a map tile', () => {
  it('is fetched where the configuration says, and kept by the browser for a day', async () => {
    const { app, asked } = appWith(picture);
    const response = await request(app).get('/8/138/66');

    expect([response.status, response.type]).toEqual([200, 'image/png']);
    expect(response.headers['cache-control']).toBe('private, max-age=86400');
    expect(asked).toEqual(['https://kart.example.no/8/66/138.png']);
  });

  it.each(['/8/256/1', '/19/1/1', '/8/-1/1', '/8/1/1e2', '/8/%2e%2e/1', '/x/1/1'])(
    'that does not exist is not asked for: %s',
    async (path) => {
      const { app, asked } = appWith(picture);
      expect((await request(app).get(path)).status).toBe(404);
      expect(asked).toEqual([]);
    },
  );

  it.each<[string, () => Response]>([
    ['an error', () => new Response('', { status: 503 })],
    ['a page', () => new Response('<script>', { headers: { 'Content-Type': 'text/html' } })],
    ['a picture that can run', () => new Response('<svg/>', { headers: { 'Content-Type': 'image/svg+xml' } })],
    ['a redirect', () => new Response(null, { status: 302, headers: { Location: 'http://127.0.0.1/' } })],
    ['too much', () => new Response(Buffer.alloc(600_000), { headers: { 'Content-Type': 'image/png' } })],
    [
      'nothing at all',
      () => {
        throw new TypeError('fetch failed');
      },
    ],
  ])('is refused when the answer is %s', async (_what, answer) => {
    const response = await request(appWith(answer).app).get('/8/138/66');
    expect([response.status, response.type]).toEqual([502, 'application/problem+json']);
  });

  it('is given to nobody who takes more than a person can look at', async () => {
    const { app, asked } = appWith(picture);
    for (let tile = 0; tile < MOST_IN_A_MINUTE; tile += 1) await request(app).get('/8/138/66').expect(200);
    const response = await request(app).get('/8/138/66');

    expect([response.status, response.body.code]).toEqual([429, 'map.too-many']);
    expect(asked).toHaveLength(MOST_IN_A_MINUTE);
  });
});
