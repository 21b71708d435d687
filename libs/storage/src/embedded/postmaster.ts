import { spawn, type ChildProcess } from 'node:child_process';
import { access, open, readFile, rm, stat } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Binaries } from './binaries.js';
import { CLUSTER_USER, pathForServer, serverEnvironment } from './cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres-errors.js';
import { isServerOf, neutralisePostmasterFile, readPostmasterFile } from './postmaster-file.js';
import type { ServerUser } from './server-user.js';

export interface RunningPostmaster {
  readonly pid: number;
  readonly socketDir: string;
}

export interface PostmasterPlace {
  readonly dataDir: string;
  readonly binaries: Binaries;
  readonly user: ServerUser | undefined;
  /** Folder for the socket of a server we start; one already running has its own. */
  readonly socketDir: string;
}

/** Recovery after a crash replays at most a few checkpoints of log; a minute is ample. */
const START_WITHIN_MS = 60_000;
const FAST_STOP_WITHIN_MS = 15_000;
const POLL_MS = 25;
const LOG_MAX_BYTES = 5_000_000;

/**
 * A server on this data directory that answers: the one running there, be it the orphan of a killed process, or a
 * new one. Two processes asking at once get the same server, since PostgreSQL lets only one start.
 *
 * @throws EmbeddedPostgresError with the end of the server's log when it does not come up
 */
export async function ensurePostmaster(place: PostmasterPlace): Promise<RunningPostmaster> {
  const deadline = Date.now() + START_WITHIN_MS;
  for (;;) {
    const running = await findRunning(place.dataDir);
    if (running && (await answers(running.socketDir))) return running;
    if (!running && (await startAndWait(place, deadline))) continue;
    if (Date.now() > deadline) throw new EmbeddedPostgresError(`PostgreSQL in ${place.dataDir} did not answer within a minute`);
    await delay(POLL_MS);
  }
}

/** Fast shutdown: clients are cut off, all is written to disk. Returns when the server is gone. */
export async function stopPostmaster({ pid, socketDir }: RunningPostmaster, dataDir: string): Promise<void> {
  for (const [signal, withinMs] of [
    ['SIGINT', FAST_STOP_WITHIN_MS],
    // Immediate shutdown: like a crash, recovered from at the next start.
    ['SIGQUIT', FAST_STOP_WITHIN_MS],
  ] as const) {
    if (!(await isServerOf(pid, dataDir))) break;
    signalQuietly(pid, signal);
    const deadline = Date.now() + withinMs;
    while (Date.now() < deadline && (await isServerOf(pid, dataDir))) await delay(POLL_MS);
  }
  await rm(socketDir, { recursive: true, force: true });
}

export function signalQuietly(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function findRunning(dataDir: string): Promise<RunningPostmaster | undefined> {
  const file = await readPostmasterFile(dataDir);
  if (!file) return undefined;
  if (!(await isServerOf(file.pid, dataDir))) {
    await neutralisePostmasterFile(dataDir);
    return undefined;
  }
  const reachable = await access(file.socketDir).then(
    () => true,
    () => false,
  );
  // Something has cleaned the temp folder: nobody can reach this server any more, so it must make room.
  if (file.ready && !reachable) await stopPostmaster(file, dataDir);
  return file;
}

async function answers(socketDir: string): Promise<boolean> {
  const client = new pg.Client({ host: socketDir, user: CLUSTER_USER, database: 'postgres', connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** @returns true when it is worth looking again at once: the server answers, or another process has started one */
async function startAndWait(place: PostmasterPlace, deadline: number): Promise<boolean> {
  const logPath = `${place.dataDir}.log`;
  const logStart = await logSize(logPath);
  const child = await spawnPostmaster(place, logPath);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const spawnFault = new Promise<Error>((resolve) => child.once('error', resolve));
  while (Date.now() < deadline) {
    const outcome = await Promise.race([ended.then(() => 'ended' as const), spawnFault, delay(POLL_MS)]);
    if (outcome instanceof Error) throw new EmbeddedPostgresError(`PostgreSQL cannot be started: ${outcome.message}`, { cause: outcome });
    if (outcome === 'ended') return retryAfterRefusal(place.dataDir, await logSince(logPath, logStart));
    if (await answers(place.socketDir)) return true;
  }
  return false;
}

async function spawnPostmaster(place: PostmasterPlace, logPath: string): Promise<ChildProcess> {
  const log = await open(logPath, (await logSize(logPath)) > LOG_MAX_BYTES ? 'w' : 'a');
  const args = ['-D', await pathForServer(place.dataDir, place.user)];
  for (const [name, value] of Object.entries(settings(place.socketDir))) args.push('-c', `${name}=${value}`);
  try {
    const child = spawn(place.binaries.postgres, args, {
      cwd: place.dataDir,
      env: serverEnvironment(),
      // A process group of its own: Ctrl-C in the terminal is for us, and we stop the server when we are done with it.
      detached: true,
      // A file, not a pipe: the server must not die of a broken pipe when we are killed.
      stdio: ['ignore', log.fd, log.fd],
      ...place.user,
    });
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

function settings(socketDir: string): Record<string, string | number> {
  return {
    listen_addresses: '',
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    max_connections: 64,
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements and the values in constraint errors may be personal.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
}

/** Refusals that pass by themselves: somebody else was first, or children of a killed server are still leaving. */
async function retryAfterRefusal(dataDir: string, log: string): Promise<boolean> {
  if (/lock file "postmaster\.pid" is empty/.test(log)) {
    // A server being started fills it at once; one that stays empty was cut short by a crash or a full disk.
    await delay(4 * POLL_MS);
    if (!(await readPostmasterFile(dataDir))) await neutralisePostmasterFile(dataDir);
    return false;
  }
  if (/lock file "postmaster\.pid" already exists|pre-existing shared memory block/.test(log)) return false;
  throw new EmbeddedPostgresError(`PostgreSQL did not start in ${dataDir}. Its log says: ${log.trim().slice(-1500)}`);
}

async function logSize(path: string): Promise<number> {
  return (await stat(path).catch(() => ({ size: 0 }))).size;
}

async function logSince(path: string, start: number): Promise<string> {
  const bytes = await readFile(path);
  return bytes.subarray(bytes.length < start ? 0 : start).toString('utf8');
}
