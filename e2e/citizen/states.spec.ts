import { expect, test } from '@playwright/test';

import { expectAccessible } from '../accessibility.js';
import { Application } from './application.js';
import { mouse } from './hands.js';
import { journeys } from './tracks/all.js';
import type { FormPage, Journey } from './tracks/journey.js';

for (const journey of journeys) {
  test(`alle kan bruke hver side når noen søker om ${journey.about}: tom, med feil, smal og utfylt`, async ({ page }) => {
    const application = new Application(page, mouse(page));
    await application.begin(journey);
    await chooseTrackSlowly(application, journey);
    for (const formPage of journey.pages) {
      await seeInEveryState(application, formPage);
      await application.goOn();
    }
    await application.arrivesAt('Oppsummering');
    await expectAccessible(page, 'a whole summary');
    await application.narrow();
    await expectAccessible(page, 'a whole summary, narrow');
    await application.send(journey.words);
    await expectAccessible(page, 'the receipt, narrow');
    await application.wide();
    await expectAccessible(page, 'the receipt');
  });
}

async function chooseTrackSlowly({ page, form, hands }: Application, { trackQuestions, result }: Journey): Promise<void> {
  for (const answer of trackQuestions) {
    await expectAccessible(page, 'a question of the track selection');
    await hands.press(form.button('Neste spørsmål'));
    await expect(form.scope.getByText('Velg et svar før du går videre.')).toBeVisible();
    await expectAccessible(page, 'a question without an answer');
    await answer(form);
    await hands.press(form.button('Neste spørsmål'));
  }
  await expect(page.getByRole('heading', { level: 2, name: result, exact: true })).toBeVisible();
  await expectAccessible(page, 'the result of the track selection');
  await hands.press(form.button('Gå videre med søknaden'));
}

async function seeInEveryState(application: Application, formPage: FormPage): Promise<void> {
  const { page, form, hands } = application;
  const { title, answers, wrong = [] } = formPage;
  await application.arrivesAt(title);
  await expectAccessible(page, `«${title}», empty`);
  if (answers.length > 0) {
    for (const answer of wrong) await answer(form);
    await application.goOn();
    await application.isHeldBack(title);
    await expectAccessible(page, `«${title}», with errors`);
    await application.narrow();
    await expectAccessible(page, `«${title}», with errors, narrow`);
    await application.wide();
  }
  for (const answer of answers) await answer(form);
  await expectAccessible(page, `«${title}», filled in`);
  const [row] = await form.scope.getByRole('button', { name: /^Endre / }).all();
  if (!row) return;
  await hands.press(row);
  await expectAccessible(page, `«${title}», with a row open`);
  await hands.press(form.button('Ferdig'));
}
