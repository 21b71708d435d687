import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

import { BROWSER_ARGS, findBrowser } from '../tools/browser.js';

/** Away from the ports a developer's own product stands on. */
const PORT = Number(process.env['E2E_PORT'] ?? 4300);
process.env['E2E_PORT'] = String(PORT);
process.env['E2E_DATA_DIR'] ??= mkdtempSync(join(tmpdir(), 'sporvalg-e2e-'));

/** What must not run beside anything else. */
const ALONE = '**/registers-down.spec.ts';

/** Journeys against the real product: server, embedded database, sandbox and built web apps, in a real browser. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  globalSetup: './start-product.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json']],
  projects: [
    { name: 'journeys', testIgnore: ALONE },
    // Faults in the sandbox are everybody's: these tests come last, with nothing beside them.
    { name: 'registers down', testMatch: ALONE, dependencies: ['journeys'] },
  ],
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: await findBrowser(), args: BROWSER_ARGS },
  },
});
