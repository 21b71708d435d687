import { defineConfig } from '@playwright/test';

import { BROWSER_ARGS, findBrowser } from '../../tools/browser.js';

/** Away from the ports of the journeys, which may run at the same time. */
const PORT = Number(process.env['STORYBOOK_PORT'] ?? 4310);
process.env['STORYBOOK_PORT'] = String(PORT);

/** Every story of the built Storybook, in a real browser; no product is started for it. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/storybook',
  globalSetup: './start-site.ts',
  workers: 3,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json']],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    reducedMotion: 'reduce',
    launchOptions: { executablePath: await findBrowser(), args: BROWSER_ARGS },
  },
});
