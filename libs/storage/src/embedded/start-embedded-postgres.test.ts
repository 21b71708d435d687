import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DataDirectoryInUseError, EmbeddedPostgresError } from './embedded-postgres-errors.js';
import { isServerOf } from './postmaster-file.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './start-embedded-postgres.js';

const HOLD = fileURLToPath(new URL('../testing/hold-database.ts', import.meta.url));
const isRoot = process.getuid?.() === 0;

let folder: string;
let dataDir: string;
const children: ChildProcess[] = [];
const servers: EmbeddedPostgres[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sporvalg-launcher-'));
  dataDir = join(folder, 'pg');
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const server of servers.splice(0)) await server.stop();
  // Whatever a test left running is stopped by its rightful owner.
  if ((await readdir(folder).catch((): string[] => [])).includes('pg')) {
    await startEmbeddedPostgres({ dataDir }).then(
      (server) => server.stop(),
      () => undefined,
    );
  }
  await rm(folder, { recursive: true, force: true });
});

async function start(onEvent?: (message: string) => void): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, ...(onEvent && { onEvent }) });
  servers.push(server);
  return server;
}

async function stop(server: EmbeddedPostgres): Promise<void> {
  await server.stop();
  servers.splice(servers.indexOf(server), 1);
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

function spawnHolder(): ChildProcess {
  const child = spawn(process.execPath, ['--conditions=@sporvalg/source', '--import', 'tsx', HOLD, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return child;
}

interface HolderSays {
  readonly pid: number;
  readonly url: string;
  readonly error?: string;
}

async function firstLine(child: ChildProcess): Promise<HolderSays> {
  if (!child.stdout) throw new Error('no output');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return JSON.parse(line) as HolderSays;
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

describe('the embedded PostgreSQL', () => {
  test('starts on an empty folder, and what was committed is there after a restart', async () => {
    const first = await start();
    await query(first.url, 'create table kept as select 42 as answer');
    await stop(first);
    expect(await isServerOf(first.pid, dataDir)).toBe(false);
    const second = await start();
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  test('writes to disk before it answers, listens on no network and sorts alike everywhere', async () => {
    const { url } = await start();
    const names = ['fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'server_encoding', 'data_checksums'];
    const rows = await query(url, `select name, setting from pg_settings where name in ('${names.join("','")}')`);
    expect(Object.fromEntries(rows.map((row) => [row['name'], row['setting']]))).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      listen_addresses: '',
      server_encoding: 'UTF8',
      data_checksums: 'on',
    });
    expect(await query(url, "select lower('ÆØÅ') as low, 'Å' > 'a' as bytewise")).toEqual([{ low: 'æøå', bytewise: true }]);
  });

  test('lives in a folder with spaces and letters of every kind', async () => {
    dataDir = join(folder, 'Blåbær og tyttebær – 蓝莓', 'pg');
    const { url } = await start();
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test.skipIf(!isRoot)('run by root, works in a folder that only root may enter (skipped: not root)', async () => {
    await chmod(folder, 0o700);
    dataDir = join(folder, 'closed', 'pg');
    await mkdir(join(folder, 'closed'), { mode: 0o700 });
    const first = await start();
    await query(first.url, 'create table kept as select 1 as one');
    await stop(first);
    expect(await query((await start()).url, 'select one from kept')).toEqual([{ one: 1 }]);
  });

  test('left behind by a killed process, is taken over as it runs, and stopped when we stop', async () => {
    const child = spawnHolder();
    const orphan = await firstLine(child);
    await query(orphan.url, 'create table kept as select 1 as one');
    await killed(child);
    expect(await isServerOf(orphan.pid, dataDir)).toBe(true);
    const server = await start();
    expect(server.pid).toBe(orphan.pid);
    expect(await query(server.url, 'select one from kept')).toEqual([{ one: 1 }]);
    await stop(server);
    expect(await isServerOf(orphan.pid, dataDir)).toBe(false);
  });

  test('killed together with its process, recovers what was committed', async () => {
    const child = spawnHolder();
    const says = await firstLine(child);
    await query(says.url, 'create table kept as select 1 as one');
    await killed(child);
    process.kill(says.pid, 'SIGKILL');
    const server = await start();
    expect(server.pid).not.toBe(says.pid);
    expect(await query(server.url, 'select one from kept')).toEqual([{ one: 1 }]);
  });

  test('killed alone, is started again at the same address', async () => {
    const events: string[] = [];
    const server = await start((message) => events.push(message));
    const before = server.pid;
    await query(server.url, 'create table kept as select 1 as one');
    process.kill(before, 'SIGKILL');
    await expect.poll(() => query(server.url, 'select one from kept').catch(() => undefined), { timeout: 10_000 }).toEqual([{ one: 1 }]);
    await expect.poll(() => server.pid).not.toBe(before);
    expect(events.at(-1)).toBe('The embedded PostgreSQL answers');
  });

  test('refuses a second process within two seconds, and names the first', async () => {
    const child = spawnHolder();
    const says = await firstLine(child);
    const started = performance.now();
    const second = startEmbeddedPostgres({ dataDir });
    await expect(second).rejects.toThrow(DataDirectoryInUseError);
    await expect(second).rejects.toThrow(`in use by process ${child.pid}. Stop that process first`);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(await query(says.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('two processes that begin on an empty folder at once: one gets it, the other is refused', async () => {
    const pair = [spawnHolder(), spawnHolder()];
    const said = await Promise.all(pair.map(firstLine));
    const winner = said.findIndex((line) => line.error === undefined);
    expect(said.map((line) => line.error)).toContain(
      `The database in ${dataDir} is in use by process ${pair[winner]?.pid}. Stop that process first, or give this one another DATA_DIR.`,
    );
    expect(await query(said[winner]?.url ?? '', 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('a process killed while it makes the database leaves nothing in the way', async () => {
    for (const afterMs of [250, 400, 600]) {
      const child = spawnHolder();
      await delay(afterMs);
      await killed(child);
    }
    expect(await query((await start()).url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test.each([
    ['the number of a living stranger', String(process.pid)],
    ['the number of nobody', '4194000'],
  ])('a left-over postmaster.pid with %s does not stop it', async (_, pid) => {
    await stop(await start());
    const lines = [pid, dataDir, '1700000000', '5432', '/tmp/gone', '', '  12345  67890', 'ready   ', ''];
    await writeFile(join(dataDir, 'postmaster.pid'), lines.join('\n'));
    expect(await query((await start()).url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('an empty postmaster.pid, as a full disk leaves it, does not stop it', async () => {
    await stop(await start());
    await writeFile(join(dataDir, 'postmaster.pid'), '');
    expect(await query((await start()).url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('a server whose socket was cleaned away makes room for one that can be reached', async () => {
    const child = spawnHolder();
    const says = await firstLine(child);
    await killed(child);
    await rm(new URL(says.url).searchParams.get('host') ?? '', { recursive: true });
    const server = await start();
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await isServerOf(says.pid, dataDir)).toBe(false);
  });

  test('says so when the folder holds something else', async () => {
    await mkdir(dataDir);
    await writeFile(join(dataDir, 'regnskap.xlsx'), '');
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(`${dataDir} holds files, but no database`);
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(EmbeddedPostgresError);
    expect(await readFile(join(dataDir, 'regnskap.xlsx'), 'utf8')).toBe('');
  });

  test('says so when the database is of another version', async () => {
    await mkdir(dataDir);
    await writeFile(join(dataDir, 'PG_VERSION'), '17\n');
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow('was made by PostgreSQL 17, and this release carries 18');
  });
});
