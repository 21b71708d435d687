import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type pg from 'pg';
import { StorageSetupError } from './storage-errors.js';

const MIGRATIONS = new URL('../migrations/', import.meta.url);
/** "SPOR", "migr" */
const LOCK_KEY = [0x53504f52, 0x6d696772];

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** The `.sql` files that make the schema, in order. */
export async function readMigrations(): Promise<readonly Migration[]> {
  const names = (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(names.map(async (name) => ({ name, sql: await readFile(new URL(name, MIGRATIONS), 'utf8') })));
}

/**
 * Brings the schema up to this release: each file once, in a transaction of its own, so that a kill in the middle leaves
 * it undone and the next start does it. Several servers may call at once; one works, the others wait.
 *
 * @throws StorageSetupError when the database has been changed by a newer release, or a file was edited after it was run
 */
export async function migrate(pool: pg.Pool, migrations: readonly Migration[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1, $2)', LOCK_KEY);
    await client.query(
      'create table if not exists schema_migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from schema_migration');
    const applied = new Map(rows.map((row) => [row.name, row.sha256]));
    checkKnown(applied, migrations);
    for (const migration of migrations) {
      if (!applied.has(migration.name)) await apply(client, migration);
    }
    await client.query('select pg_advisory_unlock($1, $2)', LOCK_KEY);
    client.release();
  } catch (error) {
    // The connection may hold the lock or an open transaction: throw it away.
    client.release(true);
    throw error;
  }
}

function checkKnown(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, sha256(migration.sql)]));
  for (const [name, hash] of applied) {
    if (!known.has(name)) {
      throw new StorageSetupError(`The database has migration ${name}, which this release does not know. Run the release that made it.`);
    }
    if (known.get(name) !== hash) throw new StorageSetupError(`Migration ${name} was changed after it was run. Restore the file.`);
  }
}

async function apply(client: pg.PoolClient, { name, sql }: Migration): Promise<void> {
  await client.query('begin');
  await client.query(sql);
  await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [name, sha256(sql)]);
  await client.query('commit');
}

function sha256(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
}
