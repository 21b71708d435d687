import type { StoreContext } from './store-context.js';

const MINUTE_MS = 60_000;
/** Times after which nobody can come back for it. */
const UPLOAD_GIVEN_UP_MS = 60 * MINUTE_MS;
/** As long as identity lets a login take. */
const PENDING_LOGIN_MS = 30 * MINUTE_MS;
const SESSION_IDLE_MS = 30 * MINUTE_MS;
const SESSION_ABSOLUTE_MS = 120 * MINUTE_MS;

/** What a sweep removed, in rows. */
export interface Swept {
  readonly uploads: number;
  readonly sessions: number;
  readonly pendingLogins: number;
}

/**
 * Removes what is left of broken uploads, expired sessions and logins never completed. Harmless to call at any time,
 * from any number of servers; every few minutes is enough.
 */
export async function sweep({ db, clock }: StoreContext): Promise<Swept> {
  const before = (ageMs: number) => new Date(clock.now().getTime() - ageMs);
  const [uploads, sessions, pendingLogins] = await Promise.all([
    db.deleteFrom('attachment').where('completed_at', 'is', null).where('started_at', '<', before(UPLOAD_GIVEN_UP_MS)).executeTakeFirst(),
    db
      .deleteFrom('session')
      .where((row) => row.or([row('last_seen_at', '<', before(SESSION_IDLE_MS)), row('created_at', '<', before(SESSION_ABSOLUTE_MS))]))
      .executeTakeFirst(),
    db.deleteFrom('pending_login').where('created_at', '<', before(PENDING_LOGIN_MS)).executeTakeFirst(),
  ]);
  return {
    uploads: Number(uploads.numDeletedRows),
    sessions: Number(sessions.numDeletedRows),
    pendingLogins: Number(pendingLogins.numDeletedRows),
  };
}
