import { readFile } from 'node:fs/promises';

import { expect, type Locator, type Page } from '@playwright/test';

import type { Hands } from './hands.js';
import type { Journey } from './tracks/journey.js';

/** The page that proves an application was received. */
export class Receipt {
  constructor(
    readonly page: Page,
    readonly hands: Hands,
  ) {}

  async says({ tracks, applicant, municipality, later }: Pick<Journey, 'tracks' | 'applicant' | 'municipality' | 'later'>): Promise<void> {
    await expect(await this.fact('Gjelder')).toHaveText(tracks);
    await expect(await this.fact('Søker')).toHaveText(applicant);
    await expect(await this.fact('Til')).toHaveText(`${municipality} kommune`);
    await expect(await this.fact('Sendt')).toHaveText(/\d{1,2}\. \p{L}+ \d{4} kl\. \d{2}\.\d{2}$/u);
    await expect(this.page.getByRole('heading', { name: 'Dette må du ettersende' })).toHaveCount(later.length > 0 ? 1 : 0);
    for (const title of later) await expect(this.page.getByRole('main').getByRole('listitem').filter({ hasText: title })).toBeVisible();
  }

  async reference(): Promise<string> {
    return (await this.fact('Referanse')).innerText();
  }

  /** Waits for the archive and gives the case number: `2026/7`. */
  async caseNumber(): Promise<string> {
    const status = this.page.getByRole('status').filter({ hasText: /registrert som sak \d{4}\/\d+\.$/ });
    await expect(status).toBeVisible({ timeout: 30_000 });
    return /\d{4}\/\d+/.exec(await status.innerText())?.[0] ?? '';
  }

  async downloadPdf(): Promise<Buffer> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.hands.press(this.page.getByRole('link', { name: 'Last ned søknaden (PDF)' })),
    ]);
    expect(download.suggestedFilename()).toBe(`${await this.reference()}.pdf`);
    return readFile(await download.path());
  }

  /** «Mine søknader» has the application with its case number. */
  async standsUnderMyApplications(tracks: string): Promise<void> {
    const [reference, caseNumber] = [await this.reference(), await this.caseNumber()];
    await this.hands.press(this.page.getByRole('main').getByRole('link', { name: 'Mine søknader' }));
    await expect(this.page.getByRole('heading', { level: 1, name: 'Mine søknader' })).toBeFocused();
    const sent = this.page.getByRole('listitem').filter({ hasText: reference });
    await expect(sent.getByRole('link', { name: tracks, exact: true })).toBeVisible();
    await expect(sent.getByText(`Sak ${caseNumber}`, { exact: true })).toBeVisible();
  }

  private async fact(label: string): Promise<Locator> {
    const main = this.page.getByRole('main');
    const labels = await main.getByRole('term').allInnerTexts();
    expect(labels).toContain(label);
    return main.getByRole('definition').nth(labels.indexOf(label));
  }
}
