import { expect, test, type Page, type PlaywrightTestOptions } from '@playwright/test';

import { Application } from './application.js';
import { keyboard, mouse, thumb, type Hands } from './hands.js';
import { Receipt } from './receipt.js';
import { journeys } from './tracks/all.js';
import type { Journey } from './tracks/journey.js';

interface Way {
  readonly name: string;
  readonly handsOn: (page: Page) => Hands;
  readonly screen?: Partial<PlaywrightTestOptions>;
}

const WAYS: readonly Way[] = [
  { name: 'med mus', handsOn: mouse },
  { name: 'bare med tastatur', handsOn: keyboard },
  // As wide as 1280 px are at 400 % zoom, too.
  { name: 'med tommelen på en smal skjerm', handsOn: thumb, screen: { viewport: { width: 320, height: 640 }, hasTouch: true } },
];

for (const { name, handsOn, screen = {} } of WAYS) {
  test.describe(name, () => {
    test.use(screen);
    for (const journey of journeys) {
      test(`${journey.person} søker om ${journey.about}, ${name}, fra tjenestelisten til saken i arkivet`, async ({ page }) => {
        await travel(page, handsOn(page), journey);
      });
    }
  });
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
