import { expect, test } from '@playwright/test';

import { Application } from './application.js';
import { write } from './form.js';
import { mouse } from './hands.js';
import { ambulerende } from './tracks/ambulerende.js';

const VALIDATOR = '**/validator/*.js';

test('reglene for hva et svar kan være, venter ingen på: de gjelder når de kommer', async ({ page }) => {
  const application = new Application(page, mouse(page));
  const { form } = application;
  await application.begin(ambulerende);
  await application.chooseTrack(ambulerende);
  let letThrough = () => {};
  const isThrough = new Promise<void>((done) => (letThrough = done));
  await page.route(VALIDATOR, (route) => isThrough.then(() => route.continue()));
  await application.open('kontakt', 'Kontaktperson');
  await write('E-post', 'ingen adresse')(form);
  await write('Mobiltelefon', '90000008')(form);
  await expect(form.field('E-post')).not.toHaveAttribute('aria-invalid', 'true');

  letThrough();
  await expect(form.field('E-post')).toHaveAttribute('aria-invalid', 'true');
  await expect(form.scope.getByText('Skriv e-postadressen i «E-post» slik: navn@eksempel.no.').first()).toBeVisible();
  await expect(form.field('E-post')).toHaveValue('ingen adresse');
  await expect(form.field('Mobiltelefon')).toBeFocused();
});
