import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';

import { QUESTIONS, type Choice, type PageId, type QuestionId, type Step } from './steps.js';

const TITLES: Readonly<Record<PageId, string>> = { kontakt: 'Kontaktperson', arrangement: 'Arrangementet' };
const FORM = '.sv-application';
const PATIENCE_MS = 15_000;

/** One application on the screen of somebody who types, turns pages and does what the page asks for. */
export class FormInBrowser {
  /** Exceptions that nobody caught. */
  readonly exceptions: string[] = [];

  constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    readonly person: string,
  ) {
    page.on('pageerror', (error) => this.exceptions.push(error.message));
    // The browser asks before it leaves unsaved answers; nobody leaves here.
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  }

  async begin(url: string, draftId: string): Promise<void> {
    await this.page.addInitScript(noteIfTheFormLeaves, FORM);
    await this.page.goto(`${url}/soknad/${draftId}/arrangement`);
    await expect(this.title('arrangement')).toBeVisible({ timeout: PATIENCE_MS });
  }

  async open(page: PageId, by: 'steps' | 'buttons'): Promise<void> {
    if (await this.title(page).isVisible()) return;
    const isBack = page === 'kontakt';
    const button = this.main().getByRole('button', { name: isBack ? 'Forrige' : 'Neste', exact: true });
    // Only pages that have been filled in can be opened from the list of steps.
    const inSteps = this.page.getByRole('button', { name: new RegExp(`^${TITLES[page]}`) });
    await (by === 'steps' && isBack ? inSteps : button).click({ timeout: PATIENCE_MS });
    await expect(this.title(page)).toBeVisible({ timeout: PATIENCE_MS });
  }

  /** @returns what the field holds when the last key has been let go */
  async type({ question, text, append, keyMs }: Extract<Step, { readonly kind: 'type' }>): Promise<string> {
    await this.open(QUESTIONS[question].page, 'steps');
    const field = this.field(question);
    await field.click({ timeout: PATIENCE_MS });
    await this.page.keyboard.press(append ? 'ControlOrMeta+End' : 'ControlOrMeta+A');
    await this.page.keyboard.type(append ? ` ${text}` : text, { delay: keyMs });
    return field.inputValue();
  }

  async value(question: QuestionId): Promise<string> {
    await this.open(QUESTIONS[question].page, 'steps');
    return this.field(question).inputValue();
  }

  /** Another tab in front for a moment, as seen by the page. */
  async lookAway(): Promise<void> {
    await this.page.evaluate(() => {
      for (const state of ['hidden', 'visible']) {
        Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }
    });
  }

  isLoggedOut(): Promise<boolean> {
    return this.logInLink().isVisible();
  }

  /** The way the page offers: in a new tab, and back. */
  async logIn(): Promise<void> {
    const opened = this.context.waitForEvent('page');
    await this.logInLink().click();
    const tab = await opened;
    await tab.getByRole('button', { name: new RegExp(this.person) }).click({ timeout: PATIENCE_MS });
    await tab.waitForURL(/\/mine-soknader$/, { timeout: PATIENCE_MS });
    await tab.close();
    await this.lookAway();
  }

  isAsked(): Promise<boolean> {
    return this.question().isVisible();
  }

  async choose(choice: Choice): Promise<void> {
    const name = choice === 'mine' ? 'Behold det jeg har skrevet her' : 'Bruk det som er lagret fra før';
    await this.question().getByRole('button', { name }).click();
    await expect(this.question()).toBeHidden({ timeout: PATIENCE_MS });
  }

  /** What the page says of saving when all that was typed has been drawn. */
  async savedLine(): Promise<string> {
    await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn)))));
    const lines = await this.page.locator('.saved-line').allInnerTexts();
    return lines.join();
  }

  /** False when an error page, or any other, has stood in place of the form. */
  async hasStayed(): Promise<boolean> {
    return (await this.page.evaluate(() => (window as unknown as { formLeft?: boolean }).formLeft)) !== true;
  }

  private main(): Locator {
    return this.page.getByRole('main');
  }

  private title(page: PageId): Locator {
    return this.page.getByRole('heading', { level: 1, name: TITLES[page], exact: true });
  }

  private field(question: QuestionId): Locator {
    return this.main().getByRole('textbox', { name: QUESTIONS[question].label, exact: true });
  }

  private logInLink(): Locator {
    return this.page.getByRole('link', { name: 'Logg inn i ny fane og fortsett her' });
  }

  private question(): Locator {
    return this.page.getByRole('alert').filter({ hasText: 'Søknaden er endret i en annen fane' });
  }
}

/** Runs in the page: notes when the form has been there and is there no more. */
function noteIfTheFormLeaves(selector: string): void {
  let wasThere = false;
  new MutationObserver(() => {
    const isThere = document.querySelector(selector) !== null;
    if (wasThere && !isThere) Object.assign(window, { formLeft: true });
    wasThere ||= isThere;
  }).observe(document, { childList: true, subtree: true });
}
