import { chown, lstat, readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** User the PostgreSQL processes run as. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** `nobody` on Debian and `nogroup` on most; needs no entry in /etc/passwd. */
const UNPRIVILEGED: ServerUser = { uid: 65534, gid: 65534 };

/**
 * PostgreSQL refuses to run as root, so a root process hands it to whoever owns the data directory, or to an
 * unprivileged user. Undefined means: as the user we already are.
 */
export async function serverUserFor(dataDir: string): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(dataDir).catch(() => undefined);
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : UNPRIVILEGED;
}

/** Gives a folder and all in it to the server's user: a restored or copied database often belongs to root. */
export async function giveTo(user: ServerUser, path: string): Promise<void> {
  const entry = await lstat(path);
  if (entry.isDirectory()) {
    for (const name of await readdir(path)) await giveTo(user, join(path, name));
  }
  if (!entry.isSymbolicLink()) await chown(path, user.uid, user.gid);
}

/** Whether `user` can walk to `path` and use it; what mode bits say is enough, access lists are not asked. */
export async function canReach(user: ServerUser | undefined, path: string): Promise<boolean> {
  if (!user) return true;
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const { uid, gid, mode } = await stat(folder);
    const bits = uid === user.uid ? mode >> 6 : gid === user.gid ? mode >> 3 : mode;
    if ((bits & 0o1) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
