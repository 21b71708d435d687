import { afterEach, describe, expect, it, vi } from 'vitest';

import { createSend } from './request.js';

afterEach(() => void vi.unstubAllGlobals());

/** A server whose session has another token than the page knows of. */
function serverWith(token: string) {
  const tokens: (string | null)[] = [];
  vi.stubGlobal('fetch', async (_path: string, { headers }: RequestInit) => {
    const given = new Headers(headers).get('X-CSRF-Token');
    tokens.push(given);
    const isOurs = given === token;
    return Response.json(isOurs ? { saved: true } : { status: 403, code: 'request.foreign' }, { status: isOurs ? 200 : 403 });
  });
  return tokens;
}

describe('createSend', () => {
  it('fetches the token anew after a login in another tab, and sends once more', async () => {
    const tokens = serverWith('new');
    let known = 'old';
    const send = createSend(
      () => known,
      async () => void (known = 'new'),
    );

    expect((await send('/drafts/1', { method: 'PUT', json: {} })).body).toEqual({ saved: true });
    expect(tokens).toEqual(['old', 'new']);
  });

  it('gives up when the new token is refused as well', async () => {
    const tokens = serverWith('another');
    const send = createSend(
      () => 'old',
      async () => undefined,
    );

    await expect(send('/drafts/1', { method: 'PUT', json: {} })).rejects.toMatchObject({ status: 403, code: 'request.foreign' });
    expect(tokens).toHaveLength(2);
  });
});
