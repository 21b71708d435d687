import { expect, test, type Locator, type Page } from '@playwright/test';

import { expectAccessible } from './accessibility.js';
import { logInAs } from './login.js';
import { seedSubmission, type SeededSubmission } from './seed.js';

const HOME = '/saksbehandler/';
const INBOX = '**/api/v1/caseworker/inbox';

let ofBronnoy: SeededSubmission;
let ofRana: SeededSubmission;

const seed = (baseURL: string | undefined, exampleName: string) => seedSubmission({ baseUrl: baseURL ?? '', exampleName });

test.beforeAll(async ({ baseURL }) => {
  ofBronnoy = await seed(baseURL, 'skjenk.havna-kro-komplett');
  ofRana = await seed(baseURL, 'ambulerende.privatperson-rana');
});

async function openInbox(page: Page): Promise<void> {
  await page.goto(HOME);
  await page.getByRole('link', { name: 'Logg inn' }).click();
  await logInAs(page, 'Brit Sakkyndig');
  await expect(page.getByRole('heading', { level: 1, name: 'Innboks' })).toBeVisible();
}

async function openSubmission(page: Page, { submissionId }: SeededSubmission): Promise<void> {
  await page.goto(`${HOME}innsending/${submissionId}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Havna Kro AS' })).toBeVisible();
}

const rowOf = (page: Page, { reference }: SeededSubmission): Locator => page.getByRole('row').filter({ hasText: reference });
const section = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

test('somebody who is not logged in gets the way in, and comes back to the page they came for', async ({ page }) => {
  await page.goto(`${HOME}innsending/${ofBronnoy.submissionId}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Innboks for søknader' })).toBeVisible();
  await expectAccessible(page, 'not logged in');
  await page.getByRole('link', { name: 'Logg inn' }).click();
  await logInAs(page, 'Brit Sakkyndig');
  await expect(page.getByRole('heading', { level: 1, name: 'Havna Kro AS' })).toBeVisible();
});

test('a caseworker finds a submission and opens it by keyboard alone', async ({ page }) => {
  await openInbox(page);
  await expect(rowOf(page, ofBronnoy)).toBeVisible();
  await expectAccessible(page, 'filled inbox');

  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Søk i navn og referanse' })).toBeFocused();
  await page.keyboard.type(ofBronnoy.reference);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '1 søknad' })).toBeFocused();
  expect(page.url(), 'what is searched for stays out of the address').not.toContain(ofBronnoy.reference);

  await page.keyboard.press('j');
  await expect(rowOf(page, ofBronnoy).getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Havna Kro AS' })).toBeFocused();
  await expect(page).toHaveTitle(new RegExp(`^${ofBronnoy.reference} .* – Brønnøy kommune$`));

  await page.keyboard.press('u');
  await expect(page.getByRole('heading', { level: 1, name: 'Innboks' })).toBeFocused();
  await expect(page.getByRole('searchbox')).toHaveValue(ofBronnoy.reference);
});

test('the submission says who, what, where, what is wrong and what it rests on', async ({ page }) => {
  await openInbox(page);
  await openSubmission(page, ofBronnoy);
  for (const words of ['Serveringsbevilling', 'Skjenkebevilling', '310 000 000', 'Kari Vakkerblomst (daglig leder)', ofBronnoy.reference]) {
    await expect(page.getByRole('banner').or(page.getByRole('main')).getByText(words, { exact: true }).first()).toBeVisible();
  }
  await expect(page.getByText(/^Havnegata 4, 8900 Brønnøysund/).first()).toBeVisible();

  const checks = section(page, 'Kontroller');
  await expect(checks.getByRole('listitem').filter({ hasText: 'Satsene for året er ikke bekreftet.' })).toContainText(
    'Oppgitt i søknaden, ikke bekreftet',
  );
  const folded = checks.getByRole('listitem').filter({ hasText: 'Ikke konkurs eller under avvikling' });
  await expect(folded).toBeHidden();
  await checks.getByText(/^OK \(\d+\)$/).click();
  await expect(folded).toContainText(/Enhetsregisteret, i (dag|går) kl\.\s\d\d\.\d\d/);
  await expectAccessible(page, 'submission with its checks open');

  await expect(section(page, 'Søknaden').getByText('Fiskerestaurant med uteservering på kaia.', { exact: false })).toBeVisible();
});

test('what the citizen will send later is said at once', async ({ page, baseURL }) => {
  await openInbox(page);
  const unfinished = await seedSubmission({
    baseUrl: baseURL ?? '',
    exampleName: 'skjenk.havna-kro-komplett',
    promise: ['vedleggSkatteattest'],
  });
  await openSubmission(page, unfinished);
  await expect(section(page, 'Ettersendes').getByRole('listitem')).toHaveText(['Skatteattest']);
  await expect(section(page, 'Dokumenter').getByRole('link', { name: /skatteattest\.pdf/ })).toHaveCount(0);
});

test('the application can be downloaded as PDF, and so can what was attached', async ({ page }) => {
  await openInbox(page);
  await openSubmission(page, ofBronnoy);
  const documents = section(page, 'Dokumenter');
  expect(await downloaded(page, documents.getByRole('link', { name: 'Last ned søknaden (PDF)' }))).toEqual({
    name: `${ofBronnoy.reference}.pdf`,
    beginsWith: '%PDF-',
  });
  expect(await downloaded(page, documents.getByRole('link', { name: 'Last ned Skatteattest (skatteattest.pdf)' }))).toEqual({
    name: 'skatteattest.pdf',
    beginsWith: '%PDF-',
  });
});

async function downloaded(page: Page, link: Locator): Promise<{ readonly name: string; readonly beginsWith: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), beginsWith: Buffer.concat(chunks).subarray(0, 5).toString('latin1') };
}

test('the page follows the submission into the archive, and gives its numbers to copy', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openInbox(page);
  const fresh = await seed(baseURL, 'skjenk.akkurat-20');
  await openSubmission(page, fresh);
  const archive = section(page, 'Arkiv');
  await expect(archive.getByText(/^Arkivert som sak \d{4}\/\d+, journalpost \d{4}\/\d+\.$/)).toBeVisible({ timeout: 30_000 });
  const copy = archive.getByRole('button', { name: /^Kopier saksnummer / });
  await copy.click();
  await expect(archive.getByText('Kopiert')).toBeVisible();
  const caseNumber = await page.evaluate(() => navigator.clipboard.readText());
  expect(caseNumber).toMatch(/^\d{4}\/\d+$/);
  await page.goto(HOME);
  await expect(rowOf(page, fresh)).toContainText(caseNumber);
});

test('a submission the archive refused says what to do, and can be tried again', async ({ page }) => {
  await openInbox(page);
  await page.route(`**/caseworker/submissions/${ofBronnoy.submissionId}`, async (route) => {
    const answer = await route.fetch();
    const delivery = {
      state: 'rejected',
      attempts: [{ at: '2026-11-20T09:00:00.000Z', outcome: 'rejected', message: 'Unknown class K2 4321' }],
    };
    await route.fulfill({ response: answer, json: { ...(await answer.json()), delivery } });
  });
  await openSubmission(page, ofBronnoy);
  const archive = section(page, 'Arkiv');
  await expect(archive).toContainText('Arkivet tok ikke imot søknaden. Den er trygt lagret her.');
  await expect(archive.getByText('Unknown class K2 4321')).toBeVisible();
  await expectAccessible(page, 'submission the archive refused');
  const asked = page.waitForResponse((response) => response.url().endsWith('/delivery/retry'));
  await archive.getByRole('button', { name: 'Prøv igjen' }).click();
  expect((await asked).status()).toBe(204);
});

test('what is sent to another municipality is not there, in the inbox or by its address', async ({ page }) => {
  await openInbox(page);
  await expect(rowOf(page, ofBronnoy)).toBeVisible();
  await page.getByRole('searchbox').fill(ofRana.reference);
  await expect(page.getByRole('heading', { name: 'Ingen søknader passer' })).toBeVisible();
  await expectAccessible(page, 'inbox where nothing fits');
  await page.goto(`${HOME}innsending/${ofRana.submissionId}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Vi fant ikke søknaden' })).toBeVisible();
  await expectAccessible(page, 'submission not found');
});

test('the filters are in the address, and are there again when it is opened', async ({ page }) => {
  await openInbox(page);
  await page.getByRole('combobox', { name: 'Tilstand i arkivet' }).selectOption('Avvist');
  await page.getByRole('combobox', { name: 'Gjelder' }).selectOption('Skjenkebevilling');
  await expect(page).toHaveURL(/\?tilstand=avvist&tjeneste=skjenkebevilling&spor=skjenk$/);
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Tilstand i arkivet' })).toHaveValue('rejected');
  await expect(page.getByRole('heading', { name: 'Ingen søknader passer' })).toBeVisible();
  await page.getByRole('button', { name: 'Vis alle' }).click();
  await expect(page).toHaveURL(new RegExp(`${HOME}$`));
  await expect(rowOf(page, ofBronnoy)).toBeVisible();
});

test('an inbox without submissions says what belongs there; one that cannot be fetched says so', async ({ page }) => {
  await openInbox(page);
  await page.route(INBOX, (route) => route.fulfill({ json: { items: [], total: 0 } }));
  await page.goto(HOME);
  await expect(page.getByRole('heading', { name: 'Ingen søknader ennå' })).toBeVisible();
  await expectAccessible(page, 'empty inbox');

  await page.route(INBOX, (route) =>
    route.fulfill({ status: 404, contentType: 'application/problem+json', json: { status: 404, code: 'not-found' } }),
  );
  await page.goto(HOME);
  await expect(page.getByRole('heading', { name: 'Du har ikke tilgang til innboksen' })).toBeVisible();

  await page.route(INBOX, (route) => route.abort());
  await page.goto(HOME);
  await expect(page.getByRole('alert')).toContainText('Ingenting er gått tapt', { timeout: 20_000 });
  await expectAccessible(page, 'inbox that could not be fetched');
  await page.unroute(INBOX);
  await page.getByRole('button', { name: 'Prøv igjen' }).click();
  await expect(rowOf(page, ofBronnoy)).toBeVisible();
});

test('an inbox that cannot be fetched anew keeps what it has, and says from when it is', async ({ page }) => {
  await page.clock.install();
  await openInbox(page);
  await expect(rowOf(page, ofBronnoy)).toBeVisible();
  await page.route(INBOX, (route) => route.abort());
  await page.clock.fastForward(31_000);
  await expect(page.getByText(/^Vi får ikke kontakt akkurat nå\. Du ser det vi hentet i (dag|går) kl\.\s\d\d\.\d\d\.$/)).toBeVisible({
    timeout: 20_000,
  });
  await expect(rowOf(page, ofBronnoy)).toBeVisible();
  await expectAccessible(page, 'inbox that is not from now');
});

test('the keys are listed on ?, and can be turned off', async ({ page }) => {
  await openInbox(page);
  await expect(rowOf(page, ofBronnoy)).toBeVisible();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Tastatursnarveier' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page, 'list of keys');
  await dialog.getByRole('switch', { name: 'Bruk tastatursnarveier' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).not.toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`inbox and submission hold at 320 px in ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme });
    await openInbox(page);
    await expect(rowOf(page, ofBronnoy)).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page, `inbox at 320 px in ${colorScheme}`);
    await openSubmission(page, ofBronnoy);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page, `submission at 320 px in ${colorScheme}`);
  });
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
}

test('a session that ends while reading leads to login, and leaves nothing on the screen', async ({ page, context }) => {
  await openInbox(page);
  await openSubmission(page, ofBronnoy);
  await context.clearCookies();
  await page.keyboard.press('u');
  await expect(page.getByText('Du er logget ut. Logg inn, så fortsetter du der du var.')).toBeVisible();
  await expect(page.getByText('Havna Kro AS')).toHaveCount(0);
});
