import { execFile } from 'node:child_process';
import { chown, mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres-errors.js';
import { canReach, giveTo, type ServerUser } from './server-user.js';

/** Superuser and database of the embedded cluster; reachable only through its socket folder, closed to others. */
export const CLUSTER_USER = 'sporvalg';

const MAJOR_VERSION = '18';
/** Half-made clusters lie beside the data directory under this mark, followed by random letters. */
const HALF_MADE = '.init-';
const HALF_MADE_IS_DEAD_AFTER_MS = 10 * 60_000;

/**
 * Makes the database cluster if it is not there. It is made under another name and renamed when complete and on
 * disk, so that a kill in the middle leaves nothing that looks like a database.
 *
 * @throws EmbeddedPostgresError when the folder holds something else, or a cluster of another PostgreSQL version
 */
export async function ensureCluster(dataDir: string, binaries: Binaries, user: ServerUser | undefined): Promise<void> {
  const version = await readFile(join(dataDir, 'PG_VERSION'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new EmbeddedPostgresError(`${dataDir} cannot be read by this user (${error.code}). Run as its owner, or give another DATA_DIR.`);
  });
  if (version !== undefined) return checkCluster(dataDir, version.trim(), user);
  if ((await readdir(dataDir).catch(() => [])).length > 0) {
    throw new EmbeddedPostgresError(`${dataDir} holds files, but no database. Move them away, or give another DATA_DIR.`);
  }
  await mkdir(dirname(dataDir), { recursive: true });
  await removeHalfMade(dataDir);
  const half = await mkdtemp(dataDir + HALF_MADE);
  try {
    if (user) await chown(half, user.uid, user.gid);
    await initialise(half, binaries, user);
    await renameUnlessMade(half, dataDir);
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}

/**
 * Path by which the server's user can name a data directory it was started in, also when folders above it are closed
 * to that user (a checkout below /root): Linux lets a process reach its own working directory without walking there.
 */
export async function pathForServer(dataDir: string, user: ServerUser | undefined): Promise<string> {
  return process.platform === 'linux' && !(await canReach(user, dataDir)) ? '/proc/self/cwd' : dataDir;
}

/** Settings of our own shell (`PGDATA`, `PGPORT`, `LC_ALL`) must not reach the programs. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

async function checkCluster(dataDir: string, version: string, user: ServerUser | undefined): Promise<void> {
  if (version !== MAJOR_VERSION) {
    throw new EmbeddedPostgresError(
      `${dataDir} was made by PostgreSQL ${version}, and this release carries ${MAJOR_VERSION}. Dump it with version ${version} and restore it.`,
    );
  }
  if (user && (await stat(dataDir)).uid !== user.uid) await giveTo(user, dataDir);
}

async function initialise(folder: string, binaries: Binaries, user: ServerUser | undefined): Promise<void> {
  const args = ['-D', await pathForServer(folder, user), '-U', CLUSTER_USER, '-E', 'UTF8', '--auth-local=trust', '--auth-host=reject'];
  // PostgreSQL's own C.UTF-8: the same order on every machine, whatever locales and ICU it has.
  args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions');
  try {
    await promisify(execFile)(binaries.initdb, args, { cwd: folder, env: serverEnvironment(), ...user });
  } catch (cause) {
    const said = (cause as { stderr?: string }).stderr?.trim() || String(cause);
    const remedy = /user does not exist/.test(said) ? '. Give this user an entry in /etc/passwd, or set DATABASE_URL.' : '';
    throw new EmbeddedPostgresError(`PostgreSQL could not make a database in ${dirname(folder)}: ${said}${remedy}`, { cause });
  }
}

async function renameUnlessMade(half: string, dataDir: string): Promise<void> {
  try {
    await rename(half, dataDir);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Another process was faster; its cluster is as good.
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
  }
  const parent = await open(dirname(dataDir));
  await parent.sync().finally(() => parent.close());
}

async function removeHalfMade(dataDir: string): Promise<void> {
  const parent = dirname(dataDir);
  for (const name of await readdir(parent)) {
    if (!name.startsWith(basename(dataDir) + HALF_MADE)) continue;
    const found = await stat(join(parent, name)).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > HALF_MADE_IS_DEAD_AFTER_MS) await rm(join(parent, name), { recursive: true, force: true });
  }
}
