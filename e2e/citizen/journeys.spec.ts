import { expect, test, type Page } from '@playwright/test';

import { Application } from './application.js';
import { keyboard, mouse, type Hands } from './hands.js';
import { Receipt } from './receipt.js';
import { journeys } from './tracks/all.js';
import type { Journey } from './tracks/journey.js';

const WAYS: Readonly<Record<string, (page: Page) => Hands>> = { 'med mus': mouse, 'bare med tastatur': keyboard };

for (const journey of journeys) {
  for (const [way, handsOn] of Object.entries(WAYS)) {
    test(`${journey.person} søker om ${journey.about}, ${way}, fra tjenestelisten til saken i arkivet`, async ({ page }) => {
      await travel(page, handsOn(page), journey);
    });
  }
}

async function travel(page: Page, hands: Hands, journey: Journey): Promise<void> {
  const application = new Application(page, hands);
  await application.begin(journey);
  await application.chooseTrack(journey);
  await application.fillInAll(journey.pages);
  await application.send(journey.words);

  const receipt = new Receipt(page, hands);
  await receipt.says(journey);
  expect((await receipt.downloadPdf()).subarray(0, 5).toString()).toBe('%PDF-');
  await receipt.standsUnderMyApplications(journey.tracks);
}
