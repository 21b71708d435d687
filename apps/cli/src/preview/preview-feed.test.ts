import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PreviewDefinitions, PreviewFindings } from '@sporvalg/contract';
import type { Finding } from '@sporvalg/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { WORKSPACE } from '../definition-folders.js';
import { createPreviewFeed, type PreviewFeed } from './preview-feed.js';

const SERVICE = 'skjenkebevilling';
const PAGE = `${SERVICE}/pages/gjester.json`;
const now = () => new Date('2026-11-20T10:00:00Z');

let root: string;
let feed: PreviewFeed;
/** What the check will say. */
let found: readonly Finding[];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'sporvalg-feed-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

beforeEach(async () => {
  await rm(root, { recursive: true, force: true });
  found = [];
  for (const folder of [SERVICE, 'municipalities', 'shared'])
    await cp(join(WORKSPACE, 'service-definitions', folder), join(root, folder), { recursive: true });
  feed = createPreviewFeed({ root, services: [], shownAs: '.' }, { check: async () => found }, now);
  await feed.refresh();
});

function definitions(): PreviewDefinitions {
  return feed.latest().find(({ name }) => name === 'definitions')?.data as PreviewDefinitions;
}

function findings(): PreviewFindings {
  return feed.latest().find(({ name }) => name === 'findings')?.data as PreviewFindings;
}

async function save(file: string, text: string): Promise<void> {
  await writeFile(join(root, file), text);
  await feed.refresh();
}

describe('the feed of a preview', () => {
  it('gives the services with examples, municipalities and a validator', () => {
    const [service] = definitions().services;

    expect(service).toMatchObject({ isOutdated: false, definition: { service: { id: SERVICE } } });
    expect(feed.validatorSource(/([0-9a-f]{64})\.js$/.exec(service?.validatorUrl ?? '')?.[1] ?? '')).toContain('export function create');
    expect(definitions().examples.map(({ name }) => name)).toContain('skjenk.havna-kro-komplett');
    expect(definitions().municipalities.map(({ name }) => name)).toContain('Brønnøy');
  });

  it('keeps the form that could be shown while a file is broken, and says where', async () => {
    const before = definitions().services[0]?.definition.hash;
    const whole = await readFile(join(root, PAGE), 'utf8');

    const broken = whole.replace('"layout": [', '"layout": ');
    await save(PAGE, broken);
    expect(definitions().services).toMatchObject([{ isOutdated: true, definition: { hash: before } }]);
    expect(definitions().faults.find(({ file }) => file === PAGE)).toMatchObject({ code: 'json.syntax', severity: 'error' });

    await save(PAGE, whole.replace('"layout"', ' "layout"'));
    expect(definitions().services).toMatchObject([{ isOutdated: false, definition: { hash: before } }]);
  });

  it.each([
    ['a page', PAGE, '"hidden": ["finnesIkke"]', { component: 'aldersgrense', page: 'gjester' }],
    ['a text of its', `${SERVICE}/texts/nb.json`, 'Skriv klarere', { component: 'aldersgrense', page: 'gjester' }],
    ['the title of a page', `${SERVICE}/texts/nb.json`, 'En side', { page: 'gjester' }],
  ])('says what a finding in %s concerns', async (_where, file, mark, concerned) => {
    const plants: Readonly<Record<string, readonly [RegExp, string]>> = {
      '"hidden": ["finnesIkke"]': [/"id": "aldersgrense",/, `"id": "aldersgrense", ${mark},`],
      'Skriv klarere': [/("id": "aldersgrense.tittel",\s*"value": )"[^"]*"/, `$1"${mark}"`],
      'En side': [/("id": "page.gjester",\s*"value": )"[^"]*"/, `$1"${mark}"`],
    };
    const [pattern, replacement] = plants[mark] ?? [/^/, ''];
    const text = (await readFile(join(root, file), 'utf8')).replace(pattern, replacement);
    const lines = text.slice(0, text.indexOf(mark)).split('\n');
    const place = { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
    found = [{ code: 'text.test', severity: 'error', message: 'Feil.', ...place }];
    await save(file, text);

    await vi.waitFor(() => expect(findings().findings).toHaveLength(1));
    const [finding] = findings().findings;
    expect(finding).toMatchObject({ ...concerned, path: join(root, file), source: expect.stringContaining(mark) as string });
    expect(finding?.component).toBe('component' in concerned ? concerned.component : undefined);
  });

  it('tells of nothing when nothing has changed, and of the form before the check', async () => {
    const told: string[] = [];
    feed.subscribe(({ name }) => told.push(name));
    await feed.refresh();
    expect(told).toEqual([]);

    await save(`${SERVICE}/README.json`, '{}');
    await vi.waitFor(() => expect(told).toEqual(['definitions', 'findings']));
  });

  it('says so when the folder cannot be read, and is well again when it can', async () => {
    const before = definitions();
    await rename(root, `${root}-borte`);
    await feed.refresh();
    expect(findings().problem).toContain(root);
    expect(definitions()).toBe(before);

    await rename(`${root}-borte`, root);
    await feed.refresh();
    await vi.waitFor(() => expect(findings()).toEqual({ findings: [] }));
  });

  it('forgets a service whose folder is gone', async () => {
    await rm(join(root, SERVICE), { recursive: true });
    await feed.refresh();

    expect(definitions().services).toEqual([]);
  });
});
