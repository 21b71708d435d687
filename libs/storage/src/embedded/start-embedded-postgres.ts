import { createHash } from 'node:crypto';
import { chmod, chown, mkdir, mkdtemp, readdir, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries } from './binaries.js';
import { CLUSTER_USER, ensureCluster } from './cluster.js';
import { DataDirectoryInUseError } from './embedded-postgres-errors.js';
import { claimOwnership, type Ownership } from './ownership.js';
import { ensurePostmaster, signalQuietly, stopPostmaster, type PostmasterPlace, type RunningPostmaster } from './postmaster.js';
import { readPostmasterFile } from './postmaster-file.js';
import { serverUserFor } from './server-user.js';

export interface EmbeddedPostgres {
  /** Socket folder, user and database, as `pg` takes them. Stays valid when the server is restarted after a crash. */
  readonly connection: { readonly host: string; readonly user: string; readonly database: string };
  /** The same as a URL, for `psql` and `pg_dump`. */
  readonly url: string;
  /** Process id of the PostgreSQL server now. */
  readonly pid: number;
  /** Ends the server, also when it was found running, and lets go of the folder. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Folder of the database cluster; made at the first start. Its log lies beside it, as `<dataDir>.log`. */
  readonly dataDir: string;
  /** Told in one sentence, without personal data, when the server has died and when it is back. */
  readonly onEvent?: (message: string) => void;
}

/** A socket's whole path may have 107 characters on Linux and 103 on macOS; PostgreSQL adds `/.s.PGSQL.5432`. */
const SOCKET_DIR_MAX_LENGTH = 88;

/**
 * Starts the PostgreSQL that npm has installed, with full durability and a Unix socket only; or takes over the one
 * that a killed process left running on the same folder. While it runs, it is started again if it dies.
 *
 * @throws DataDirectoryInUseError when another living process has the folder, EmbeddedPostgresError when it cannot run
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const place = await preparePlace(resolve(options.dataDir));
  const server = new SupervisedServer(place, options.onEvent ?? (() => undefined));
  await server.start();
  return server;
}

async function preparePlace(wanted: string): Promise<PostmasterPlace> {
  await mkdir(dirname(wanted), { recursive: true });
  const dataDir = join(await realpath(dirname(wanted)), basename(wanted));
  const user = await serverUserFor(dataDir);
  const binaries = await findBinaries(user);
  await ensureCluster(dataDir, binaries, user);
  const socketDir = await mkdtemp(socketDirPrefix(dataDir));
  await chmod(socketDir, 0o700);
  if (user) await chown(socketDir, user.uid, user.gid);
  return { dataDir, binaries, user, socketDir };
}

function socketDirPrefix(dataDir: string): string {
  const name = `sporvalg-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}-`;
  const preferred = join(tmpdir(), name);
  return preferred.length <= SOCKET_DIR_MAX_LENGTH ? preferred : join('/tmp', name);
}

class SupervisedServer implements EmbeddedPostgres {
  #running: RunningPostmaster | undefined;
  #ownership: Ownership | undefined;
  #stopped = false;
  #recovery: Promise<void> = Promise.resolve();
  readonly #onExit = () => {
    if (this.#ownership && this.#running) signalQuietly(this.#running.pid, 'SIGINT');
  };

  constructor(
    private place: PostmasterPlace,
    private readonly onEvent: (message: string) => void,
  ) {}

  get connection() {
    return { host: this.place.socketDir, user: CLUSTER_USER, database: CLUSTER_USER };
  }

  get url() {
    return `postgresql://${CLUSTER_USER}@localhost/${CLUSTER_USER}?host=${encodeURIComponent(this.place.socketDir)}`;
  }

  get pid() {
    return this.#running?.pid ?? 0;
  }

  async start(): Promise<void> {
    const own = this.place.socketDir;
    try {
      await this.#takeServer();
    } finally {
      // We may have lost to a process that now uses the server we started, in our folder.
      const used = (await readPostmasterFile(this.place.dataDir))?.socketDir;
      if (used !== own) await rm(own, { recursive: true, force: true });
    }
    this.place = { ...this.place, socketDir: this.#running?.socketDir ?? own };
    await createDatabase(this.place.socketDir);
    await removeDeadSocketDirs(this.place);
    process.once('exit', this.#onExit);
  }

  async stop(): Promise<void> {
    if (this.#stopped) return;
    this.#stopped = true;
    process.removeListener('exit', this.#onExit);
    await this.#recovery;
    if (!this.#ownership || !this.#running) return;
    await this.#ownership.release();
    await stopPostmaster(this.#running, this.place.dataDir);
  }

  /** The server may be on its way down, stopped by the process that had it; then it is started anew. */
  async #takeServer(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const running = await ensurePostmaster(this.place);
      try {
        this.#ownership = await claimOwnership(running.socketDir, this.place.dataDir, () => this.#recover());
        this.#running = running;
        return;
      } catch (error) {
        if (error instanceof DataDirectoryInUseError || attempt === 20) throw error;
        await delay(50);
      }
    }
  }

  #recover(): void {
    if (this.#stopped) return;
    this.#ownership = undefined;
    this.onEvent('The connection that owns the embedded PostgreSQL broke; looking after the server');
    this.#recovery = this.#recoverUntilStopped();
  }

  async #recoverUntilStopped(): Promise<void> {
    while (!this.#stopped) {
      try {
        await mkdir(this.place.socketDir, { mode: 0o700, recursive: true });
        if (this.place.user) await chown(this.place.socketDir, this.place.user.uid, this.place.user.gid);
        await this.#takeServer();
        this.onEvent('The embedded PostgreSQL answers');
        return;
      } catch (error) {
        this.onEvent(`The embedded PostgreSQL is not back yet: ${(error as Error).message}`);
        await delay(250);
      }
    }
  }
}

async function createDatabase(socketDir: string): Promise<void> {
  const client = new pg.Client({ host: socketDir, user: CLUSTER_USER, database: 'postgres' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [CLUSTER_USER]);
    if (rowCount === 0) await client.query(`create database ${CLUSTER_USER}`);
  } finally {
    await client.end();
  }
}

/** Socket folders of servers that were killed on this data directory; we own it, so only ours is alive. */
async function removeDeadSocketDirs({ dataDir, socketDir }: PostmasterPlace): Promise<void> {
  const prefix = socketDirPrefix(dataDir);
  for (const name of await readdir(dirname(prefix)).catch(() => [])) {
    const path = join(dirname(prefix), name);
    if (!path.startsWith(prefix) || path === socketDir) continue;
    // A second process has made its own and is about to be refused; it removes that itself.
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > 60_000) await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}
