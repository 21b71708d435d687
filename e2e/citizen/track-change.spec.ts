import { expect, test, type Page } from '@playwright/test';
import { logInToProduct } from '@sporvalg/testing';

import { Application } from './application.js';
import { addRow, lookUpPerson, pick, tick, write } from './form.js';
import { mouse } from './hands.js';
import { person } from './people.js';
import { Receipt } from './receipt.js';
import type { FormPage } from './tracks/journey.js';
import { attachPdf } from './tracks/parts.js';
import { serveringOgSkjenk } from './tracks/servering-og-skjenk.js';

const OLA = { ...serveringOgSkjenk, person: 'Ola Lystigbekk' };

test('den som ombestemmer seg midt i, beholder felles svar, sender ikke de andre, og får dem tilbake når de trengs', async ({ page }) => {
  const application = new Application(page, mouse(page));
  const { form, hands } = application;
  await application.begin(OLA);
  await application.chooseTrack(OLA);
  for (const formPage of pagesUntil('Skjenketider')) {
    await application.fillIn(formPage);
    await application.goOn();
  }

  await test.step('without alcohol the shared answers stand and the others are out of sight', async () => {
    await serveAlcohol(application, false);
    await application.open('stedet', 'Stedet');
    await expect(form.field('Hva heter stedet?')).toHaveValue('Havna Kro');
    await expect(form.group('Hvor ligger stedet?')).toContainText('Havnegata 4');
    await application.open('bevillingen', 'Bevillingen');
    await expect(form.field('Når skal bevillingen begynne?')).not.toHaveValue('');
    await expect(form.group('Hva vil dere skjenke?')).toBeHidden();
    await expect(page.getByRole('navigation', { name: 'Steg i søknaden' }).getByText('Skjenketider')).toBeHidden();
  });

  await test.step('with alcohol again they are back', async () => {
    await serveAlcohol(application, true);
    await application.open('bevillingen', 'Bevillingen');
    await expect(form.group('Hva vil dere skjenke?').getByRole('checkbox', { name: 'Brennevin' })).toBeChecked();
    await expect(form.field('Beskriv området')).toHaveValue(/merket rødt/);
    await application.open('skjenketider', 'Skjenketider');
    await expect(form.field('Øl og vin inne til')).toHaveValue('01.30');
  });

  await serveAlcohol(application, false);
  await application.open('personer', 'Personer med ansvar');
  for (const formPage of REST) {
    for (const answer of formPage.answers) await answer(form);
    await application.goOn();
  }
  await application.arrivesAt('Oppsummering');
  await expect(form.scope).not.toContainText('merket rødt');
  await application.send();
  await expect(form.scope.getByText('Serveringsbevilling', { exact: true })).toBeVisible();
  await new Receipt(page, hands).caseNumber();

  const received = await asTheCaseworkerGetsIt(page);
  expect(received).toContain('Fiskerestaurant');
  for (const setAside of ['merket rødt', 'Brennevin', 'Vin og sterkøl', '01:30', '01.30']) expect(received).not.toContain(setAside);
});

const REST: readonly FormPage[] = [
  {
    title: 'Personer med ansvar',
    answers: [
      addRow(
        'Personer',
        'Legg til en person',
        [
          lookUpPerson('Hvem er personen?', person('Lystigbekk')),
          tick('Hvilke roller har personen?', 'Daglig leder'),
          write('E-post', 'ola@eksempel.example'),
          write('Mobiltelefon', '90000002'),
          pick('Er personen ansatt eller eier?', 'Eier'),
          pick('Har personen bestått etablererprøven?', 'Ja'),
        ],
        'Ola Lystigbekk, daglig leder',
      ),
    ],
  },
  ...serveringOgSkjenk.pages.filter(({ title }) => ['Eiere og innflytelse', 'Økonomi'].includes(title)),
  {
    title: 'Vedlegg om virksomheten',
    answers: [attachPdf('Skatteattest'), attachPdf('Aksjeeierbok'), attachPdf('Bevis for etablererprøve'), attachPdf('Driftsbudsjett')],
  },
  { title: 'Vedlegg', answers: [attachPdf('Avtale om lokalet'), attachPdf('Plantegning'), attachPdf('Tillatelse fra grunneier')] },
  ...serveringOgSkjenk.pages.filter(({ title }) => title === 'Erklæringer'),
];

function pagesUntil(last: string): readonly FormPage[] {
  const { pages } = serveringOgSkjenk;
  return pages.slice(0, pages.findIndex(({ title }) => title === last) + 1);
}

/** Goes back to the first questions and changes what the business is to do. */
async function serveAlcohol(application: Application, wanted: boolean): Promise<void> {
  const { page, form, hands } = application;
  await hands.press(page.getByRole('button', { name: /^Hva gjelder det\?/ }));
  await application.arrivesAt('Hva gjelder det?');
  await hands.press(form.button('Endre svaret på «Hva vil virksomheten gjøre?»'));
  const alcohol = form.group('Hva vil virksomheten gjøre?').getByRole('checkbox', { name: 'Skjenke alkohol til gjester' });
  await hands.press(alcohol);
  await expect(alcohol).toBeChecked({ checked: wanted });
  await hands.press(form.button('Neste spørsmål'));
  const result = wanted ? 'Du skal søke om serveringsbevilling og skjenkebevilling' : 'Du skal søke om serveringsbevilling';
  await expect(page.getByRole('heading', { level: 2, name: result, exact: true })).toBeVisible();
  await application.saves(() => hands.press(form.button('Gå videre med søknaden')), /"currentPage":"virksomhet"/);
}

async function asTheCaseworkerGetsIt(page: Page): Promise<string> {
  const { origin, pathname } = new URL(page.url());
  const brit = await logInToProduct(origin, 'Brit Sakkyndig', 'caseworker');
  const { status, json } = await brit.send(`/api/v1/caseworker/submissions/${pathname.split('/')[2]}`);
  expect(status).toBe(200);
  return JSON.stringify(json);
}
