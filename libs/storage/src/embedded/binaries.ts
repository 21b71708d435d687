import { chmod, cp, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-errors.js';
import { canReach, type ServerUser } from './server-user.js';

/** Programs of one PostgreSQL, ready to be started by the server's user. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The PostgreSQL programs from npm, where they lie if that works, else copied to a folder that everybody may enter:
 * a checkout below /root is closed to the user PostgreSQL runs as.
 *
 * @throws EmbeddedPostgresError when this platform has none
 */
export async function findBinaries(user: ServerUser | undefined, packageFolder = locatePackage()): Promise<Binaries> {
  const native = join(packageFolder, 'native');
  const usable = (await canReach(user, join(native, 'bin', 'postgres'))) && (await hydrateSymlinks(packageFolder));
  const bin = usable ? join(native, 'bin') : join(await copyToCache(packageFolder), 'native', 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}

/** Where npm put the package for this platform. */
export function locatePackage(platform: string = process.platform, arch: string = process.arch): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${arch}`)), '..');
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `No embedded PostgreSQL is installed for ${platform}-${arch}. Start a PostgreSQL 15 or newer and give its address in DATABASE_URL.`,
      { cause },
    );
  }
}

/**
 * npm cannot carry symbolic links; the package makes them in a postinstall script, which npm may have been told not
 * to run. Makes the missing ones.
 *
 * @returns false when the folder is read-only and links are missing
 */
async function hydrateSymlinks(packageFolder: string): Promise<boolean> {
  const list = await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(packageFolder, target);
    if (await lstat(link).catch(() => undefined)) continue;
    try {
      await symlink(relative(dirname(target), source), link);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return false;
      if (code !== 'EEXIST') throw error;
    }
  }
  return true;
}

/** A copy, made once per version; complete as soon as it has its name, so that a kill while copying leaves no half. */
async function copyToCache(packageFolder: string): Promise<string> {
  const { name, version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as Record<string, string>;
  const folderName = `sporvalg-${name?.split('/')[1]}-${version}`;
  for (const cache of cacheFolders()) {
    const target = join(cache, folderName);
    if (await isOurs(target)) return target;
    const copied = await copyInto(packageFolder, cache, target).catch(() => false);
    if (copied) return target;
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL's programs in ${packageFolder} cannot be used by the user they must run as, nor copied to ${cacheFolders().join(' or ')}. Give one of them write access, or set DATABASE_URL.`,
  );
}

function cacheFolders(): string[] {
  const own = process.getuid?.() === 0 ? '/var/cache' : (process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'));
  return [own, tmpdir()];
}

/** In a shared folder somebody else could have laid programs of the same name. */
async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  return found !== undefined && found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}

async function copyInto(packageFolder: string, cache: string, target: string): Promise<boolean> {
  await mkdir(cache, { recursive: true });
  const half = await mkdtemp(`${target}.`);
  try {
    await cp(join(packageFolder, 'native'), join(half, 'native'), { recursive: true, verbatimSymlinks: true });
    await hydrateSymlinks(half);
    await openToAll(half);
    // Somebody who was faster has made the same copy.
    await rename(half, target).catch(() => undefined);
  } finally {
    await rm(half, { recursive: true, force: true });
  }
  return (await isOurs(target)) && (await stat(join(target, 'native', 'bin', 'postgres'))).isFile();
}

async function openToAll(path: string): Promise<void> {
  const entry = await lstat(path);
  if (entry.isSymbolicLink()) return;
  await chmod(path, entry.isDirectory() || entry.mode & 0o100 ? 0o755 : 0o644);
  if (!entry.isDirectory()) return;
  for (const name of await readdir(path)) await openToAll(join(path, name));
}
