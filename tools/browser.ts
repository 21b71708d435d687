import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Chromium with what an unprivileged or root test machine needs; never reaches out by itself. */
export const BROWSER_ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'];

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/**
 * The browser tests use: `CHROMIUM_PATH`, one the system has, Playwright's own if it was downloaded,
 * or the one that comes with the npm package `@sparticuz/chromium`.
 *
 * @throws one sentence saying what to install when there is none
 */
export async function findBrowser(): Promise<string> {
  const configured = process.env['CHROMIUM_PATH'];
  if (configured) return configured;
  const system = SYSTEM.find((path) => existsSync(path));
  if (system) return system;
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  const packaged = await packagedBrowser();
  if (packaged) return packaged;
  throw new Error('No browser found: install Chromium (Debian: apt-get install chromium) or set CHROMIUM_PATH.');
}

async function packagedBrowser(): Promise<string | undefined> {
  try {
    const path = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const { default: chromium } = (await import(path)) as { default: { executablePath(): Promise<string> } };
    return await chromium.executablePath();
  } catch {
    return undefined;
  }
}
