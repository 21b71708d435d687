import { expect, test, type Page } from '@playwright/test';
import { closedParty, writeDraft, type ProductClient } from '@sporvalg/testing';

import { expectAccessible } from '../accessibility.js';
import { PRODUCT_URL, siri, siriForHerCafe } from '../api/product.js';
import { logInAs } from '../login.js';

const TYPED = 'Jonas Akkurattjue';

test('den som logger inn midt i en annens søknad, ser og lagrer ingenting; den rette finner alt igjen', async ({ page }) => {
  const owner = await siri();
  const draftId = await opens(page, owner);
  await logsOutAndTypes(page);
  await comesBackAs(page, 'Kari Vakkerblomst', 'Logg inn i ny fane og fortsett her');

  await expect(page.getByRole('alert').getByRole('heading', { name: 'Nå er Kari Vakkerblomst logget inn' })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('Kontaktperson', { useInnerText: true });
  await expect(page.getByText('Søknaden finnes ikke lenger')).toBeHidden();
  await expect(contact(page)).toBeHidden();
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await expectAccessible(page, `another person's session, ${width} px`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  expect(await storedContact(owner, draftId)).toBe('Siri Rolighumle');

  // Kari is logged in at ID-porten too, and yet somebody else may log in.
  await comesBackAs(page, 'Siri Rolighumle', 'Logg inn på nytt i ny fane');
  await findsAllAgain(page, owner, draftId);
});

test('den som søker for et firma og må logge inn på nytt, velger firmaet igjen og mister ingenting', async ({ page }) => {
  const owner = await siriForHerCafe();
  const draftId = await opens(page, owner);
  await logsOutAndTypes(page);
  await comesBackAs(page, 'Siri Rolighumle', 'Logg inn i ny fane og fortsett her');

  await expect(page.getByRole('alert').getByRole('heading', { name: 'Nå søker du for Siri Rolighumle' })).toBeVisible();
  await expectAccessible(page, 'another party than the application is for');
  await page.getByRole('button', { name: /^Søk for .+ og fortsett her$/ }).click();
  await findsAllAgain(page, owner, draftId);
});

test('det som ikke er lagret, går ikke tapt av et trykk i toppen av siden: den som er på vei ut, blir spurt', async ({ page }) => {
  const owner = await siriForHerCafe();
  const draftId = await opens(page, owner);
  await logsOutAndTypes(page);
  await comesBackAs(page, 'Siri Rolighumle', 'Logg inn i ny fane og fortsett her');
  await expect(page.getByRole('heading', { name: 'Nå søker du for Siri Rolighumle' })).toBeVisible();
  const question = page.getByRole('dialog', { name: 'Vil du gå fra siden?' });

  for (const wayOut of [
    page.getByRole('link', { name: 'Mine søknader' }),
    page.getByRole('banner').getByRole('link', { name: /kommune$/ }),
    page.getByRole('button', { name: 'Logg ut' }),
  ]) {
    await wayOut.press('Enter');
    await expect(question).toContainText('Det som er skrevet i søknaden og ikke lagret, går tapt.');
    await expect(question.getByRole('button', { name: 'Bli her' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(question).toBeHidden();
    await expect(wayOut).toBeFocused();
  }
  await page.getByRole('link', { name: 'Mine søknader' }).click();
  await expectAccessible(page, 'the question before leaving');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: /^Søk for .+ og fortsett her$/ }).click();
  await findsAllAgain(page, owner, draftId);
  await page.getByRole('link', { name: 'Mine søknader' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mine søknader' })).toBeVisible();
});

test('den som er uten nett og vil ut av søknaden, blir spurt først: spørsmålet er hentet mens det var nett', async ({ page }) => {
  const isFetched = page.waitForResponse(/\/leave-question-[^/]+\.js$/);
  await opens(page, await siriForHerCafe());
  await isFetched;
  await page.context().setOffline(true);
  await contact(page).fill(TYPED);
  await expect(page.getByText(/^Ikke lagret: du er uten nett\./)).toBeVisible();
  await page.getByRole('link', { name: 'Mine søknader' }).click();
  await page.getByRole('dialog', { name: 'Vil du gå fra siden?' }).getByRole('button', { name: 'Bli her' }).click();
  await expect(contact(page)).toHaveValue(TYPED);

  await page.context().setOffline(false);
  await expect(page.getByText(/^Lagret kl\. /)).toBeVisible({ timeout: 20_000 });
});

test('den som er logget ut og vil ut av søknaden, blir spurt først, og kommer ut likevel', async ({ page }) => {
  await opens(page, await siriForHerCafe());
  await logsOutAndTypes(page);
  await page.getByRole('button', { name: 'Avslutt og fortsett senere' }).click();
  await page.getByRole('dialog', { name: 'Vil du gå fra siden?' }).getByRole('button', { name: 'Bli her' }).click();
  await expect(contact(page)).toHaveValue(TYPED);
  await expect(page.getByText('Ikke lagret: du er logget ut.')).toBeVisible();

  await page
    .getByRole('banner')
    .getByRole('link', { name: /kommune$/ })
    .click();
  await page.getByRole('button', { name: 'Gå fra siden' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hva vil du søke om?' })).toBeVisible();
});

const contact = (page: Page) => page.getByRole('textbox', { name: 'Hvem skal kommunen kontakte?' });

async function opens(page: Page, owner: ProductClient): Promise<string> {
  const { id } = await writeDraft(owner, closedParty());
  const [name = '', value = ''] = owner.cookie.split('=');
  await page.context().addCookies([{ name, value, url: PRODUCT_URL }]);
  await page.goto(`/soknad/${id}/kontakt`);
  await expect(contact(page)).toHaveValue('Siri Rolighumle');
  return id;
}

async function logsOutAndTypes(page: Page): Promise<void> {
  await page.context().clearCookies({ name: 'sporvalg_citizen' });
  await contact(page).fill(TYPED);
}

/** Logs in by a link that opens another tab, and goes back to the application. */
async function comesBackAs(page: Page, person: string, link: string): Promise<void> {
  const [tab] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('link', { name: link }).click()]);
  await logInAs(tab, person);
  await expect(tab).toHaveURL(/\/mine-soknader$/);
  await tab.close();
  await page.bringToFront();
  await page.evaluate(() => dispatchEvent(new Event('focus')));
}

async function findsAllAgain(page: Page, owner: ProductClient, draftId: string): Promise<void> {
  await expect(contact(page)).toHaveValue(TYPED);
  await expect(page.getByText(/^Lagret kl\. /)).toBeVisible();
  expect(await storedContact(owner, draftId)).toBe(TYPED);
}

async function storedContact(owner: ProductClient, draftId: string): Promise<unknown> {
  const { json } = await owner.send(`/api/v1/drafts/${draftId}`);
  return (json['answers'] as { readonly kontakt: { readonly navn: string } }).kontakt.navn;
}
