import { Router, type Response as Answer } from 'express';

import { readTile, tileAddress } from './tile-address.js';

const TIMEOUT_MS = 5_000;
const MAX_BYTES = 512 * 1024;
const PICTURE = /^image\/(png|jpeg|webp)\b/;
const A_DAY_S = 86_400;

/** Answers that there is no picture, in the host's own way of saying it. */
export type RefuseTile = (response: Answer, status: 404 | 502, code: 'not-found' | 'map.unavailable') => unknown;

/**
 * `GET /:z/:x/:y`: a tile of the background map. Fetched here, so that no browser tells a stranger where a citizen
 * looks and the content security policy need not open. Only the one configured address is ever called, without
 * anything from the request but three numbers, and redirects are not followed.
 *
 * @param template `https://cache.kartverket.no/…/{z}/{y}/{x}.png`, or a WMS with `{bbox}`
 */
export function tileRouter(template: string, refuse: RefuseTile, send: typeof fetch = fetch): Router {
  const router = Router();
  router.get('/:z/:x/:y', async (request, response) => {
    const { z, x, y } = request.params;
    const tile = readTile(z, x, y);
    if (!tile) return void refuse(response, 404, 'not-found');
    const picture = await fetchPicture(tileAddress(template, tile), send);
    if (!picture) return void refuse(response, 502, 'map.unavailable');
    response.set({ 'Content-Type': picture.type, 'Cache-Control': `private, max-age=${A_DAY_S}` }).send(picture.bytes);
  });
  return router;
}

async function fetchPicture(address: string, send: typeof fetch): Promise<{ type: string; bytes: Buffer } | undefined> {
  try {
    const answer = await send(address, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
    const type = answer.headers.get('content-type') ?? '';
    if (answer.status !== 200 || !PICTURE.test(type) || Number(answer.headers.get('content-length') ?? 0) > MAX_BYTES) {
      await answer.body?.cancel();
      return undefined;
    }
    const bytes = Buffer.from(await answer.arrayBuffer());
    return bytes.byteLength > MAX_BYTES ? undefined : { type, bytes };
  } catch {
    // A map without a background is still a map: points, lines and areas are drawn on nothing.
    return undefined;
  }
}
