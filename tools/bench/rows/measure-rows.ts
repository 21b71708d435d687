import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import express from 'express';
import { build } from 'vite';

import { BROWSER_ARGS, findBrowser } from '../../browser.js';
import { webApp } from '../../vite/web-app.js';
import { exampleApplication } from '../example-application.js';
import { print } from '../measure.js';

/** Chromium's; TypeScript's DOM does not know it yet. */
declare const scheduler: { postTask(run: () => void, options: { readonly priority: 'user-blocking' }): Promise<void> };

interface Group {
  readonly example: string;
  readonly id: string;
}

/** A look-up in a register and ten questions. */
const PEOPLE: Group = { example: 'skjenk.havna-kro-komplett', id: 'personer' };
/** A date and two times. */
const DAYS: Group = { example: 'enkeltanledning.spelemannslag', id: 'datoer' };
const ROWS = 1_000;
const ADDED = Number(process.env['ADDED'] ?? 250);
/** The engine goes on compiling what is used for dozens of uses, and counts that as heap. */
const WARM_UPS = 40;
const USES = 20;
const ADDED_A_USE = 5;
const AIMS = { openedMs: 1_000, addedMs: 2_000, heapGrowth: 0.05 };

/**
 * A group of a real service in a real browser: opened with a thousand rows, filled row by row, and used again and again
 * to see whether memory stays. The service's own limit of rows is lifted; every rule of its questions holds.
 */
export async function rows(): Promise<void> {
  const out = await mkdtemp(join(tmpdir(), 'sporvalg-rows-'));
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_ARGS });
  try {
    await buildPage(out);
    const server = express().use(express.static(out)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}/`;
    await writeApplication(out, PEOPLE, ROWS);
    await onPage(browser, url, async (page) => {
      const openedMs = await page.evaluate(openTheGroup);
      print({ bench: 'rows', of: 'open', rows: ROWS, openedMs, aimMs: AIMS.openedMs, ok: openedMs <= AIMS.openedMs });
    });
    for (const group of [DAYS, PEOPLE]) {
      await writeApplication(out, group, 1);
      await onPage(browser, url, async (page) => {
        await page.evaluate(openTheGroup);
        const { totalMs, slowestMs } = await page.evaluate(addOneByOne, ADDED);
        const ok = totalMs <= AIMS.addedMs;
        print({ bench: 'rows', of: 'add', group: group.id, rows: ADDED, totalMs, slowestMs, aimMs: AIMS.addedMs, ok });
      });
    }
    await onPage(browser, url, async (page, session) => {
      await page.evaluate(openTheGroup);
      const heapMb: number[] = [];
      for (let use = 0; use < WARM_UPS; use += 1) await page.evaluate(addTypeAndRemove, ADDED_A_USE);
      for (let use = 0; use <= USES; use += 1) {
        await page.evaluate(addTypeAndRemove, ADDED_A_USE);
        heapMb.push(await heapAfterCollection(session));
      }
      const [first = 0] = heapMb;
      const growth = Number(((heapMb.at(-1) ?? 0) / first - 1).toFixed(3));
      print({ bench: 'rows', of: 'heap', uses: USES, heapMb, growth, aim: AIMS.heapGrowth, ok: growth <= AIMS.heapGrowth });
    });
    server.close();
  } finally {
    await browser.close();
    await rm(out, { recursive: true, force: true });
  }
}

async function buildPage(out: string): Promise<void> {
  const { plugins, resolve, build: options } = webApp('/');
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    plugins: plugins ?? [],
    resolve: resolve ?? {},
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: out,
      target: 'es2022',
      rolldownOptions: {
        input: join(import.meta.dirname, 'rows-page.tsx'),
        treeshake: options?.rolldownOptions?.treeshake ?? true,
        output: { entryFileNames: 'rows.js', assetFileNames: '[name][extname]' },
      },
      cssCodeSplit: false,
    },
  });
  await writeFile(
    join(out, 'index.html'),
    '<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>rows</title><link rel="stylesheet" href="style.css"></head><body><div id="root"></div><script type="module" src="rows.js"></script></body></html>',
  );
}

/** The example with its first row as many times as asked for, each a row of its own. */
async function writeApplication(out: string, { example: name, id }: Group, count: number): Promise<void> {
  const { definition, example } = await exampleApplication(name);
  const page = Object.values(definition.pages).find(({ layout }) => layout.some((node) => node.id === id));
  const path = page?.layout.find((node) => node.id === id)?.dataModelBindings?.['group'];
  if (!page || path === undefined) throw new Error(`${name} has no group ${id}`);
  const layout = page.layout.map(({ maxCount, ...node }) => (node.id === id || maxCount === undefined ? node : { ...node, maxCount }));
  const answers = structuredClone(example.answers) as Record<string, unknown>;
  const names = path.split('.');
  const list = names.pop() ?? '';
  const around = names.reduce((object, each) => object[each] as Record<string, unknown>, answers);
  const [first] = around[list] as readonly object[];
  around[list] = Array.from({ length: count }, (_, index) => ({
    ...first,
    altinnRowId: `6d0f7f7a-30c6-4c8e-8d2c-${String(index).padStart(12, '0')}`,
    ...(id === PEOPLE.id && { navn: `Person ${index + 1}` }),
  }));
  const application = {
    definition: { ...definition, pages: { ...definition.pages, [page.id]: { ...page, layout } } },
    answers,
    applicant: example.applicant,
    today: example.today,
    pageId: page.id,
  };
  await writeFile(join(out, 'application.json'), JSON.stringify(application));
}

async function onPage(browser: Browser, url: string, use: (page: Page, session: CDPSession) => Promise<void>): Promise<void> {
  const page = await browser.newPage();
  try {
    const session = await page.context().newCDPSession(page);
    await page.goto(url);
    await page.locator('#open').waitFor({ timeout: 60_000 });
    await use(page, session);
  } finally {
    await page.close();
  }
}

async function heapAfterCollection(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return Number((usedSize / 1e6).toFixed(2));
}

// The rest runs in the page, and can use nothing from here.

/** Milliseconds from the press that opens the page until its first row has been drawn. */
async function openTheGroup(): Promise<number> {
  const startedAt = performance.now();
  document.querySelector<HTMLElement>('#open')?.click();
  while (!document.querySelector('.sv-row')) await new Promise((done) => setTimeout(done));
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return Math.round(performance.now() - startedAt);
}

/**
 * Presses as fast as the page can take them, each when the row of the one before stands there, laid out and judged.
 *
 * @returns milliseconds until the last row is open for writing, and of the slowest press
 */
async function addOneByOne(count: number): Promise<{ readonly totalMs: number; readonly slowestMs: number }> {
  const beganAt = performance.now();
  let slowestMs = 0;
  for (let added = 0; added < count; added += 1) {
    const before = document.querySelector('.sv-row[data-open]');
    const pressedAt = performance.now();
    const add = document.querySelector<HTMLElement>('.sv-rows__add');
    // As a press does, by mouse or by key.
    add?.focus();
    add?.click();
    while (document.querySelector('.sv-row[data-open]') === before && performance.now() - pressedAt < 20)
      await new Promise((done) => queueMicrotask(() => done(undefined)));
    document.body.getBoundingClientRect();
    slowestMs = Math.max(slowestMs, performance.now() - pressedAt);
    // The browser takes the next press before work that can wait, as it does with any press.
    await scheduler.postTask(() => undefined, { priority: 'user-blocking' });
  }
  while (!document.querySelector('.sv-row[data-open] input:focus')) await new Promise((done) => setTimeout(done));
  return { totalMs: Math.round(performance.now() - beganAt), slowestMs: Math.round(slowestMs) };
}

/** Adds rows, writes in each, and removes them again. */
async function addTypeAndRemove(count: number): Promise<void> {
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  for (let added = 0; added < count; added += 1) {
    document.querySelector<HTMLElement>('.sv-rows__add')?.click();
    const fields = '.sv-row[data-open] input:not([type="radio"], [type="checkbox"])';
    do await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    while (!document.querySelector(fields));
    const field = [...document.querySelectorAll<HTMLInputElement>(fields)].at(-1);
    for (const text of ['k', 'ka', 'kar', 'kari']) {
      if (field) setValue?.call(field, text);
      field?.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    }
  }
  for (let removed = 0; removed < count; removed += 1) {
    [...document.querySelectorAll<HTMLElement>('.sv-row__actions button[data-color="danger"]')].at(-1)?.click();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    document.querySelector<HTMLElement>('.sv-row__question button')?.click();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  }
}
