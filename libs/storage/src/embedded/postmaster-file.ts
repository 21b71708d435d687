import { execFile } from 'node:child_process';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What a running PostgreSQL says of itself in `postmaster.pid`. */
export interface PostmasterFile {
  readonly pid: number;
  readonly socketDir: string;
  /** The server has come so far that it takes connections. */
  readonly ready: boolean;
}

/** No process can have this number, on any system we run on. */
const NO_PROCESS = 2 ** 31 - 2;

/** Undefined when there is no file, or one cut short by a crash. */
export async function readPostmasterFile(dataDir: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(dataDir, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, socketDir: lines[4] ?? '', ready: lines[7] === 'ready' };
}

/**
 * Whether this process is alive and is the server of this very folder. A number alone proves nothing: it may have
 * been given to somebody else, or the file may have been copied with the folder.
 */
export async function isServerOf(pid: number, dataDir: string): Promise<boolean> {
  if (process.platform === 'linux') {
    // A server's working directory is its data directory; a zombie has none.
    const [cwd, own] = await Promise.all([stat(`/proc/${pid}/cwd`).catch(() => undefined), stat(dataDir)]);
    return cwd !== undefined && cwd.ino === own.ino && cwd.dev === own.dev;
  }
  const { stdout } = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return stdout.includes('postgres') && stdout.includes(dataDir);
}

/**
 * Makes a left-over `postmaster.pid` harmless when its number has been given to another process: PostgreSQL would
 * refuse to start. The rest of the file stays, since PostgreSQL reads there whether old children still run.
 */
export async function neutralisePostmasterFile(dataDir: string): Promise<void> {
  const path = join(dataDir, 'postmaster.pid');
  const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n');
  if (lines.length < 3) return rm(path, { force: true });
  if (Number(lines[0]) !== NO_PROCESS) await writeFile(path, [NO_PROCESS, ...lines.slice(1)].join('\n'));
}
