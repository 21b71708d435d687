import { resolve } from 'node:path';
import { test, type Page } from '@playwright/test';

import { visitMainPages } from '../citizen/main-pages.js';
import { visitCaseworkerPages } from './caseworker-pages.js';
import { ROOT } from '../../tools/product.js';

const FOLDER = resolve(ROOT, 'reports/screenshots');
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 800 };

interface Look {
  readonly name: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly media: Parameters<Page['emulateMedia']>[0];
}

const LOOKS: readonly Look[] = [
  { name: '360-lys', size: PHONE, media: { colorScheme: 'light' } },
  { name: '360-mørk', size: PHONE, media: { colorScheme: 'dark' } },
  { name: '1280-lys', size: DESK, media: { colorScheme: 'light' } },
  { name: '1280-mørk', size: DESK, media: { colorScheme: 'dark' } },
  // As wide as 1280 px are at 400 % zoom.
  { name: '320-kontrastfarger', size: { width: 320, height: 256 }, media: { colorScheme: 'dark', forcedColors: 'active' } },
  // As wide as A4; browsers print in light whatever the screen shows.
  { name: 'utskrift', size: { width: 794, height: 1123 }, media: { media: 'print' } },
];

const ORDINARY: Look['media'] = { colorScheme: 'light', forcedColors: 'none', media: 'screen' };

test('pictures of the main pages', async ({ page }) => {
  test.setTimeout(600_000);
  let count = 0;
  await visitMainPages(page, {}, async (name) => {
    count += 1;
    await draw(page, `${String(count).padStart(2, '0')}-${name}`);
  });
});

test('pictures of what a caseworker sees', async ({ page, baseURL }) => {
  test.setTimeout(600_000);
  await visitCaseworkerPages(page, baseURL ?? '', (name) => draw(page, `saksbehandler-${name}`));
});

/** The page as it stands, in every look. */
async function draw(page: Page, name: string): Promise<void> {
  for (const look of LOOKS) {
    await page.setViewportSize(look.size);
    await page.emulateMedia({ ...ORDINARY, ...look.media });
    await page.screenshot({ path: resolve(FOLDER, `${name}.${look.name}.png`), fullPage: true, animations: 'disabled' });
  }
  await page.setViewportSize(DESK);
  await page.emulateMedia(ORDINARY);
}
