import { expect, type Locator, type Page } from '@playwright/test';

import { Form, literally, type Answer } from './form.js';
import { fitsTheWindow, type Hands } from './hands.js';
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
  async begin(journey: Pick<Journey, 'service' | 'person' | 'applicant' | 'municipality'>): Promise<void> {
    await this.logIn(journey);
    await this.start(journey.applicant);
  }

  /** From the service list to the service's start page, logged in. */
  async logIn({ service = SERVICE, person, municipality }: Pick<Journey, 'service' | 'person' | 'municipality'>): Promise<void> {
    const { page, hands } = this;
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1, name: 'Hva vil du søke om?' })).toBeVisible();
    await hands.choose(page.getByRole('combobox', { name: 'Hvilken kommune gjelder det?' }), municipality);
    await hands.press(page.getByRole('link', { name: service, exact: true }));
    await this.arrivesAt(service);
    await hands.press(page.getByRole('link', { name: 'Logg inn og start' }));
    await hands.press(page.getByRole('button', { name: new RegExp(person) }));
    await expect(this.form.button('Start søknaden')).toBeVisible();
  }

  async start(applicant: string): Promise<void> {
    await this.applyFor(applicant);
    await this.hands.press(this.form.button('Start søknaden'));
    await expect(this.form.button('Neste spørsmål')).toBeVisible();
  }

  /** Where there is a choice of whom to apply for. */
  async applyFor(applicant: string): Promise<void> {
    const parties = this.form.group('Hvem søker du for?');
    if (await parties.isVisible()) await this.hands.press(parties.getByRole('radio', { name: applicant, exact: true }));
    await expect(this.form.button('Start søknaden')).toBeEnabled();
  }

  /** Answers the questions that lead to the track, one at a time, and goes on. */
  async chooseTrack({ trackQuestions, result }: Pick<Journey, 'trackQuestions' | 'result'>): Promise<void> {
    await this.answerOneByOne(trackQuestions);
    await expect(this.page.getByRole('heading', { level: 2, name: result, exact: true })).toBeVisible();
    await this.saves(() => this.hands.press(this.form.button('Gå videre med søknaden')), /"currentPage":"(?!sporvalg")/);
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
    await expect(this.page).toHaveTitle(titled(title));
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

  /** Does something and waits until the server has what it was about. */
  async saves(change: () => Promise<void>, what: RegExp): Promise<void> {
    const saved = this.page.waitForResponse(
      (answer) =>
        answer.request().method() === 'PUT' &&
        /\/drafts\/[^/]+$/.test(answer.url()) &&
        answer.ok() &&
        what.test(answer.request().postData() ?? ''),
    );
    await Promise.all([saved, change()]);
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
    await expect(this.page).toHaveTitle(titled(`Feil: ${title}`));
    await expect(this.page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
  }

  errorSummary(): Locator {
    return this.form.scope.getByLabel('Rett dette før du går videre');
  }

  /** As on the smallest phone with dark colours; nothing may reach out sideways. */
  async narrow(): Promise<void> {
    await this.page.emulateMedia({ colorScheme: 'dark' });
    await this.page.setViewportSize({ width: 320, height: 640 });
    await fitsTheWindow(this.page.locator('main'));
  }

  async wide(): Promise<void> {
    await this.page.emulateMedia({ colorScheme: 'light' });
    await this.page.setViewportSize({ width: 1280, height: 720 });
  }

  async send({ send = 'Send søknaden', received = 'Vi har mottatt søknaden' }: Journey['words'] = {}): Promise<void> {
    await this.hands.press(this.form.button(send));
    await this.arrivesAt(received);
  }
}

/** The tab says what the page is before anything else. */
function titled(beginning: string): RegExp {
  return new RegExp(`^${literally(beginning)} – `);
}
