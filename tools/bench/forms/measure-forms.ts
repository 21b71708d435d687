import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { chromium, type Browser, type Page } from '@playwright/test';
import express from 'express';

import { BROWSER_ARGS, findBrowser } from '../../browser.js';
import { print } from '../measure.js';
import { buildForms, type BuiltForm } from './build-forms.js';

const SIZES = [60, 500];
const SLOWDOWN = 4;
const ROUNDS = Number(process.env['ROUNDS'] ?? 7);
const KEYSTROKES = 12;

/**
 * Time to the first field a citizen can use, and from a keystroke until it is on the screen, of the same form by Sporvalg, three
 * well-known libraries and React alone. Every library is measured in every round, so that what disturbs the machine disturbs all.
 * `FORMS=sporvalg,bare` measures only these, `ROUNDS` says how often.
 */
export async function forms(): Promise<void> {
  const out = await mkdtemp(join(tmpdir(), 'sporvalg-forms-'));
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_ARGS });
  try {
    const built = await buildForms(out, (process.env['FORMS'] ?? '').split(',').filter(Boolean));
    const server = express().use(express.static(out)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const origin = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
    for (const fields of SIZES) report(fields, await measureAll(browser, origin, built, fields));
    server.close();
  } finally {
    await browser.close();
    await rm(out, { recursive: true, force: true });
  }
}

type Figures = Readonly<Record<'firstFieldMs' | 'firstKeyMs' | 'middleKeyMs' | 'lastKeyMs', number>>;

async function measureAll(browser: Browser, origin: string, built: readonly BuiltForm[], fields: number) {
  const all = new Map<string, Figures[]>(built.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name } of built) all.get(name)?.push(await measureOne(browser, `${origin}/${name}/?fields=${fields}`, fields));
  }
  return new Map([...all].map(([name, rounds]) => [name, medians(rounds)]));
}

async function measureOne(browser: Browser, url: string, fields: number): Promise<Figures> {
  const page = await browser.newPage();
  try {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.addInitScript(noteFirstField);
    await page.goto(url);
    const firstFieldMs = await page
      .waitForFunction(() => (window as unknown as { firstField?: number }).firstField)
      .then((handle) => handle.jsonValue());
    await page.waitForTimeout(300);
    return {
      firstFieldMs: firstFieldMs ?? 0,
      firstKeyMs: await keystroke(page, 0),
      middleKeyMs: await keystroke(page, Math.floor(fields / 2)),
      lastKeyMs: await keystroke(page, fields - 1),
    };
  } finally {
    await page.close();
  }
}

/** Runs in the page: when the first text field stands there and has been drawn. */
function noteFirstField(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('input')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => Object.assign(window, { firstField: performance.now() })));
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Milliseconds from a key until what it wrote has been drawn; the middle of many. */
async function keystroke(page: Page, index: number): Promise<number> {
  const field = page.locator('input').nth(index);
  await field.focus();
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { keyTimes: times });
    window.addEventListener(
      'keydown',
      (event) => requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - event.timeStamp))),
      { capture: true },
    );
  });
  for (let stroke = 0; stroke < KEYSTROKES; stroke += 1) {
    await page.keyboard.press('a');
    await page.waitForTimeout(60);
  }
  const times = await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
  return median(times);
}

function medians(rounds: readonly Figures[]): Figures {
  const of = (name: keyof Figures) => median(rounds.map((figures) => figures[name]));
  return { firstFieldMs: of('firstFieldMs'), firstKeyMs: of('firstKeyMs'), middleKeyMs: of('middleKeyMs'), lastKeyMs: of('lastKeyMs') };
}

function median(values: readonly number[]): number {
  return Number(([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0).toFixed(1));
}

function report(fields: number, measured: ReadonlyMap<string, Figures>): void {
  const bare = measured.get('bare');
  for (const [name, figures] of measured) {
    const timesBare = Object.fromEntries(
      Object.entries(figures).map(([figure, value]) => [figure, Number((value / (bare?.[figure as keyof Figures] || 1)).toFixed(2))]),
    );
    print({ bench: 'forms', fields, slowdown: SLOWDOWN, name, ...figures, timesBare });
  }
}
