import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test, type Browser } from '@playwright/test';

import { expectAccessible } from '../../accessibility.js';
import { DATA_DIR } from '../../api/product.js';
import { logInAs } from '../../login.js';
import { Application } from '../application.js';
import { pick } from '../form.js';
import { mouse } from '../hands.js';
import { Receipt } from '../receipt.js';
import { motorferdsel } from './motorferdsel.js';

test('en søknad om å kjøre til hytta når saksbehandleren med kontroller, og arkivet med kart og skjermet fører', async ({
  page,
  browser,
}) => {
  const application = new Application(page, mouse(page));
  await application.begin(motorferdsel);
  await application.chooseTrack(motorferdsel);
  await application.fillInAll(motorferdsel.pages);
  await application.send();
  const receipt = new Receipt(page, application.hands);
  await receipt.says(motorferdsel);
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
  await expect(page.getByRole('heading', { level: 1, name: motorferdsel.applicant })).toBeVisible();

  const checks = page.getByRole('region', { name: 'Kontroller', exact: true });
  const distance = checks.getByRole('listitem').filter({ hasText: 'Hytta ligger minst 2,5 km fra brøytet bilvei' });
  await expect(distance).toContainText('Avstanden søkeren oppgir, er kortere enn 2,5 km.');
  await expect(distance).toContainText('2,4 km');
  await expect(page.getByRole('region', { name: 'Arkiv', exact: true })).toContainText(`Arkivert som sak ${caseNumber}`);
  await expectAccessible(page, 'a submission of motorferdsel');
  await page.setViewportSize({ width: 320, height: 640 });
  await expectAccessible(page, 'a submission of motorferdsel, narrow');
  await context.close();
}

/** The folder of the case: born clean, the map as a map, and the driver's details in a document of their own. */
async function archiveHolds(caseNumber: string): Promise<void> {
  const [year = '', number = ''] = caseNumber.split('/');
  const folder = join(DATA_DIR, 'arkiv', '1833', year, number.padStart(6, '0'), '01');
  expect(await readdir(join(folder, 'dokumenter'))).toEqual([
    '01-soknad-om-motorferdsel-i-utmark-bagasje-og-utstyr-til-hytte.pdf',
    '02-opplysninger-unntatt-offentlighet.pdf',
    '03-kart-over-ruta.pdf',
    '04-samtykke-fra-grunneier.pdf',
  ]);
  const message = await readFile(join(folder, 'arkivmelding.xml'), 'utf8');
  expect(message).toContain('<tittel>Motorferdsel i utmark - bagasje og utstyr til hytte - 131/20</tittel>');
  expect(message).toContain('<m:kode>KART</m:kode>');
}

const nora = { ...motorferdsel, person: 'Nora Ungkvist', applicant: 'Nora Ungkvist' };

test('den som lar en leiekjører kjøre, slipper å søke', async ({ page }) => {
  const application = new Application(page, mouse(page));
  await application.begin(nora);
  await application.answerOneByOne([...motorferdsel.trackQuestions.slice(0, -1), pick('Hvem skal kjøre?', 'En leiekjører')]);
  await expectEnd(application, 'Du trenger ikke søke');
});

test('den som velger noe bare snøscooteren har, og så bytter den ut, får vite hva som gjelder da', async ({ page }) => {
  const application = new Application(page, mouse(page));
  await application.begin(nora);
  await application.answerOneByOne([pick('Hva vil du bruke?', 'Snøscooter'), pick('Hva skal du gjøre?', 'Kjøre for andre mot betaling')]);
  await expectEnd(application, 'Søk kommunen om å bli leiekjører');

  await application.hands.press(application.form.button('Endre svaret på «Hva vil du bruke?»'));
  await application.answerOneByOne([pick('Hva vil du bruke?', 'Kjøretøy på bar mark')]);
  await expectEnd(application, 'Skriv til kommunen om særlig behov');
});

async function expectEnd(application: Application, heading: string): Promise<void> {
  const { page } = application;
  await expect(page.getByRole('heading', { level: 2, name: heading, exact: true })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('postmottak@rana.example');
  await expectAccessible(page, `«${heading}»`);
  await application.narrow();
  await expectAccessible(page, `«${heading}», narrow`);
  await application.wide();
}
