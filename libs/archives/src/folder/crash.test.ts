import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { sampleDelivery } from '@sporvalg/ports/contract-tests';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createFolderArchive } from './adapter.js';
import { readArchive } from './archive-on-disk.js';

const PROGRAM = fileURLToPath(new URL('deliver-many.ts', import.meta.url));
const KILLS = Number(process.env['ARCHIVE_KILLS'] ?? 3);
const DELIVERIES = 12;
const clock = { now: () => new Date('2026-11-20T20:45:00Z') };

let root: string;
let children: ChildProcess[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sporvalg-crash-'));
  children = [];
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(root, { recursive: true, force: true });
});

/** A process that has been given deliveries `from` up to `to`; `acknowledged` fills as receipts come. */
async function deliverInProcess(from: number, to: number) {
  const child = fork(PROGRAM, [root], {
    execArgv: ['--conditions=@sporvalg/source', '--import', 'tsx'],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  children.push(child);
  const acknowledged: string[] = [];
  child.stdout?.on('data', (text: Buffer) => acknowledged.push(...text.toString().trim().split('\n')));
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('The delivering process ended before it was ready')));
  await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
  for (let submission = from; submission < to; submission += 1) child.send(sampleDelivery({ submission }));
  return { child, acknowledged };
}

async function receipts() {
  const keys = Array.from({ length: DELIVERIES * KILLS }, (_, submission) => sampleDelivery({ submission }).plan.keys.journalpost);
  const archive = createFolderArchive({ root, clock });
  const found = await Promise.all(keys.map((key) => archive.find(key)));
  return found.flatMap((receipt) => receipt ?? []);
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe('the folder archive when processes are killed', () => {
  it(
    'keeps every acknowledged delivery, once, and gives no number twice or not at all',
    async () => {
      const acknowledged: string[] = [];
      for (let round = 0; round < KILLS; round += 1) {
        const run = await deliverInProcess(round * DELIVERIES, (round + 1) * DELIVERIES);
        // Spread over the time the deliveries take, from the first write to the last rename.
        await wait(5 + Math.random() * 140);
        run.child.kill('SIGKILL');
        await once(run.child, 'close');
        acknowledged.push(...run.acknowledged);
        // An outbox sends again what was not acknowledged, and now and then what was.
        const again = await deliverInProcess(round * DELIVERIES, round * DELIVERIES + 4);
        while (again.acknowledged.length < 4) await wait(10);
        again.child.kill('SIGKILL');
        acknowledged.push(...again.acknowledged);
      }

      const posts = await readArchive(root);
      const keys = posts.map(({ journalpostKey }) => journalpostKey);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).toEqual(expect.arrayContaining([...new Set(acknowledged)]));
      const all = await receipts();
      expect(all.map(({ caseNumber }) => caseNumber.sequence).sort((a, b) => a - b)).toEqual(upTo(posts.length));
      expect(all.map(({ journalNumber }) => journalNumber.sequence).sort((a, b) => a - b)).toEqual(upTo(posts.length));
      for (const { checksums } of posts) expect(checksums.every(({ stated, actual }) => stated === actual)).toBe(true);
    },
    KILLS * 60_000,
  );

  it('lets several processes deliver the same things at once', async () => {
    const runs = await Promise.all([deliverInProcess(0, 10), deliverInProcess(0, 10), deliverInProcess(5, 15)]);
    while (runs.some(({ acknowledged }) => acknowledged.length < 10)) await wait(10);

    expect(await readArchive(root)).toHaveLength(15);
    expect((await readdir(join(root, '1813/2026'))).sort()).toEqual(upTo(15).map((number) => String(number).padStart(6, '0')));
  }, 60_000);

  it('mends an index whose last line was cut off or whose last folder never came', async () => {
    const archive = createFolderArchive({ root, clock });
    await archive.deliver(sampleDelivery());
    const index = await readFile(join(root, 'index.jsonl'), 'utf8');
    const announced = index
      .replaceAll('000123', '000124')
      .replace('"caseNumber":1', '"caseNumber":2')
      .replace('"journalNumber":1', '"journalNumber":2');
    await writeFile(join(root, 'index.jsonl'), `${index}${announced}{"kind":"pla`);
    const next = await createFolderArchive({ root, clock }).deliver(sampleDelivery({ submission: 5 }));

    expect(next).toMatchObject({ outcome: 'created', caseNumber: { sequence: 2 }, journalNumber: { sequence: 2 } });
  });

  it('clears what dead processes left half written', async () => {
    const run = await deliverInProcess(0, DELIVERIES);
    await wait(20);
    run.child.kill('SIGKILL');
    await once(run.child, 'close');
    await createFolderArchive({ root, clock }).deliver(sampleDelivery({ submission: 99 }));

    expect(await readdir(join(root, '.staging'))).toEqual([]);
  }, 30_000);
});
