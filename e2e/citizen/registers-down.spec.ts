import { expect, test } from '@playwright/test';

import { expectAccessible } from '../accessibility.js';
import { startOwnProduct, type OwnProduct } from '../api/own-product.js';
import { Application } from './application.js';
import { pick, press, under, write, type Answer } from './form.js';
import { mouse } from './hands.js';
import { person } from './people.js';
import { Receipt } from './receipt.js';
import { ambulerende } from './tracks/ambulerende.js';
import { enkeltanledning } from './tracks/enkeltanledning.js';
import type { FormPage } from './tracks/journey.js';
import { serveringOgSkjenk } from './tracks/servering-og-skjenk.js';

const UNCONFIRMED = 'Ikke bekreftet av et register';
/** Nobody has a role in it, so no login has asked about it, and the server does not remember it. */
const REMOVED = '310000051';

/** Faults are everybody's who uses the sandbox, so these tests have a product of their own. */
const PORT_OFFSET = 60;
let product: OwnProduct;

test.describe.configure({ mode: 'serial' });
test.use({ baseURL: `http://localhost:${Number(process.env['E2E_PORT']) + PORT_OFFSET}` });
test.beforeAll(async () => {
  product = await startOwnProduct(PORT_OFFSET, { LOG_LEVEL: 'warn' });
});
test.afterEach(() => product.fault());
test.afterAll(() => product.stop());

test('når Enhetsregisteret er tregt, venter siden synlig, åpner for skriving og finner virksomheten når registeret er tilbake', async ({
  page,
}) => {
  const application = new Application(page, mouse(page));
  const { form } = application;
  await application.begin(serveringOgSkjenk);
  await application.chooseTrack(serveringOgSkjenk);
  await application.open('eiere', 'Eiere og innflytelse');
  await press('Legg til en eier')(form);
  await pick('Hvem er eieren?', 'En virksomhet i Norge')(form);
  await product.fault({ register: 'enhetsregisteret', mode: 'slow', delayMs: 60_000 });
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

  await product.fault();
  await firm.button('Søk i stedet').click();
  await firm.button('Hent').click();
  await expect(firm.scope.getByText(/^Hentet fra Enhetsregisteret i dag kl\./)).toBeVisible();
  await expect(firm.scope.getByText('Virksomheten er slettet i Enhetsregisteret.').first()).toBeVisible();
});

test('når Enhetsregisteret er nede, skriver laget selv hvem det er, det blir merket, og søknaden kommer fram', async ({ page }) => {
  const application = new Application(page, mouse(page));
  const { form } = application;
  await application.logIn(enkeltanledning);
  await application.applyFor(enkeltanledning.applicant);
  await product.fault({ register: 'enhetsregisteret', mode: 'down' });
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

test('når Folkeregisteret og Kartverket er nede, skriver søkeren selv, det blir merket, og søknaden kommer fram', async ({ page }) => {
  const application = new Application(page, mouse(page));
  const { form } = application;
  await application.begin(SIRI);
  await application.chooseTrack(SIRI);
  await product.fault({ register: 'folkeregisteret', mode: 'down' });
  await product.fault({ register: 'kartverket-adresser', mode: 'down' });
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
