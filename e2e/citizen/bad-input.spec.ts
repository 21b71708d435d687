import { expect, test, type Page } from '@playwright/test';
import { UNKNOWN_ORGANISATION_NUMBER } from '@sporvalg/testing';

import { expectAccessible } from '../accessibility.js';
import { Application } from './application.js';
import { pdf, programNamedPdf, writeLargePdf } from './files.js';
import { chooseFile, lookUpPerson, pick, tick, write } from './form.js';
import { mouse } from './hands.js';
import { person } from './people.js';
import { serveringOgSkjenk } from './tracks/servering-og-skjenk.js';

/** Begun and led to the track; where nothing else is said, by somebody no other test is. */
async function begun(page: Page, who: { readonly person: string; readonly applicant: string } = serveringOgSkjenk): Promise<Application> {
  const application = new Application(page, mouse(page));
  await application.begin({ ...serveringOgSkjenk, ...who });
  await application.chooseTrack(serveringOgSkjenk);
  await application.arrivesAt('Virksomheten');
  return application;
}

test('det som mangler, står øverst med fokus og ved spørsmålet med de samme ordene, og lenken går dit', async ({ page }) => {
  const application = await begun(page);
  const { form } = application;
  await application.open('stedet', 'Stedet');
  await write('Hvordan skal stedet drives?', 'Fiskerestaurant på kaia.')(form);
  await application.goOn();
  await application.isHeldBack('Stedet');

  const links = application.errorSummary().getByRole('link');
  await expect(links).toHaveCount(4);
  for (const words of await links.allInnerTexts()) await expect(form.scope.getByText(words, { exact: true })).toHaveCount(2);
  await links.first().click();
  await expect(form.field('Hva heter stedet?')).toBeFocused();
  await expect(form.field('Hva heter stedet?')).toHaveAttribute('aria-invalid', 'true');
  await expect(form.field('Hvordan skal stedet drives?')).toHaveValue('Fiskerestaurant på kaia.');

  await write('Hva heter stedet?', 'Havna Kro')(form);
  await expect(links).toHaveCount(3);
});

test('personer: feil kontrollsiffer, feil etternavn og en styrer under 20 år får hver sin beskjed, og ingenting går tapt', async ({
  page,
}) => {
  const application = await begun(page);
  const { form } = application;
  await application.open('personer', 'Personer med ansvar');
  await pick('Søker dere om å slippe stedfortreder?', 'Nei')(form);
  await form.button('Legg til en person').click();
  const who = form.within(form.group('Hvem er personen?'));
  await expect(who.field('Fødselsnummer eller D-nummer')).toBeFocused();

  await write('Fødselsnummer eller D-nummer', '12838510069')(who);
  await write('Etternavn', 'Vakkerblomst')(who);
  await who.button('Hent').click();
  await expect(who.scope.getByText('Fødselsnummeret stemmer ikke. Det har elleve siffer.')).toBeVisible();
  await expect(who.field('Fødselsnummer eller D-nummer')).toHaveValue('12838510069');
  await expect(who.field('Etternavn')).toHaveValue('Vakkerblomst');
  await expectAccessible(page, 'a number with a wrong check digit');

  await write('Fødselsnummer eller D-nummer', person('Vakkerblomst').number)(who);
  await write('Etternavn', 'Nordmann')(who);
  await who.button('Hent').click();
  await expect(who.scope.getByText(/^Vi fant ingen person med dette nummeret og etternavnet/)).toBeVisible();

  await lookUpPerson('Hvem er personen?', person('Ungkvist'))(form);
  await tick('Hvilke roller har personen?', 'Styrer')(form);
  await write('E-post', 'nora@eksempel.example')(form);
  await application.goOn();
  await application.isHeldBack('Personer med ansvar');
  const tooYoung = 'Styrer og stedfortreder må ha fylt 20 år. Velg en annen person.';
  await expect(application.errorSummary().getByRole('link', { name: tooYoung })).toBeVisible();
  await expect(form.group('Personer').getByText(tooYoung)).toBeVisible();
  await expect(form.field('E-post')).toHaveValue('nora@eksempel.example');
  await expectAccessible(page, 'a row with errors');
  await application.narrow();
  await expectAccessible(page, 'a row with errors, narrow');
});

test('eiere: et organisasjonsnummer med feil siffer og et som ikke finnes, får hver sin beskjed', async ({ page }) => {
  const application = await begun(page);
  const { form } = application;
  await application.open('eiere', 'Eiere og innflytelse');
  await form.button('Legg til en eier').click();
  await pick('Hvem er eieren?', 'En virksomhet i Norge')(form);
  const firm = form.within(form.group('Virksomheten'));

  await write('Organisasjonsnummer', '310000001')(firm);
  await firm.button('Hent').click();
  await expect(firm.scope.getByText(/^Organisasjonsnummeret stemmer ikke\. Det har ni siffer/)).toBeVisible();

  await write('Organisasjonsnummer', UNKNOWN_ORGANISATION_NUMBER)(firm);
  await firm.button('Hent').click();
  await expect(firm.scope.getByText(/^Vi fant ingen virksomhet med dette nummeret/)).toBeVisible();
  await expect(firm.field('Organisasjonsnummer')).toHaveValue(UNKNOWN_ORGANISATION_NUMBER);
  await expectAccessible(page, 'an unknown organisation');

  await firm.button('Skriv inn selv').click();
  await write('Navn på virksomheten', 'Ukjent Eier AS')(firm);
  await expect(firm.field('Organisasjonsnummer')).toHaveValue(UNKNOWN_ORGANISATION_NUMBER);
});

test('skjenketider utenfor det kommunen og loven tillater, blir stoppet ved feltet', async ({ page }) => {
  const application = await begun(page);
  const { form } = application;
  await application.open('bevillingen', 'Bevillingen');
  await tick('Hva vil dere skjenke?', 'Vin og sterkøl')(form);
  await application.saves(() => tick('Hvor skal dere skjenke?', 'Bar')(form), /"skjenkeareal":"bar"/);
  await application.open('skjenketider', 'Skjenketider');
  await write('Øl og vin inne fra', '11.00')(form);
  await write('Øl og vin inne til', '02.30')(form);
  await application.goOn();
  await application.isHeldBack('Skjenketider');
  const late = 'Skjenkingen slutter for sent. Kommunen tillater skjenking til kl. 02.00.';
  await expect(application.errorSummary().getByRole('link', { name: late })).toBeVisible();
  await application.errorSummary().getByRole('link', { name: late }).click();
  await expect(form.field('Øl og vin inne til')).toBeFocused();

  await write('Øl og vin inne til', 'halv tre')(form);
  await application.goOn();
  await expect(application.errorSummary().getByRole('link', { name: /Skriv klokkeslettet med timer og minutter/ })).toBeVisible();
  await expect(form.field('Øl og vin inne til')).toHaveValue('halv tre');

  await write('Øl og vin inne til', '0130')(form);
  await application.goOn();
  await application.arrivesAt('Personer med ansvar');
});

test('filer: for stor, feil slag og et program som heter .pdf blir avvist med hvorfor', async ({ page }, testInfo) => {
  const application = await begun(page);
  const { form, hands } = application;
  await application.open('vedlegg', 'Vedlegg');
  const upload = form.group('Plantegning');

  await hands.attach(chooseFile(upload), await writeLargePdf(testInfo.outputPath('stor.pdf'), 60));
  await expect(upload.getByText(/^stor\.pdf er 60\sMB\. Filen kan være høyst 10\sMB\./)).toBeVisible();
  await hands.attach(chooseFile(upload), { ...pdf('tegning.exe'), mimeType: 'application/octet-stream' });
  await expect(upload.getByText(/^tegning\.exe kan ikke brukes\. Filen må være PDF/)).toBeVisible();
  await hands.attach(chooseFile(upload), programNamedPdf('program.pdf'));
  await expect(upload.getByText(/^program\.pdf kan ikke brukes\. Åpne filen/).first()).toBeVisible();
  await expectAccessible(page, 'a file that was refused');
  await application.narrow();
  await application.wide();

  await upload.getByRole('button', { name: 'Fjern program.pdf' }).click();
  await hands.attach(chooseFile(upload), pdf('plantegning.pdf'));
  await expect(upload.getByRole('link', { name: 'plantegning.pdf' })).toBeVisible();
  await page.reload();
  await expect(form.group('Plantegning').getByRole('link', { name: 'plantegning.pdf' })).toBeVisible();
});

test('oppsummeringen samler alt som mangler, og hver lenke åpner siden med fokus på spørsmålet', async ({ page }) => {
  const application = await begun(page);
  const { form } = application;
  await application.open('oppsummering', 'Oppsummering');
  await expectAccessible(page, 'an empty summary');
  await form.button('Send søknaden').click();
  await expect(application.errorSummary()).toBeFocused();
  expect(await application.errorSummary().getByRole('link').count()).toBeGreaterThan(20);
  await expectAccessible(page, 'a summary with errors');
  await application.narrow();
  await expectAccessible(page, 'a summary with errors, narrow');
  await application.wide();

  await application
    .errorSummary()
    .getByRole('link', { name: /Hvor mange sitteplasser er det inne/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lokalet' })).toBeVisible();
  await expect(form.field('Hvor mange sitteplasser er det inne?')).toBeFocused();
  await expect(
    form.scope.getByRole('navigation', { name: 'Steg i søknaden' }).getByText('har feil').filter({ visible: true }).first(),
  ).toBeVisible();
});
