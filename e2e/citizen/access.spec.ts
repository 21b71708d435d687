import { expect, test, type Page } from '@playwright/test';

import { expectAccessible } from '../accessibility.js';
import { Application } from './application.js';
import { write } from './form.js';
import { mouse } from './hands.js';
import { ambulerende } from './tracks/ambulerende.js';

async function begun(page: Page, person: string): Promise<Application> {
  const application = new Application(page, mouse(page));
  const who = { ...ambulerende, person, applicant: person };
  await application.begin(who);
  await application.chooseTrack(who);
  await application.open('arrangement', 'Arrangementet');
  return application;
}

test('en fremmed som har adressen til en søknad, får ikke vite at den finnes', async ({ page, browser }) => {
  const { form } = await begun(page, 'Kari Vakkerblomst');
  await write('Hva heter arrangementet?', 'Hemmelig fest')(form);

  const other = await browser.newContext();
  const stranger = await other.newPage();
  await stranger.goto(page.url());
  await stranger.getByRole('main').getByRole('link', { name: 'Logg inn' }).click();
  await stranger.getByRole('button', { name: /Arne Godmodig/ }).click();
  await expect(stranger.getByRole('heading', { level: 1, name: 'Vi fant ikke søknaden' })).toBeVisible();
  await expect(stranger.getByRole('main')).not.toContainText('Hemmelig fest');
  await expectAccessible(stranger, 'an application that is not there');
  await other.close();
});

test('to faner som svarer på hvert sitt, beholder begge svar', async ({ page }) => {
  const first = await begun(page, 'Jonas Akkurattjue');
  const second = await secondTab(page);
  await first.saves(() => write('Hva heter arrangementet?', 'Jubileum')(first.form), /Jubileum/);
  await second.saves(() => write('Hvor på stedet skal dere skjenke?', 'Storsalen')(second.form), /Jubileum.*Storsalen|Storsalen.*Jubileum/);
  await expect(second.form.field('Hva heter arrangementet?')).toHaveValue('Jubileum');

  await page.reload();
  await expect(first.form.field('Hva heter arrangementet?')).toHaveValue('Jubileum');
  await expect(first.form.field('Hvor på stedet skal dere skjenke?')).toHaveValue('Storsalen');
});

test('to faner som svarer ulikt på det samme, spør hva som skal gjelde', async ({ page }) => {
  const first = await begun(page, 'Nora Ungkvist');
  const second = await secondTab(page);
  await first.saves(() => write('Hva heter arrangementet?', 'Vårfest')(first.form), /Vårfest/);
  await write('Hva heter arrangementet?', 'Høstfest')(second.form);
  const question = second.page.getByRole('alert').filter({ hasText: 'Søknaden er endret i en annen fane' });
  await expect(question).toBeVisible();
  await expect(second.form.field('Hva heter arrangementet?')).toHaveValue('Høstfest');
  await expectAccessible(second.page, 'two tabs that disagree');

  await second.saves(() => question.getByRole('button', { name: 'Behold det jeg har skrevet her' }).click(), /Høstfest/);
  await page.reload();
  await expect(first.form.field('Hva heter arrangementet?')).toHaveValue('Høstfest');
});

async function secondTab(page: Page): Promise<Application> {
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await expect(tab.getByRole('heading', { level: 1, name: 'Arrangementet' })).toBeVisible();
  return new Application(tab, mouse(tab));
}
