import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { watchFolder } from './folder-watch.js';

let root: string;
let stop: () => void;
let changes: number;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sporvalg-watch-'));
  await mkdir(join(root, 'tjeneste'));
  await writeFile(join(root, 'tjeneste/service.json'), '1');
  changes = 0;
  stop = watchFolder(root, () => (changes += 1));
  await quiet();
});

afterEach(async () => {
  stop();
  await rm(root, { recursive: true, force: true });
});

/** Long enough for a watcher that heard something to have said so. */
async function quiet(): Promise<void> {
  await new Promise((done) => setTimeout(done, 200));
}

async function isTold(change: () => Promise<unknown>): Promise<void> {
  const before = changes;
  await change();
  await vi.waitFor(() => expect(changes).toBeGreaterThan(before), 2_000);
  await quiet();
}

describe('a folder that is watched', () => {
  it('tells of a file replaced by a new one, each time', async () => {
    for (const text of ['2', '3', '4']) {
      await isTold(async () => {
        await writeFile(join(root, 'tjeneste/.ny'), text);
        await rename(join(root, 'tjeneste/.ny'), join(root, 'tjeneste/service.json'));
      });
    }
    await isTold(() => writeFile(join(root, 'tjeneste/service.json'), '5'));
  });

  it('tells of folders that come, go and come again', async () => {
    await isTold(() => mkdir(join(root, 'tjeneste/pages')));
    await isTold(() => writeFile(join(root, 'tjeneste/pages/side.json'), '1'));
    await isTold(() => rm(join(root, 'tjeneste/pages'), { recursive: true }));
    await isTold(() => mkdir(join(root, 'tjeneste/pages')));
    await isTold(() => writeFile(join(root, 'tjeneste/pages/side.json'), '2'));
  });

  it('tells once of many files saved together', async () => {
    await Promise.all([...'abcdefgh'].map((name) => writeFile(join(root, `tjeneste/${name}.json`), name)));
    await quiet();

    expect(changes).toBe(1);
  });

  it('says nothing more once it is stopped', async () => {
    stop();
    await writeFile(join(root, 'tjeneste/service.json'), '2');
    await quiet();

    expect(changes).toBe(0);
  });
});
