import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { createEnvelope, type Envelope } from '../crypto/envelope.js';
import type { Keys } from '../crypto/keys.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../embedded/start-embedded-postgres.js';
import { checkKeys } from './check-keys.js';
import { migrate, readMigrations } from './migrate.js';
import type { Schema } from './schema.js';
import { StorageSetupError } from './storage-errors.js';

export interface DatabaseOptions {
  /** A PostgreSQL 15 or newer. Absent: the embedded one, in `<dataDir>/pg`. */
  readonly databaseUrl?: string;
  readonly dataDir: string;
  readonly keys: Keys;
  /** Told what operators should know, without personal data. */
  readonly log?: (message: string) => void;
  /** Connections at most; 20 unless told. The embedded server takes 60. */
  readonly maxConnections?: number;
}

/** An open database and the keys to read it. */
export interface Database {
  readonly db: Kysely<Schema>;
  readonly pool: pg.Pool;
  readonly envelope: Envelope;
  readonly keys: Keys;
  /** Set when we run the PostgreSQL ourselves. */
  readonly embedded: EmbeddedPostgres | undefined;
  /** Brings the schema up to this release and checks that the keys are the database's. @throws KeyError, StorageSetupError */
  migrate(): Promise<void>;
  /** Ends the connections, and the embedded server. */
  close(): Promise<void>;
}

/**
 * Opens the database, starting the embedded one where no address is given, and makes sure that what it acknowledges is
 * on disk.
 *
 * @throws StorageSetupError when it is too old or not durable, or cannot be reached at this address
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const log = options.log ?? (() => undefined);
  const embedded = options.databaseUrl ? undefined : await startEmbeddedPostgres({ dataDir: join(options.dataDir, 'pg'), onEvent: log });
  const pool = new pg.Pool({
    ...(embedded ? embedded.connection : { connectionString: options.databaseUrl }),
    application_name: 'sporvalg',
    max: options.maxConnections ?? 20,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    // Plans that depend on the values gain nothing here, and planning costs more than running.
    options: '-c plan_cache_mode=force_generic_plan -c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000',
  });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', (error) => log(`A database connection broke: ${error.message}`));
  const envelope = createEnvelope(options.keys);
  const close = async () => {
    await pool.end();
    await embedded?.stop();
  };
  try {
    await checkServer(pool);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    db: new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) }),
    pool,
    envelope,
    keys: options.keys,
    embedded,
    close,
    async migrate() {
      await migrate(pool, await readMigrations());
      await checkKeys(pool, envelope);
    },
  };
}

const OLDEST_VERSION = 150_000;

/** A receipt is given when the transaction is committed; a setting that lets it be lost would make the receipt a lie. */
async function checkServer(pool: pg.Pool): Promise<void> {
  const { rows } = await pool
    .query<{ name: string; setting: string }>(
      "select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'server_version_num')",
    )
    .catch((cause: unknown) => {
      throw new StorageSetupError(`The database cannot be reached: ${describe(cause)}. Is DATABASE_URL right?`, { cause });
    });
  const settings = new Map(rows.map((row) => [row.name, row.setting]));
  if (Number(settings.get('server_version_num')) < OLDEST_VERSION) {
    throw new StorageSetupError('The database is older than PostgreSQL 15. Upgrade it.');
  }
  for (const name of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    if (settings.get(name) === 'off') {
      throw new StorageSetupError(`The database has ${name} = off and could lose what it has acknowledged. Turn it on.`);
    }
  }
}

function describe(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return message || code || 'no reason given';
}
