import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describeArchiveAdapter, sampleDelivery } from '@sporvalg/ports/contract-tests';
import { afterEach, describe, expect, it } from 'vitest';

import { createFolderArchive } from './adapter.js';
import { readArchive } from './archive-on-disk.js';

const roots: string[] = [];
const clock = { now: () => new Date('2026-11-20T20:45:00Z') };

async function emptyRoot(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'sporvalg-archive-'));
  roots.push(root);
  return root;
}

afterEach(async () => {
  await Promise.all(roots.splice(0).map((root) => rm(root, { recursive: true, force: true })));
});

describeArchiveAdapter('the folder archive', async () => {
  const root = await emptyRoot();
  return { adapter: createFolderArchive({ root, clock }), posts: () => readArchive(root) };
});

describe('the folder archive', () => {
  it('lays a case out by municipality, year and number, without a name in any path', async () => {
    const root = await emptyRoot();
    await createFolderArchive({ root, clock }).deliver(sampleDelivery());

    const files = (await readdir(root, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('.lock'))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
    expect(files.sort()).toEqual([
      '1813/2026/000001/01/SHA256SUMS',
      '1813/2026/000001/01/arkivmelding-kvittering.xml',
      '1813/2026/000001/01/arkivmelding.xml',
      '1813/2026/000001/01/dokumenter/01-soknad.pdf',
      '1813/2026/000001/01/dokumenter/02-plantegning.pdf',
      '1813/2026/000001/01/receipt.json',
      'index.jsonl',
    ]);
  });

  it('starts the numbers anew each year, by the clock in Oslo', async () => {
    const root = await emptyRoot();
    await createFolderArchive({ root, clock: { now: () => new Date('2026-12-31T22:59:59Z') } }).deliver(sampleDelivery());
    const next = createFolderArchive({ root, clock: { now: () => new Date('2026-12-31T23:00:00Z') } });

    expect(await next.deliver(sampleDelivery({ submission: 1 }))).toMatchObject({
      caseNumber: { year: 2027, sequence: 1 },
      journalNumber: { year: 2027, sequence: 1 },
    });
  });

  it('adds a later journalpost to the case it belongs to', async () => {
    const root = await emptyRoot();
    const archive = createFolderArchive({ root, clock });
    const first = await archive.deliver(sampleDelivery());
    const later = sampleDelivery({ submission: 1 });
    const keys = { ...later.plan.keys, saksmappe: sampleDelivery().plan.keys.saksmappe };

    expect(await archive.deliver({ ...later, plan: { ...later.plan, keys } })).toMatchObject({
      caseNumber: first.caseNumber,
      journalNumber: { year: 2026, sequence: 2 },
      journalpostNumber: 2,
    });
  });

  it('makes its index anew from the folders when it is missing', async () => {
    const root = await emptyRoot();
    const receipt = await createFolderArchive({ root, clock }).deliver(sampleDelivery());
    await rm(join(root, 'index.jsonl'));
    const archive = createFolderArchive({ root, clock });

    expect(await archive.deliver(sampleDelivery())).toEqual({ ...receipt, outcome: 'existing' });
    expect((await archive.deliver(sampleDelivery({ submission: 1 }))).caseNumber.sequence).toBe(2);
    expect(await readFile(join(root, 'index.jsonl'), 'utf8')).toMatch(/jp:SPV-2026-000123/);
  });
});
