import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { CLUSTER_USER } from './cluster.js';
import { DataDirectoryInUseError } from './embedded-postgres-errors.js';

/** Held for as long as the connection lives. */
export interface Ownership {
  release(): Promise<void>;
}

/** Two halves of the advisory lock's key: "SPOR", "eier". */
const LOCK_KEY = [0x53504f52, 0x65696572] as const;
const NAME_PREFIX = 'sporvalg-owner-';
/** PostgreSQL frees a killed process's lock when it sees the connection close, which is a matter of milliseconds. */
const GIVE_UP_AFTER_MS = 1_000;

/**
 * Claims an embedded database for this process. The lock belongs to a connection, so the kernel ends it with the
 * process: there is no lock file to go stale and no process number that somebody else may have been given.
 *
 * @param onLost called once if the connection breaks while held: the server has died, or cut us off
 * @throws DataDirectoryInUseError naming the process that has it
 */
export async function claimOwnership(socketDir: string, dataDir: string, onLost: () => void): Promise<Ownership> {
  const client = new pg.Client({
    host: socketDir,
    user: CLUSTER_USER,
    database: 'postgres',
    application_name: `${NAME_PREFIX}${process.pid}`,
    connectionTimeoutMillis: 5_000,
  });
  let held = false;
  client.on('error', () => undefined);
  client.on('end', () => {
    if (held) onLost();
    held = false;
  });
  await client.connect();
  try {
    await acquire(client, dataDir);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  held = true;
  return {
    release: async () => {
      held = false;
      await client.end().catch(() => undefined);
    },
  };
}

async function acquire(client: pg.Client, dataDir: string): Promise<void> {
  const deadline = Date.now() + GIVE_UP_AFTER_MS;
  for (;;) {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1, $2) as got', [...LOCK_KEY]);
    if (rows[0]?.got) return;
    if (Date.now() > deadline) throw new DataDirectoryInUseError(dataDir, await ownerPid(client));
    await delay(50);
  }
}

async function ownerPid(client: pg.Client): Promise<number | undefined> {
  const { rows } = await client.query<{ application_name: string }>(
    `select application_name from pg_stat_activity join pg_locks using (pid)
      where locktype = 'advisory' and granted and classid = $1 and objid = $2`,
    [...LOCK_KEY],
  );
  const pid = Number(rows[0]?.application_name.slice(NAME_PREFIX.length));
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}
