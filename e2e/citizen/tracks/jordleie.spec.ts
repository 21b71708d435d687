import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test, type Browser } from '@playwright/test';

import { expectAccessible } from '../../accessibility.js';
import { DATA_DIR } from '../../api/product.js';
import { logInAs } from '../../login.js';
import { Application } from '../application.js';
import { pick, write, type Answer } from '../form.js';
import { mouse } from '../hands.js';
import { Receipt } from '../receipt.js';
import { jordleie, nextYear } from './jordleie.js';

test('en avtale om leie av jord når saksbehandleren med kontroller, og arkivet med begge parter', async ({ page, browser }) => {
  const application = new Application(page, mouse(page));
  await application.begin(jordleie);
  await application.chooseTrack(jordleie);
  await application.fillInAll(jordleie.pages);
  await application.send(jordleie.words);
  await expect(page.getByRole('main'), 'no decision is promised').toContainText('Er alt i orden, får du ikke noe vedtak.');
  const receipt = new Receipt(page, application.hands);
  await receipt.says(jordleie);
  const caseNumber = await receipt.caseNumber();

  await caseworkerSees(browser, await receipt.reference(), caseNumber);
  await archiveHolds(caseNumber);
});

async function caseworkerSees(browser: Browser, reference: string, caseNumber: string): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto('/saksbehandler/');
  await page.getByRole('link', { name: 'Logg inn' }).click();
  await logInAs(page, 'Rolf Ranafjell');
  await page.getByRole('row').filter({ hasText: reference }).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: jordleie.applicant })).toBeVisible();

  const checks = page.getByRole('region', { name: 'Kontroller', exact: true });
  await checks.getByText(/^OK \(\d+\)$/).click();
  const tenYears = checks.getByRole('listitem').filter({ hasText: 'Minst ti år' });
  await expect(tenYears).toContainText('Avtalen varer i minst ti hele år.');
  const reading = page.getByRole('region', { name: 'Søknaden', exact: true });
  await expect(reading).toContainText('Ola Lystigbekk');
  await expect(reading).toContainText(/Alt sammen\s*50,5.dekar/);
  await expect(page.getByRole('region', { name: 'Arkiv', exact: true })).toContainText(`Arkivert som sak ${caseNumber}`);
  await expectAccessible(page, 'a submission of jordleie');
  await page.setViewportSize({ width: 320, height: 640 });
  await expectAccessible(page, 'a submission of jordleie, narrow');
  await context.close();
}

/** The folder of the case: born clean, both parties as senders, the signed agreement shielded. */
async function archiveHolds(caseNumber: string): Promise<void> {
  const [year = '', number = ''] = caseNumber.split('/');
  const folder = join(DATA_DIR, 'arkiv', '1833', year, number.padStart(6, '0'), '01');
  expect(await readdir(join(folder, 'dokumenter'))).toEqual([
    '01-avtale-om-leie-av-jord-gnr-25-62-ranheim-nordre.pdf',
    '02-signert-avtale-om-leie-av-jord.pdf',
    '03-kart.png',
  ]);
  const message = await readFile(join(folder, 'arkivmelding.xml'), 'utf8');
  expect(message).toContain('<tittel>Jordleieavtale - gnr 25/62 - Ranheim nordre</tittel>');
  const parties = [...message.matchAll(/<korrespondansepartNavn>([^<]+)</gu)].map(([, name]) => name);
  expect(parties).toEqual(['Siri Rolighumle', 'Ola Lystigbekk', 'Rana kommune']);
  expect(message.match(/<skjermingshjemmel>/gu)).toHaveLength(1);
}

test('en avtale på én dag for lite blir stoppet, og sidene sier hva eieren kan gjøre', async ({ page }) => {
  const application = new Application(page, mouse(page));
  await application.begin(jordleie);
  await application.chooseTrack(jordleie);
  for (const formPage of jordleie.pages.slice(0, 4)) {
    await application.fillIn(formPage);
    await application.goOn();
  }
  await application.arrivesAt('Leietid');
  await write('Hva er den første dagen?', `01.01.${nextYear}`)(application.form);
  await write('Hva er den siste dagen?', `30.12.${nextYear + 9}`)(application.form);
  await application.goOn();
  await application.isHeldBack('Leietid');
  await expect(application.errorSummary()).toContainText('Avtalen varer i mindre enn ti år.');
  await write('Hva er den siste dagen?', `31.12.${nextYear + 9}`)(application.form);
  await application.goOn();
  await application.arrivesAt('Leiesum');
});

interface End {
  readonly about: string;
  readonly answers: readonly Answer[];
  readonly heading: string;
}

const ENDS: readonly End[] = [
  {
    about: 'den som vil leie ut i mindre enn ti år, får vite at det trengs fritak',
    answers: [
      pick('Hva vil du gjøre?', 'Leie ut eller leie jord'),
      pick('Hvem er du i avtalen?', 'Utleier'),
      pick('Hvor lenge skal avtalen vare?', 'Mindre enn ti år'),
    ],
    heading: 'Du må søke om fritak for å leie ut i mindre enn ti år',
  },
  {
    about: 'den som vil forpakte, får vite at kommunen må godkjenne',
    answers: [pick('Hva vil du gjøre?', 'Forpakte et helt gårdsbruk')],
    heading: 'Kommunen må godkjenne forpaktning',
  },
];

for (const { about, answers, heading } of ENDS) {
  test(about, async ({ page }) => {
    const application = new Application(page, mouse(page));
    await application.begin({ ...jordleie, person: 'Nora Ungkvist', applicant: 'Nora Ungkvist' });
    await application.answerOneByOne(answers);
    await expect(page.getByRole('heading', { level: 2, name: heading, exact: true })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('postmottak@rana.example');
    await expectAccessible(page, 'an end page');
    await application.narrow();
    await expectAccessible(page, 'an end page, narrow');
  });
}
