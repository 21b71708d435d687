import { expect, test, type Page } from '@playwright/test';

import { expectAccessible } from '../accessibility.js';
import { Application } from './application.js';
import { mouse } from './hands.js';

const MINA = { person: 'Mina Snarttjue', applicant: 'Mina Snarttjue', municipality: 'Hattfjelldal' };

test('alle kan bruke forsiden, startsiden og innloggingens vei tilbake', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Hva vil du søke om?' })).toBeVisible();
  await scan(page, 'the front page before a municipality is chosen');
  await page.getByRole('combobox', { name: 'Hvilken kommune gjelder det?' }).selectOption({ label: 'Rana' });
  await expect(page.getByRole('heading', { name: /^\d+ tjenester?$/ })).toBeVisible();
  await scan(page, 'the service list');
  await page.getByRole('searchbox', { name: 'Søk etter tjeneste' }).fill('hundehold');
  await expect(page.getByText(/^Vi fant ingen tjeneste som passer/)).toBeVisible();
  await scan(page, 'a search without hits');
  await page.getByRole('searchbox', { name: 'Søk etter tjeneste' }).fill('skjenke');

  await page.getByRole('link', { name: 'Søknad om serverings- og skjenkebevilling', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Hvem kan søke?' })).toBeVisible();
  await scan(page, 'the start page before login');
  await page.getByRole('link', { name: 'Logg inn og start' }).click();
  await page.getByRole('button', { name: 'Avbryt innloggingen' }).click();
  await expect(page.getByText(/^Innloggingen ble avbrutt\./)).toBeVisible();
  await scan(page, 'a cancelled login');
  await page.getByRole('link', { name: 'Søknad om serverings- og skjenkebevilling', exact: true }).click();
  await page.getByRole('link', { name: 'Logg inn og start' }).click();
  await page.getByRole('button', { name: /Siri Rolighumle/ }).click();
  await expect(page.getByRole('group', { name: /^Hvem søker du for\?/ })).toBeVisible();
  await scan(page, 'the start page after login');
});

test('en adresse til en tjeneste uten kommune, eller med en kommune som ikke har den, leder til valg av kommune', async ({ page }) => {
  const asksWhere = async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Søknad om motorferdsel i utmark' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: 'Hvilken kommune gjelder det?' })).toBeVisible();
  };
  await page.goto('/tjeneste/motorferdsel');
  await asksWhere();
  await scan(page, 'a service without a municipality');
  await page.getByRole('link', { name: 'Rana', exact: true }).click();
  await expect(page).toHaveURL(/\/tjeneste\/motorferdsel\?kommune=1833$/);
  await expect(page.getByRole('heading', { level: 2, name: 'Hvem kan søke?' })).toBeVisible();
  await page.goto('/tjeneste/motorferdsel');
  await expect(page.getByRole('heading', { level: 2, name: 'Hvem kan søke?' }), 'the choice is remembered').toBeVisible();

  await page.goto('/tjeneste/motorferdsel?kommune=0301');
  await asksWhere();
  await expect(page.getByText('Denne tjenesten er ikke klar i kommunen du har valgt.')).toBeVisible();
  await page.goto('/tjeneste/hundehold');
  await expect(page.getByRole('heading', { level: 1, name: 'Vi fant ikke siden' })).toBeVisible();
});

test('alle kan bruke «Mine søknader», spørsmålet før noe slettes, og siden for en adresse som ikke finnes', async ({ page }) => {
  await page.goto('/mine-soknader');
  await expect(page.getByText('Logg inn for å se søknadene dine.')).toBeVisible();
  await scan(page, '«Mine søknader» before login');
  await page.getByRole('main').getByRole('link', { name: 'Logg inn' }).click();
  await page.getByRole('button', { name: /Dina Skjermdal/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mine søknader' })).toBeVisible();
  await page.context().clearCookies();

  const application = new Application(page, mouse(page));
  await application.begin(MINA);
  await page.getByRole('link', { name: 'Mine søknader' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Ikke sendt' })).toBeVisible();
  await scan(page, '«Mine søknader» with something begun');
  await page
    .getByRole('link', { name: /^Fortsett: / })
    .first()
    .click();
  await expect(application.form.group('Hva vil du gjøre?')).toBeVisible();
  await application.form.button('Slett søknaden').click();
  await expect(page.getByText('Vil du slette «Søknad om serverings- og skjenkebevilling»?')).toBeVisible();
  await scan(page, 'the question before deleting');
  await page.getByRole('button', { name: 'Nei, behold den' }).click();
  await application.form.button('Slett søknaden').click();
  await page.getByRole('button', { name: 'Slett søknaden' }).last().click();
  await expect(page).toHaveURL(/\/(mine-soknader)?$/);

  await page.goto('/finnes-ikke');
  await expect(page.getByRole('heading', { level: 1, name: 'Vi fant ikke siden' })).toBeVisible();
  await scan(page, 'an address that leads nowhere');
});

/** Wide and as narrow as the smallest phone, light and dark. */
async function scan(page: Page, state: string): Promise<void> {
  await expectAccessible(page, state);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(
    await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth),
    `${state} scrolls sideways`,
  ).toBeLessThanOrEqual(0);
  await expectAccessible(page, `${state}, narrow and dark`);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 720 });
}
