import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { createOutbound, type OutboundOptions, type OutboundRequest } from './outbound.js';

const ORIGIN = 'https://register.example';
const Answer = z.object({ name: z.string() });
const request = (overrides: Partial<OutboundRequest<z.infer<typeof Answer>>> = {}) => ({
  register: 'enhetsregisteret',
  url: new URL('/units/1', ORIGIN),
  schema: Answer,
  ...overrides,
});

/** An outbound whose far end answers from a list, in order; the last answer is repeated. */
function outboundTo(answers: readonly (() => Response | Error)[], options: Partial<OutboundOptions> = {}) {
  const calls: { url: string; init: RequestInit | undefined }[] = [];
  const waits: number[] = [];
  const http = createOutbound({
    allowedOrigins: [ORIGIN],
    clock: { now: () => new Date() },
    random: () => 0.5,
    sleep: async (ms) => void waits.push(ms),
    fetch: async (url, init) => {
      const answer = (answers[calls.length] ?? answers.at(-1))?.() ?? new Error('no answer');
      calls.push({ url: String(url), init });
      if (answer instanceof Error) throw answer;
      return answer;
    },
    ...options,
  });
  return { http, calls, waits };
}
const json = (body: unknown) => () => Response.json(body);
const status =
  (code: number, headers = {}) =>
  () =>
    new Response(null, { status: code, headers });

afterEach(() => vi.useRealTimers());

describe('the one way out', () => {
  it('goes only to the origins on the list', async () => {
    const { http, calls } = outboundTo([json({ name: 'a' })]);
    for (const url of [
      'http://register.example/',
      'https://register.example.evil.example/',
      'https://register.example:444/',
      'file:///etc/passwd',
    ]) {
      await expect(http(request({ url: new URL(url) }))).rejects.toThrow('allowed origins');
    }
    expect(calls).toEqual([]);
  });

  it('does not follow redirects', async () => {
    const { http, calls } = outboundTo([status(302, { location: 'https://evil.example/' })]);
    await expect(http(request())).rejects.toMatchObject({ code: 'register.unavailable' });
    expect(calls).toHaveLength(1);
    expect(calls[0]?.init?.redirect).toBe('manual');
  });

  it('refuses an answer larger than a megabyte without reading it all', async () => {
    let sent = 0;
    const endless = () =>
      new Response(
        new ReadableStream({
          pull: (controller) => {
            sent += 1;
            controller.enqueue(new Uint8Array(256 * 1024));
          },
        }),
      );
    await expect(outboundTo([endless]).http(request())).rejects.toMatchObject({ code: 'register.unavailable' });
    expect(sent).toBeLessThan(10);
  });

  it('names the place of a wrong shape and never its value', async () => {
    const { http } = outboundTo([json({ name: { secret: 'Kari Vakkerblomst' } })]);
    const error = await http(request()).then(
      () => expect.fail('accepted'),
      (refused: Error) => refused,
    );
    expect(String(error.cause)).toContain('another shape at name');
    expect(JSON.stringify(error) + String(error.cause)).not.toContain('Kari');
  });

  it.each([
    ['a second', '1', 1000],
    ['no time', '0', 0],
  ])('waits %s when the register says so', async (_what, header, expected) => {
    const { http, waits } = outboundTo([status(429, { 'retry-after': header }), json({ name: 'a' })]);
    await expect(http(request())).resolves.toEqual({ status: 'present', value: { name: 'a' } });
    expect(waits).toEqual([expected]);
  });

  it('does not wait a minute for anybody', async () => {
    const { http, waits, calls } = outboundTo([status(429, { 'retry-after': '60' })]);
    await expect(http(request())).rejects.toMatchObject({ code: 'register.unavailable' });
    expect([waits, calls.length]).toEqual([[], 1]);
  });

  it('tries once more after a lost connection, at an uneven interval', async () => {
    const { http, waits } = outboundTo([() => new TypeError('fetch failed'), json({ name: 'a' })]);
    await expect(http(request())).resolves.toMatchObject({ status: 'present' });
    expect(waits).toEqual([150]);
  });

  it('does not blame the register for a question it refuses, however often', async () => {
    const { http, calls } = outboundTo([status(400)]);
    for (let asked = 0; asked < 8; asked += 1) await expect(http(request())).rejects.toMatchObject({ code: 'register.unavailable' });
    expect(calls).toHaveLength(8);
  });

  it('lets one request try a broken circuit after ten seconds, and closes it when that goes well', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T09:00:00Z') });
    let well = false;
    const { http, calls } = outboundTo([() => (well ? Response.json({ name: 'a' }) : new Response(null, { status: 503 }))]);
    for (let asked = 0; asked < 6; asked += 1) await http(request()).catch(() => undefined);
    const whenOpen = calls.length;
    well = true;
    await expect(http(request())).rejects.toMatchObject({ code: 'register.unavailable' });
    expect(calls).toHaveLength(whenOpen);
    vi.setSystemTime(new Date('2026-11-20T09:00:11Z'));
    await expect(http(request())).resolves.toMatchObject({ status: 'present' });
    await expect(http(request())).resolves.toMatchObject({ status: 'present' });
  });

  it('keeps one register’s trouble from another', async () => {
    const { http } = outboundTo([...Array.from({ length: 12 }, () => status(503)), json({ name: 'a' })]);
    for (let asked = 0; asked < 6; asked += 1) await http(request()).catch(() => undefined);
    await http(request({ register: 'krr' })).catch(() => undefined);
    await expect(http(request({ register: 'krr' }))).resolves.toMatchObject({ status: 'present' });
  });
});
