import type { Clock } from '@sporvalg/ports';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import type { Envelope } from '../crypto/envelope.js';
import type { Schema } from '../database/schema.js';

/** What every store is made of. */
export interface StoreContext {
  readonly db: Kysely<Schema>;
  readonly pool: pg.Pool;
  readonly envelope: Envelope;
  readonly clock: Clock;
}

/** Ids reach us from addresses; one that is no UUID names nothing, and PostgreSQL would call it an error. */
export function isUuid(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
}

export function hasSqlState(error: unknown, state: 'unique_violation' | 'foreign_key_violation'): boolean {
  return (error as { code?: string }).code === (state === 'unique_violation' ? '23505' : '23503');
}
