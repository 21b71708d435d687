import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Keys } from '../crypto/keys.js';
import { openDatabase, type Database } from '../database/open-database.js';

/** A database for tests, migrated; `close` leaves nothing behind. */
export interface TestDatabase {
  readonly database: Database;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  close(): Promise<void>;
}

export function randomKeys(): Keys {
  return { kek: randomBytes(32), previousKeks: [], personKeySecret: randomBytes(32) };
}

export async function openEmbeddedTestDatabase(keys: Keys = randomKeys()): Promise<TestDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sporvalg-test-'));
  const database = await openDatabase({ dataDir, keys });
  await database.migrate();
  return {
    database,
    dataDir,
    databaseUrl: undefined,
    async close() {
      await database.close();
      await rm(dataDir, { recursive: true });
    },
  };
}

const LOCAL_SERVER = 'postgresql://postgres@127.0.0.1:5432/postgres';

/**
 * URL of an ordinary PostgreSQL to test against: `DATABASE_URL_TEST`, or the one on this machine if it answers.
 *
 * @throws Error when there is none and `REQUIRE_POSTGRES` is 1
 */
export async function findExternalServer(): Promise<string | undefined> {
  const url = process.env['DATABASE_URL_TEST'] ?? LOCAL_SERVER;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return url;
  } catch (cause) {
    if (process.env['REQUIRE_POSTGRES'] === '1' || process.env['DATABASE_URL_TEST']) {
      throw new Error('REQUIRE_POSTGRES or DATABASE_URL_TEST is set, but no PostgreSQL answers there', { cause });
    }
    return undefined;
  }
}

/** A database of its own on that server, dropped at the end. */
export async function openExternalTestDatabase(serverUrl: string, keys: Keys = randomKeys()): Promise<TestDatabase> {
  const name = `sporvalg_test_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, `create database ${name} template template0 encoding 'UTF8' locale 'C'`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const database = await openDatabase({ databaseUrl: url.href, dataDir: tmpdir(), keys });
  await database.migrate();
  return {
    database,
    dataDir: tmpdir(),
    databaseUrl: url.href,
    async close() {
      await database.close();
      await onServer(serverUrl, `drop database ${name} with (force)`);
    },
  };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
