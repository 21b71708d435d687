import { expect, type Locator, type Page } from '@playwright/test';

import { Form, type Answer } from './form.js';
import type { Hands } from './hands.js';
import type { FormPage, Journey } from './tracks/journey.js';

const SERVICE = 'Søknad om serverings- og skjenkebevilling';

/** One citizen's way through one application. */
export class Application {
  readonly form: Form;

  constructor(
    readonly page: Page,
    readonly hands: Hands,
  ) {
    this.form = new Form(page, hands);
  }

  /** From the service list, through login, to the first question. */
  async begin({ person, applicant, municipality }: Pick<Journey, 'person' | 'applicant' | 'municipality'>): Promise<void> {
    const { page, hands, form } = this;
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1, name: 'Hva vil du søke om?' })).toBeVisible();
    await hands.choose(page.getByRole('combobox', { name: 'Hvilken kommune gjelder det?' }), municipality);
    await hands.press(page.getByRole('link', { name: SERVICE, exact: true }));
    await this.arrivesAt(SERVICE);
    await hands.press(page.getByRole('link', { name: 'Logg inn og start' }));
    await hands.press(page.getByRole('button', { name: new RegExp(person) }));
    await this.start(applicant);
    await expect(form.group('Hva vil du gjøre?')).toBeVisible();
  }

  /** On a service's start page, logged in: chooses whom to apply for and starts. */
  async start(applicant: string): Promise<void> {
    const { page, hands, form } = this;
    const parties = page.getByRole('group', { name: 'Hvem søker du for?' });
    const start = form.button('Start søknaden');
    await expect(start).toBeVisible();
    if (await parties.isVisible()) await hands.press(parties.getByRole('radio', { name: applicant, exact: true }));
    await expect(start).toBeEnabled();
    await hands.press(start);
  }

  /** Answers the questions that lead to the track, one at a time, and goes on. */
  async chooseTrack({ trackQuestions, result }: Pick<Journey, 'trackQuestions' | 'result'>): Promise<void> {
    await this.answerOneByOne(trackQuestions);
    await expect(this.page.getByRole('heading', { level: 2, name: result, exact: true })).toBeVisible();
    await this.hands.press(this.form.button('Gå videre med søknaden'));
  }

  async answerOneByOne(questions: readonly Answer[]): Promise<void> {
    for (const answer of questions) {
      await answer(this.form);
      await this.hands.press(this.form.button('Neste spørsmål'));
    }
  }

  /** A page has come: its heading has focus and the tab is named after it. */
  async arrivesAt(title: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: title, exact: true })).toBeFocused();
    await expect(this.page).toHaveTitle(new RegExp(`^${title} – `));
  }

  async fillIn({ title, answers }: FormPage): Promise<void> {
    await this.arrivesAt(title);
    for (const answer of answers) await answer(this.form);
  }

  async goOn(): Promise<void> {
    await this.hands.press(this.form.scope.getByRole('button', { name: /^(Neste|Gå til oppsummering)$/ }));
  }

  async fillInAll(pages: readonly FormPage[]): Promise<void> {
    for (const page of pages) {
      await this.fillIn(page);
      await this.goOn();
    }
    await this.arrivesAt('Oppsummering');
  }

  /** Does something and waits until the server has it. */
  async saves(change: () => Promise<void>): Promise<void> {
    const saved = this.page.waitForResponse((response) => response.request().method() === 'PUT' && /\/drafts\/[^/]+$/.test(response.url()) && response.ok());
    await change();
    await saved;
    await expect(this.form.scope.getByText(/^Lagret kl\. /)).toBeVisible();
  }

  /** Opens a page of the application by its address, as from a bookmark. */
  async open(step: string, title: string): Promise<void> {
    await this.page.goto(`/soknad/${this.draftId()}/${step}`);
    await expect(this.page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
  }

  draftId(): string {
    return new URL(this.page.url()).pathname.split('/')[2] ?? '';
  }

  /** «Neste» did not leave the page: the summary of errors has focus, and the tab says that something is wrong. */
  async isHeldBack(title: string): Promise<void> {
    await expect(this.errorSummary()).toBeFocused();
    await expect(this.page).toHaveTitle(new RegExp(`^Feil: ${title} – `));
    await expect(this.page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
  }

  errorSummary(): Locator {
    return this.form.scope.getByLabel('Rett dette før du går videre');
  }

  /** As on the smallest phone; nothing may reach out sideways. */
  async narrow(): Promise<void> {
    await this.page.setViewportSize({ width: 320, height: 640 });
    const overflow = await this.page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth);
    expect(overflow, `pixels scrolled sideways on ${await this.page.title()}`).toBeLessThanOrEqual(0);
  }

  async wide(): Promise<void> {
    await this.page.setViewportSize({ width: 1280, height: 720 });
  }

  async send(): Promise<void> {
    await this.hands.press(this.form.button('Send søknaden'));
    await this.arrivesAt('Vi har mottatt søknaden');
  }
}
