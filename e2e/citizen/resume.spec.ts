import { expect, test } from '@playwright/test';

import { Application } from './application.js';
import { mouse } from './hands.js';
import { write } from './form.js';
import { ambulerende } from './tracks/ambulerende.js';

const DINA = { ...ambulerende, person: 'Dina Skjermdal', applicant: 'Dina Skjermdal' };

test('den som lukker nettleseren midt i, finner alt igjen på siden der det ble skrevet', async ({ browser }) => {
  const first = await browser.newContext();
  const firstPage = await first.newPage();
  const begun = new Application(firstPage, mouse(firstPage));
  await begun.begin(DINA);
  await begun.chooseTrack(DINA);
  const [arranger, , event] = DINA.pages;
  if (!arranger || !event) throw new Error('The track has lost its pages');
  await begun.fillIn(arranger);
  await begun.goOn();
  await begun.arrivesAt('Kontaktperson');
  await write('E-post', 'dina@eksempel.example')(begun.form);
  await write('Mobiltelefon', '90000008')(begun.form);
  await begun.goOn();
  await begun.fillIn(event);
  await begun.saves(() => write('Hvor på stedet skal dere skjenke?', 'Loftet på Sjøbua.')(begun.form), /Loftet på Sjøbua\./);
  await first.close();

  const second = await browser.newContext();
  const page = await second.newPage();
  const later = new Application(page, mouse(page));
  await page.goto('/');
  await page.getByRole('link', { name: 'Logg inn' }).click();
  await page.getByRole('button', { name: /Dina Skjermdal/ }).click();
  await expect(page.getByRole('heading', { name: 'Fortsett der du slapp' })).toBeVisible();
  await page.getByRole('link', { name: /^Fortsett: / }).click();

  await later.arrivesAt('Arrangementet');
  await expect(later.form.field('Hva heter arrangementet?')).toHaveValue('Bryllupsfest på Sjøbua');
  await expect(later.form.group('Hva slags arrangement er det?').getByRole('radio', { name: 'Bryllup' })).toBeChecked();
  await expect(later.form.group('Hvor er arrangementet?').getByRole('definition').first()).toContainText('Ole Tobias Olsens gate 2');
  await expect(later.form.group('Hvor er arrangementet?')).toContainText('Hentet fra Kartverket');
  await expect(later.form.field('Hvor på stedet skal dere skjenke?')).toHaveValue('Loftet på Sjøbua.');
  await page.getByRole('button', { name: /^Kontaktperson/ }).click();
  await expect(later.form.field('E-post')).toHaveValue('dina@eksempel.example');
  await second.close();
});
