import type { PendingLogin, Session, SessionStore } from '@sporvalg/ports';
import { beforeEach, describe, expect, it } from 'vitest';

import { createSessionService, type SessionService } from './sessions.js';

const START = Date.parse('2026-11-20T09:00:00Z');
const KARI = { kind: 'citizen', personId: '12838510068', personName: 'Kari Vakkerblomst', issuerSessionId: 'sid-1' } as const;

/** Sessions in memory, as PostgreSQL keeps them. */
function storeInMemory(): SessionStore {
  const sessions = new Map<string, Session>();
  const pending = new Map<string, PendingLogin>();
  const change = (token: string, part: Partial<Session>) => {
    const session = sessions.get(token);
    if (session) sessions.set(token, { ...session, ...part });
  };
  return {
    create: async (session) => void sessions.set(session.token, session),
    find: async (token) => sessions.get(token),
    touch: async (token, at) => change(token, { lastSeenAt: at.toISOString() }),
    actFor: async (token, actingFor) => change(token, { ...(actingFor && { actingFor }) }),
    end: async (token) => void sessions.delete(token),
    endByIssuerSession: async (issuerSessionId) => {
      const ended = [...sessions.values()].filter((session) => session.issuerSessionId === issuerSessionId);
      for (const { token } of ended) sessions.delete(token);
      return ended.length;
    },
    putPending: async (state, login) => void pending.set(state, login),
    takePending: async (state) => pending.get(state),
  };
}

describe('sessions', () => {
  let minutes: number;
  let sessions: SessionService;
  beforeEach(() => {
    minutes = 0;
    sessions = createSessionService({ store: storeInMemory(), clock: { now: () => new Date(START + minutes * 60_000) } });
  });
  const isAlive = async (token: string) => (await sessions.authenticate(token, 'citizen')) !== undefined;

  it('have tokens of 256 bits that tell nothing', async () => {
    const tokens = await Promise.all(Array.from({ length: 50 }, async () => (await sessions.start(KARI)).token));
    expect(new Set(tokens).size).toBe(50);
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });

  it('get a new token at login, and the one the browser came with ends', async () => {
    const before = await sessions.start(KARI);
    const after = await sessions.start(KARI, before.token);
    expect(after.token).not.toBe(before.token);
    expect(await isAlive(before.token)).toBe(false);
    expect(await isAlive(after.token)).toBe(true);
  });

  it('never take over a token somebody else has chosen', async () => {
    const { token } = await sessions.start(KARI, 'planted-by-an-attacker');
    expect(token).not.toBe('planted-by-an-attacker');
    expect(await isAlive('planted-by-an-attacker')).toBe(false);
  });

  it.each([
    [29, true],
    [30, false],
    [31, false],
  ])('after %i minutes without activity, alive is %s', async (idle, alive) => {
    const { token } = await sessions.start(KARI);
    minutes = idle;
    expect(await isAlive(token)).toBe(alive);
  });

  it('live on with activity, but no longer than 120 minutes in all', async () => {
    const { token } = await sessions.start(KARI);
    for (minutes = 20; minutes < 120; minutes += 20) expect(await isAlive(token)).toBe(true);
    minutes = 119;
    expect(await isAlive(token)).toBe(true);
    minutes = 120;
    expect(await isAlive(token)).toBe(false);
  });

  it('stay ended once they have expired', async () => {
    const { token } = await sessions.start(KARI);
    minutes = 31;
    await isAlive(token);
    minutes = 0;
    expect(await isAlive(token)).toBe(false);
  });

  it('tell when they end, for the warning in the browser', async () => {
    const { token } = await sessions.start(KARI);
    const endsAfter = async () =>
      (sessions.expiresAt((await sessions.authenticate(token, 'citizen')) ?? expect.fail('ended')).getTime() - START) / 60_000;
    expect(await endsAfter()).toBe(30);
    minutes = 20;
    expect(await endsAfter()).toBe(50);
    minutes = 45;
    await endsAfter();
    minutes = 70;
    await endsAfter();
    minutes = 95;
    expect(await endsAfter()).toBe(120);
  });

  it('of a citizen do not open what is for caseworkers', async () => {
    const { token } = await sessions.start(KARI);
    expect(await sessions.authenticate(token, 'caseworker')).toBeUndefined();
  });

  it('end by logout here and by logout at the issuer', async () => {
    const one = await sessions.start(KARI);
    const other = await sessions.start(KARI);
    const another = await sessions.start({ ...KARI, issuerSessionId: 'sid-2' });
    await sessions.end(one.token);
    expect(await isAlive(one.token)).toBe(false);
    expect(await sessions.endByIssuerSession('sid-1')).toBe(1);
    expect(await isAlive(other.token)).toBe(false);
    expect(await isAlive(another.token)).toBe(true);
  });

  it('have a CSRF token of their own that is not the session token', async () => {
    const [one, other] = [await sessions.start(KARI), await sessions.start(KARI)];
    const csrf = sessions.csrfToken(one.token);
    expect(sessions.isCsrfToken(one.token, csrf)).toBe(true);
    expect(csrf).not.toContain(one.token);
    for (const presented of [undefined, '', one.token, sessions.csrfToken(other.token), [csrf], `${csrf}x`]) {
      expect(sessions.isCsrfToken(one.token, presented)).toBe(false);
    }
  });
});
