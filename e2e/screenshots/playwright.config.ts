import { defineConfig } from '@playwright/test';

import journeys from '../playwright.config.js';

/** Pictures of the citizen's pages, for people to look at; nothing is asserted but that the pages come. */
export default defineConfig(journeys, {
  testDir: '.',
  testMatch: 'screenshots.spec.ts',
  testIgnore: [],
  outputDir: '../../test-results/screenshots',
  globalSetup: '../start-product.ts',
  reporter: 'line',
});
