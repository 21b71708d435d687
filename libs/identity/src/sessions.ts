import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

import type { Clock, Session, SessionStore } from '@sporvalg/ports';

/** ID-porten's rule: a local session ends after at most 30 minutes without activity, and 120 minutes in all. */
export const SESSION_IDLE_MS = 30 * 60_000;
export const SESSION_ABSOLUTE_MS = 120 * 60_000;
/** Activity is written down no more often than this, to spare the database. */
const TOUCH_EVERY_MS = 30_000;
const TOKEN_BYTES = 32;

export type NewSession = Omit<Session, 'token' | 'createdAt' | 'lastSeenAt'>;

export interface SessionService {
  /** A new session with a token of its own, whatever cookie the browser came with; the earlier one ends. */
  start(session: NewSession, earlierToken?: string): Promise<Session>;
  /** The living session of a token, and marks it as active. */
  authenticate(token: string | undefined, kind: Session['kind']): Promise<Session | undefined>;
  /** When the session ends if nothing more happens; for the warning in the browser. */
  expiresAt(session: Session): Date;
  actFor(token: string, actingFor: Session['actingFor']): Promise<void>;
  end(token: string): Promise<void>;
  /** @returns number of sessions ended */
  endByIssuerSession(issuerSessionId: string): Promise<number>;
  /** Sent back by the browser in a header with everything that changes something. */
  csrfToken(token: string): string;
  isCsrfToken(token: string, presented: unknown): boolean;
}

/** Sessions kept server-side under an opaque token of 256 bits. */
export function createSessionService({ store, clock }: { readonly store: SessionStore; readonly clock: Clock }): SessionService {
  const csrfToken = (token: string) => createHmac('sha256', token).update('sporvalg csrf').digest('base64url');

  const expiresAt = (session: Session) =>
    new Date(Math.min(Date.parse(session.lastSeenAt) + SESSION_IDLE_MS, Date.parse(session.createdAt) + SESSION_ABSOLUTE_MS));

  return {
    start: async (session, earlierToken) => {
      if (earlierToken) await store.end(earlierToken);
      const now = clock.now().toISOString();
      const started: Session = { ...session, token: randomBytes(TOKEN_BYTES).toString('base64url'), createdAt: now, lastSeenAt: now };
      await store.create(started);
      return started;
    },
    authenticate: async (token, kind) => {
      const session = token ? await store.find(token) : undefined;
      if (!session || session.kind !== kind) return undefined;
      const now = clock.now();
      if (now >= expiresAt(session)) {
        await store.end(session.token);
        return undefined;
      }
      if (now.getTime() - Date.parse(session.lastSeenAt) < TOUCH_EVERY_MS) return session;
      await store.touch(session.token, now);
      return { ...session, lastSeenAt: now.toISOString() };
    },
    expiresAt,
    actFor: (token, actingFor) => store.actFor(token, actingFor),
    end: (token) => store.end(token),
    endByIssuerSession: (issuerSessionId) => store.endByIssuerSession(issuerSessionId),
    csrfToken,
    isCsrfToken: (token, presented) => {
      const expected = Buffer.from(csrfToken(token));
      const given = Buffer.from(typeof presented === 'string' ? presented : '');
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}
