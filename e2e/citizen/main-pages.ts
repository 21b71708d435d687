import { expect, type Locator, type Page } from '@playwright/test';

import { Application } from './application.js';
import { mouse } from './hands.js';
import { write } from './form.js';
import { Receipt } from './receipt.js';
import type { Journey } from './tracks/journey.js';
import { serveringOgSkjenk } from './tracks/servering-og-skjenk.js';

/** Every kind of page a citizen meets, by the name pictures and outlines of it have. */
export type MainPage =
  | 'forside'
  | 'startside'
  | 'sporvalg-spørsmål'
  | 'sporvalg-resultat'
  | 'side-tom'
  | 'side-med-feil'
  | 'rad-åpen'
  | 'side-utfylt'
  | 'oppsummering'
  | 'kvittering'
  | 'mine-søknader';

/** @param part what there is to see, where other applications may stand beside this one */
export type Seen = (name: MainPage, part?: Locator) => Promise<void>;

/** Walks the longest track, from the service list to «Mine søknader», and stops where there is something to look at. */
export async function visitMainPages(page: Page, who: Partial<Pick<Journey, 'person' | 'applicant'>>, seen: Seen): Promise<void> {
  const journey = { ...serveringOgSkjenk, ...who };
  const application = new Application(page, mouse(page));
  const seenAtRest = async (name: MainPage) => {
    await expect(application.form.scope.getByText(/^Lagret kl\. /)).toBeVisible();
    // Away from what was pressed last, which would be drawn as under the pointer.
    await page.mouse.move(0, 0);
    await seen(name);
  };
  await visitBeginning(application, journey, seen, seenAtRest);
  await visitForm(application, journey, seenAtRest);
  await seenAtRest('oppsummering');

  await application.send(journey.words);
  const receipt = new Receipt(page, application.hands);
  const reference = await receipt.reference();
  await receipt.caseNumber();
  await seen('kvittering');
  await application.hands.press(application.form.scope.getByRole('link', { name: 'Mine søknader' }));
  await expect(page.getByRole('heading', { level: 2, name: 'Sendt', exact: true })).toBeVisible();
  await seen('mine-søknader', page.getByRole('listitem').filter({ hasText: reference }));
}

async function visitBeginning(application: Application, journey: Journey, seen: Seen, seenAtRest: Seen): Promise<void> {
  const { page, hands, form } = application;
  await page.goto('/');
  await hands.choose(page.getByRole('combobox', { name: 'Hvilken kommune gjelder det?' }), journey.municipality);
  await expect(page.getByRole('heading', { name: /^\d+ tjenester?$/ })).toBeVisible();
  await seen('forside');
  await application.logIn(journey);
  await application.applyFor(journey.applicant);
  await seen('startside');
  await application.start(journey.applicant);
  const [first, ...rest] = journey.trackQuestions;
  if (first) await application.answerOneByOne([first]);
  await seenAtRest('sporvalg-spørsmål');
  await application.answerOneByOne(rest);
  await expect(page.getByRole('heading', { level: 2, name: journey.result, exact: true })).toBeVisible();
  await seenAtRest('sporvalg-resultat');
  await hands.press(form.button('Gå videre med søknaden'));
}

async function visitForm(application: Application, journey: Journey, seen: Seen): Promise<void> {
  const { form, hands } = application;
  for (const formPage of journey.pages) {
    await application.arrivesAt(formPage.title);
    if (formPage.title === 'Stedet') {
      await seen('side-tom');
      await write('Hvordan skal stedet drives?', 'Fiskerestaurant på kaia.')(form);
      await application.goOn();
      await application.isHeldBack('Stedet');
      await seen('side-med-feil');
    }
    for (const answer of formPage.answers) await answer(form);
    if (formPage.title === 'Åpningstider') await seen('side-utfylt');
    if (formPage.title === 'Personer med ansvar') {
      await hands.press(form.scope.getByRole('button', { name: /^Endre Ola/ }));
      await seen('rad-åpen');
      await hands.press(form.button('Ferdig'));
    }
    await application.goOn();
  }
  await application.arrivesAt('Oppsummering');
}
