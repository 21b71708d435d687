import { expect, test, type APIRequestContext } from '@playwright/test';

import { expectAccessible } from '../accessibility.js';
import { Application } from './application.js';
import { pick, press, under, write, type Answer } from './form.js';
import { mouse } from './hands.js';
import { person } from './people.js';
import { Receipt } from './receipt.js';
import { ambulerende } from './tracks/ambulerende.js';
import { enkeltanledning } from './tracks/enkeltanledning.js';
import type { FormPage } from './tracks/journey.js';
import { serveringOgSkjenk } from './tracks/servering-og-skjenk.js';

/** The sandbox stands beside the server. It is the whole run's, so these tests run alone, after the others. */
const FAULTS = `http://127.0.0.1:${Number(process.env['E2E_PORT']) + 1}/sandbox/faults`;
const UNCONFIRMED = 'Ikke bekreftet av et register';

/** Nobody has a role in it, so no login has asked about it, and the server does not remember it. */
const REMOVED = '310000051';

test.describe.configure({ mode: 'serial' });

test.afterEach(async ({ request }) => {
  expect((await request.delete(FAULTS)).ok()).toBe(true);
});

async function fault(request: APIRequestContext, register: string, more: object): Promise<void> {
  expect((await request.put(FAULTS, { data: { register, ...more } })).ok()).toBe(true);
}

test('når Enhetsregisteret er tregt, venter siden synlig, åpner for skriving og finner virksomheten når registeret er tilbake', async ({
  page,
  request,
}) => {
  const application = new Application(page, mouse(page));
  const { form } = application;
  await application.begin(serveringOgSkjenk);
  await application.chooseTrack(serveringOgSkjenk);
  await application.open('eiere', 'Eiere og innflytelse');
  await press('Legg til en eier')(form);
  await pick('Hvem er eieren?', 'En virksomhet i Norge')(form);
  await fault(request, 'enhetsregisteret', { mode: 'slow', delayMs: 60_000 });
  const firm = form.within(form.group('Virksomheten'));
  await write('Organisasjonsnummer', REMOVED)(firm);
  await firm.button('Hent').click();
  await expect(firm.button('Henter …')).toBeVisible();
  await expect(firm.scope.getByText(/^Enhetsregisteret svarer ikke\. Skriv inn selv, så går det videre\./)).toBeVisible({
    timeout: 15_000,
  });
  await expect(firm.field('Organisasjonsnummer')).toHaveValue(REMOVED);
  await write('Navn på virksomheten', 'Nedlagt Servering AS')(firm);
  await expectAccessible(page, 'an organisation to be typed');

  await request.delete(FAULTS);
  await firm.button('Søk i stedet').click();
  await firm.button('Hent').click();
  await expect(firm.scope.getByText(/^Hentet fra Enhetsregisteret i dag kl\./)).toBeVisible();
  await expect(firm.scope.getByText('Virksomheten er slettet i Enhetsregisteret.').first()).toBeVisible();
});

test('når Enhetsregisteret er nede, skriver laget selv hvem det er, det blir merket, og søknaden kommer fram', async ({
  page,
  request,
}) => {
  const application = new Application(page, mouse(page));
  const { form } = application;
  await application.logIn(enkeltanledning);
  await application.applyFor(enkeltanledning.applicant);
  await fault(request, 'enhetsregisteret', { mode: 'down' });
  await application.start(enkeltanledning.applicant);
  await application.chooseTrack(enkeltanledning);
  await application.fillInAll(
    enkeltanledning.pages.map((formPage) => (formPage.title === 'Arrangøren' ? { ...formPage, answers: [arrangerByHand] } : formPage)),
  );

  await expect(form.scope.getByText('Hattfjelldal Spelemannslag').first()).toBeVisible();
  await expect(form.scope.getByText(UNCONFIRMED).first()).toBeVisible();
  await application.send();
  const receipt = new Receipt(page, mouse(page));
  await receipt.says(enkeltanledning);
  await receipt.caseNumber();
});

const arrangerByHand: Answer = async (form) => {
  const firm = form.within(form.group('Virksomheten'));
  await write('Organisasjonsnummer', '310000078')(firm);
  await write('Navn på virksomheten', 'Hattfjelldal Spelemannslag')(firm);
  await expectAccessible(form.page, 'an applicant to be typed');
};

const SIRI = { ...ambulerende, later: ['Avtale om lokalet'] };

test('når Folkeregisteret og Kartverket er nede, skriver søkeren selv, det blir merket, og søknaden kommer fram', async ({
  page,
  request,
}) => {
  const application = new Application(page, mouse(page));
  const { form } = application;
  await application.begin(SIRI);
  await application.chooseTrack(SIRI);
  await fault(request, 'folkeregisteret', { mode: 'down' });
  await fault(request, 'kartverket-adresser', { mode: 'down' });
  await application.fillInAll(SIRI.pages.map(typedInstead));

  await expect(form.scope.getByText('Øvre vei 1')).toBeVisible();
  await expect(form.scope.getByText(UNCONFIRMED).first()).toBeVisible();
  await application.send();
  const receipt = new Receipt(page, mouse(page));
  await receipt.says(SIRI);
  await receipt.caseNumber();
});

/** The same page, with what a register would have said written by hand. */
function typedInstead({ title, answers }: FormPage): FormPage {
  if (title === 'Ansvarlige')
    return { title, answers: [...byHand('Ansvarlig for skjenkingen', 'Rolighumle'), ...byHand('Stedfortreder', 'Vakkerblomst')] };
  if (title !== 'Arrangementet') return { title, answers };
  return { title, answers: answers.map((answer, index) => (index === ADDRESS ? addressByHand : answer)) };
}

/** Place of the address among the answers of «Arrangementet». */
const ADDRESS = 3;

const addressByHand: Answer = async (form) => {
  const address = form.within(form.group('Hvor er arrangementet?'));
  await form.hands.write(address.scope.getByRole('combobox', { name: 'Søk etter adressen' }), 'Øvre vei');
  await expect(address.scope.getByText(/^Kartverket svarer ikke\. Skriv inn selv, så går det videre\./)).toBeVisible({ timeout: 15_000 });
  await expectAccessible(form.page, 'an address to be typed');
  await write('Gateadresse', 'Øvre vei 1')(address);
  await write('Postnummer', '8622')(address);
  await write('Poststed', 'Mo i Rana')(address);
};

const byHand = (heading: string, lastName: string): readonly Answer[] => [
  under(heading, personByHand(lastName)),
  under(heading, write('E-post', 'noen@eksempel.example')),
  under(heading, write('Mobiltelefon', '90000005')),
];

const personByHand =
  (lastName: string): Answer =>
  async (form) => {
    const { number, name } = person(lastName);
    const who = form.within(form.group('Personen'));
    await write('Fødselsnummer eller D-nummer', number)(who);
    await write('Etternavn', lastName)(who);
    await who.button('Hent').click();
    await expect(who.scope.getByText(/^Folkeregisteret svarer ikke\. Skriv inn selv, så går det videre\./)).toBeVisible({
      timeout: 15_000,
    });
    await expect(who.field('Fødselsnummer eller D-nummer')).toHaveValue(number);
    await expect(who.field('Etternavn')).toHaveValue(lastName);
    await write('Fornavn', name.replace(` ${lastName}`, ''))(who);
  };
