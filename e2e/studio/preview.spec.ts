import { expect, test } from '@playwright/test';

import { expectAccessible } from '../accessibility.js';
import { pdf } from '../citizen/files.js';
import type { TestPerson } from '../citizen/form.js';
import { person } from '../citizen/people.js';
import { PreviewTool, startPreview, type RunningPreview } from './preview-tool.js';

const CONCEPT = 'Hvordan skal stedet drives?';
const COMPLETE = 'skjenk.havna-kro-komplett';
/** The check of all definitions is done in a process of its own, and gives way to everything else on a busy machine. */
const CHECK_MS = 60_000;
const TEXTS = 'skjenkebevilling/texts/nb.json';
const PAGE = 'skjenkebevilling/pages/stedet.json';

// One preview for them all: its files are put back after each test.
test.describe.configure({ mode: 'default' });

let preview: RunningPreview;
test.beforeAll(async () => {
  preview = await startPreview();
});
test.afterEach(() => preview.restore());
test.afterAll(() => preview.stop());

/** The words of a text in bokmål, with others in their place. */
function retext(id: string, words: string): (text: string) => string {
  return (text) => text.replace(new RegExp(`("id": "${id}",\\s*"value": )"[^"]*"`), `$1"${words}"`);
}

test('en tekst som endres på disk, vises med én gang, og det som er skrevet, står der fortsatt', async ({ page }) => {
  const tool = await PreviewTool.open(page, preview);
  await tool.load(COMPLETE, 'Stedet');
  const concept = tool.form.getByRole('textbox', { name: CONCEPT });
  await concept.fill('Skrevet i forhåndsvisningen');
  await tool.frame.evaluate(() => scrollTo(0, 300));

  await preview.save(TEXTS, retext('page.stedet', 'Stedet der dere serverer'));
  await expect(tool.heading('Stedet der dere serverer')).toBeVisible();
  await expect(concept).toHaveValue('Skrevet i forhåndsvisningen');
  expect(await tool.frame.evaluate(() => scrollY)).toBe(300);

  await preview.save(TEXTS, retext('page.stedet', 'Stedet igjen'));
  await expect(tool.heading('Stedet igjen')).toBeVisible();
  const sent = await tool.tab('Det som sendes');
  await expect(sent.getByText('Skrevet i forhåndsvisningen')).toBeVisible();
});

test('filer som ikke kan leses, lar det siste skjemaet stå, i bruk, med feilen over', async ({ page }) => {
  const tool = await PreviewTool.open(page, preview);
  await tool.load(COMPLETE, 'Stedet');
  const concept = tool.form.getByRole('textbox', { name: CONCEPT });

  await preview.save(PAGE, (text) => text.replace('"layout": [', '"layout": '));
  const alert = page.getByRole('alert').filter({ hasText: 'Filene har feil' });
  await expect(alert).toContainText(/skjenkebevilling\/pages\/stedet\.json:\d+:\d+/);
  await concept.fill('Skrevet mens filen var ødelagt');
  await expectAccessible(page, 'the preview of broken files');
  const findings = await tool.tab(/^Funn/);
  await expect(findings.getByText('json.syntax')).toBeVisible({ timeout: CHECK_MS });

  await preview.restore();
  await expect(alert).toBeHidden();
  await expect(concept).toHaveValue('Skrevet mens filen var ødelagt');
});

test('et funn viser hvor det er i filen, og leder til feltet i skjemaet', async ({ page }) => {
  const tool = await PreviewTool.open(page, preview);
  await tool.load(COMPLETE, 'Lokalet');
  await preview.save(PAGE, (text) => text.replace('"id": "konsept",', '"id": "konsept", "maxLenght": 5,'));

  const findings = await tool.tab(/^Funn/);
  const finding = findings.getByRole('listitem').filter({ hasText: 'maxLenght' });
  await expect(finding.getByRole('link', { name: /stedet\.json:\d+:\d+ i VS Code/ })).toHaveAttribute(
    'href',
    /^vscode:\/\/file\/.*stedet\.json:\d+:\d+$/,
    { timeout: CHECK_MS },
  );
  await finding.getByRole('button', { name: /Vis i skjemaet/ }).click();
  await expect(tool.heading('Stedet')).toBeVisible();
  await expect(tool.form.locator('[data-node="konsept"] :focus')).toBeVisible();

  await findings.getByRole('checkbox', { name: /^Advarsler/ }).uncheck();
  await findings.getByRole('checkbox', { name: /^Feil/ }).uncheck();
  await expect(finding).toBeHidden();
});

test('kommune, språk, spor, søker og dato kan byttes, og skjemaet følger med', async ({ page }) => {
  const tool = await PreviewTool.open(page, preview);
  await tool.load(COMPLETE, 'Stedet');
  await tool.choose('Språk', 'nn');
  await expect(tool.form.getByRole('button', { name: 'Førre' })).toBeVisible();
  await tool.choose('Språk', 'en');
  await expect(tool.form.getByRole('button', { name: 'Next', exact: true })).toBeVisible();
  await expect(tool.frame.locator('html')).toHaveAttribute('lang', 'en');
  await tool.choose('Språk', 'nb');

  const verdict = await tool.tab('Vurdering');
  await expect(verdict).toContainText('Spor etter svarene: servering, skjenk');
  await tool.choose('Spor', 'servering');
  await expect(verdict).toContainText('Spor valgt i stedet for svarene: servering');
  await page.getByRole('button', { name: 'Følg svarene' }).click();
  await expect(verdict).toContainText('Spor etter svarene: servering, skjenk');

  await tool.choose('Søker', 'person');
  await expect(verdict).toContainText('Ingen søknad: svarene fører til veiledning');
  await tool.choose('Søker', 'organisation');
  await tool.choose('Kommune', '1826');
  await page.getByLabel('Dagens dato').fill('2027-06-01');
  await expect(verdict).toContainText('Spor etter svarene');
});

test('oppslag svares av eksempelet, filer blir i minnet, og ingenting sendes', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const tool = await PreviewTool.open(page, preview);
  await tool.load(COMPLETE, 'Personer med ansvar');
  await tool.form.getByRole('button', { name: /Legg til/ }).click();
  await lookUpPerson(tool, person('Lystigbekk'));
  await expect(page.getByText('Oppslaget er besvart med det eksempelet har lagret.')).toBeVisible();
  await expect(tool.form.getByText('4. november 1992').last()).toBeVisible();

  await tool.form.getByRole('button', { name: 'Ferdig' }).click();
  await tool.form.getByRole('button', { name: /Legg til/ }).click();
  await lookUpPerson(tool, person('Rolighumle'));
  await expect(page.getByText('Oppslaget er ikke tilgjengelig i forhåndsvisningen.')).toBeVisible();

  await tool.load(COMPLETE, 'Vedlegg');
  const upload = tool.form.locator('[data-node="vedleggFremleie"], [data-node="vedleggDisponering"]').first();
  await upload.locator('input[type=file]').first().setInputFiles(pdf('tegning.pdf'));
  await expect(upload.getByRole('link', { name: 'tegning.pdf' })).toBeVisible();

  await tool.load(COMPLETE, 'Erklæringer');
  await tool.form.getByRole('button', { name: 'Gå til oppsummering' }).click();
  await tool.form.getByRole('button', { name: 'Send søknaden' }).click();
  await expect(page.getByText('Ingenting sendes fra forhåndsvisningen.')).toBeVisible();
  expect(asked.filter((url) => !url.startsWith(preview.url))).toEqual([]);
});

async function lookUpPerson({ form }: PreviewTool, { number, lastName }: TestPerson): Promise<void> {
  await form.getByRole('textbox', { name: 'Fødselsnummer eller D-nummer' }).fill(number);
  await form.getByRole('textbox', { name: 'Etternavn' }).fill(lastName);
  await form.getByRole('button', { name: 'Hent' }).click();
}

test('alle kan bruke verktøyet: hver fane, lys og mørk, bred og smal, og skjemaet er så bredt som det står', async ({ page }) => {
  const tool = await PreviewTool.open(page, preview);
  await tool.load('skjenk.mange-feil', 'Stedet');
  for (const name of [/^Funn/, 'Vurdering', 'Det som sendes']) {
    await tool.tab(name);
    await expectAccessible(page, `the preview, ${String(name)}`);
  }
  for (const [width, pixels] of [
    ['320', 320],
    ['768', 768],
  ] as const) {
    await page.getByText(width, { exact: true }).click();
    await expect.poll(() => tool.frame.evaluate(() => innerWidth)).toBe(pixels);
    await expectAccessible(tool.frame, `the form, ${width}`);
  }
  await page.getByText('Mørk', { exact: true }).click();
  await expect(tool.frame.locator('html')).toHaveAttribute('data-color-scheme', 'dark');
  await expectAccessible(tool.frame, 'the form, dark');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, 'the preview, dark');
  await page.setViewportSize({ width: 320, height: 900 });
  await expectAccessible(page, 'the preview on a small screen');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('en tjeneste som ingen kommune har slått på, får et klart svar, og svarene er der når den er på igjen', async ({ page }) => {
  const tool = await PreviewTool.open(page, preview);
  await tool.load(COMPLETE, 'Stedet');
  await tool.form.getByRole('textbox', { name: CONCEPT }).fill('Skrevet før tjenesten ble slått av');
  for (const municipality of ['1813', '1826', '1833'])
    await preview.save(`municipalities/${municipality}.json`, (text) => text.replace('"skjenkebevilling": {', '"skjenkebevillinga": {'));

  await expect(page.getByRole('heading', { name: 'Ingen kommune har slått på tjenesten' })).toBeVisible();
  await expectAccessible(page, 'the preview of a service that is not offered');

  await preview.restore();
  await expect(tool.form.getByRole('textbox', { name: CONCEPT })).toHaveValue('Skrevet før tjenesten ble slått av');
});
