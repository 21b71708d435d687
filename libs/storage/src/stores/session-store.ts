import { createHash } from 'node:crypto';
import type { PendingLogin, Session, SessionStore } from '@sporvalg/ports';
import type { Selectable } from 'kysely';
import type { Envelope } from '../crypto/envelope.js';
import type { Schema } from '../database/schema.js';
import type { StoreContext } from './store-context.js';

type Row = Selectable<Schema['session']>;
type SealedSession = Omit<Session, 'token' | 'lastSeenAt'>;

/** Sessions by the SHA-256 of their token, so that a copy of the database opens none. */
export function createSessionStore({ db, envelope }: StoreContext): SessionStore {
  const findRow = (token: string) => db.selectFrom('session').selectAll().where('token_hash', '=', sha256(token)).executeTakeFirst();

  return {
    async create({ token, lastSeenAt, ...session }) {
      const tokenHash = sha256(token);
      const key = envelope.newKey('session', tokenHash.toString('hex'));
      await db
        .insertInto('session')
        .values({
          token_hash: tokenHash,
          kind: session.kind,
          issuer_session_hash: session.issuerSessionId === undefined ? null : sha256(session.issuerSessionId),
          created_at: session.createdAt,
          last_seen_at: lastSeenAt,
          data_key: key.wrapped,
          content: key.sealJson('content', session),
        })
        .execute();
    },
    async find(token) {
      const row = await findRow(token);
      return row && toSession(row, token, envelope);
    },
    async touch(token, at) {
      await db.updateTable('session').set({ last_seen_at: at }).where('token_hash', '=', sha256(token)).execute();
    },
    async actFor(token, actingFor) {
      const row = await findRow(token);
      if (!row) return;
      const { token: _, lastSeenAt: __, actingFor: ___, ...session } = toSession(row, token, envelope);
      const key = envelope.openKey('session', row.token_hash.toString('hex'), row.data_key);
      await db
        .updateTable('session')
        .set({ content: key.sealJson('content', { ...session, ...(actingFor && { actingFor }) }) })
        .where('token_hash', '=', row.token_hash)
        .execute();
    },
    async end(token) {
      await db.deleteFrom('session').where('token_hash', '=', sha256(token)).execute();
    },
    async endByIssuerSession(issuerSessionId) {
      const result = await db.deleteFrom('session').where('issuer_session_hash', '=', sha256(issuerSessionId)).executeTakeFirst();
      return Number(result.numDeletedRows);
    },
    async putPending(state, pending) {
      const stateHash = sha256(state);
      const key = envelope.newKey('pending_login', stateHash.toString('hex'));
      await db
        .insertInto('pending_login')
        .values({ state_hash: stateHash, created_at: pending.createdAt, data_key: key.wrapped, content: key.sealJson('content', pending) })
        .execute();
    },
    async takePending(state) {
      const stateHash = sha256(state);
      const row = await db.deleteFrom('pending_login').where('state_hash', '=', stateHash).returningAll().executeTakeFirst();
      return (
        row && envelope.openKey('pending_login', stateHash.toString('hex'), row.data_key).unsealJson<PendingLogin>('content', row.content)
      );
    },
  };
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function toSession(row: Row, token: string, envelope: Envelope): Session {
  const key = envelope.openKey('session', row.token_hash.toString('hex'), row.data_key);
  return { token, ...key.unsealJson<SealedSession>('content', row.content), lastSeenAt: row.last_seen_at.toISOString() };
}
