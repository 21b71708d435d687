import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

import { BROWSER_ARGS, findBrowser } from '../tools/browser.js';

/** Away from the ports a developer's own product stands on. */
const PORT = Number(process.env['E2E_PORT'] ?? 4300);
process.env['E2E_PORT'] = String(PORT);
process.env['E2E_DATA_DIR'] ??= mkdtempSync(join(tmpdir(), 'sporvalg-e2e-'));

/** Journeys against the real product: server, embedded database, sandbox and built web apps, in a real browser. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  testIgnore: ['storybook/**', 'screenshots/**'],
  outputDir: '../test-results',
  snapshotPathTemplate: '{testFileDir}/outlines/{arg}{ext}',
  globalSetup: './start-product.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A busy machine may starve a browser once; a journey that needs it is named in the closing report.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json']],
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    // A trace of everything costs a third of the time; ask for it when a failure needs it.
    trace: process.env['E2E_TRACE'] ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: await findBrowser(), args: BROWSER_ARGS },
  },
});
