import { watch, type FSWatcher } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A save is several events; this long after the last of them it is taken to be over. */
const SETTLE_MS = 50;
/** A folder that is gone is looked for this often. */
const MISSING_MS = 1_000;

/**
 * Tells of every change below `root`, once per save.
 *
 * One watcher for each folder: on Linux, Node's own recursive watching follows each file by its inode, and hears nothing
 * more of a file once an editor has replaced it with a new one, which is how many of them save.
 *
 * @returns stops watching
 */
export function watchFolder(root: string, onChange: () => void): () => void {
  let watchers: readonly FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const settle = (afterMs = SETTLE_MS) => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void follow(), afterMs);
  };
  const follow = async (tell = true) => {
    const folders = await foldersBelow(root).catch(() => undefined);
    // The new ones first: nothing may happen unseen in between.
    const before = watchers;
    watchers = isStopped ? [] : (folders ?? []).flatMap((folder) => watchOne(folder, settle));
    before.forEach((watcher) => watcher.close());
    if (folders === undefined) settle(MISSING_MS);
    if (tell && !isStopped) onChange();
  };
  void follow(false);
  return () => {
    isStopped = true;
    clearTimeout(timer);
    watchers.forEach((watcher) => watcher.close());
  };
}

function watchOne(folder: string, onEvent: () => void): readonly FSWatcher[] {
  try {
    const watcher = watch(folder, () => onEvent());
    watcher.on('error', () => onEvent());
    return [watcher];
  } catch {
    // Gone since it was listed; the folder above tells of that.
    return [];
  }
}

async function foldersBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const inner = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules');
  const below = await Promise.all(inner.map(({ name }) => foldersBelow(join(folder, name)).catch(() => [])));
  return [folder, ...below.flat()];
}
