import { expect, type Locator, type Page } from '@playwright/test';

import type { Hands, TestFile } from './hands.js';

/** One thing a citizen does on a page of the form. */
export type Answer = (form: Form) => Promise<void>;

/** What the questions of a page, or of one row of it, are called. */
export class Form {
  constructor(
    readonly page: Page,
    readonly hands: Hands,
    readonly scope: Locator = page.getByRole('main'),
  ) {}

  within(scope: Locator): Form {
    return new Form(this.page, this.hands, scope);
  }

  /** A question with several inputs; its name is the question and then its description. */
  group(question: string): Locator {
    return this.scope.getByRole('group', { name: new RegExp(`^${literally(question)}( |$)`) });
  }

  field(label: string): Locator {
    return this.scope.getByRole('textbox', { name: called(label) });
  }

  button(name: string): Locator {
    return this.scope.getByRole('button', { name, exact: true });
  }
}

/** The question itself, with or without the mark of those that may be left open. */
function called(question: string): RegExp {
  return new RegExp(`^${literally(question)}( \\(valgfritt\\))?$`);
}

export function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

export const write =
  (label: string, text: string): Answer =>
  async (form) => {
    await form.hands.write(form.field(label), text);
  };

export const pick =
  (question: string, option: string): Answer =>
  async (form) => {
    const radio = form.group(question).getByRole('radio', { name: option, exact: true });
    await form.hands.press(radio);
    await expect(radio).toBeChecked();
  };

export const tick =
  (question: string, ...options: readonly string[]): Answer =>
  async (form) => {
    for (const option of options) {
      const box = form.group(question).getByRole('checkbox', { name: option, exact: true });
      await form.hands.press(box);
      await expect(box).toBeChecked();
    }
  };

export const choose =
  (question: string, option: RegExp): Answer =>
  async (form) => {
    await form.hands.choose(form.scope.getByRole('combobox', { name: called(question) }), option);
  };

/** Looked up in Folkeregisteret by number and last name. */
export const lookUpPerson =
  (question: string, { number, lastName, name }: TestPerson): Answer =>
  async (form) => {
    const person = form.within(form.group(question));
    await form.hands.write(person.field('Fødselsnummer eller D-nummer'), number);
    await form.hands.write(person.field('Etternavn'), lastName);
    await form.hands.press(person.button('Hent'));
    await expect(person.scope.getByRole('definition').filter({ hasText: name })).toBeVisible();
    await expect(person.scope.getByText(/^Hentet fra Folkeregisteret i dag kl\./)).toBeVisible();
  };

/** Looked up at Statens vegvesen by the number plate. */
export const lookUpVehicle =
  (question: string, plate: string, shown: string): Answer =>
  async (form) => {
    const vehicle = form.within(form.group(question));
    await form.hands.write(vehicle.field('Kjennemerke'), plate);
    await form.hands.press(vehicle.button('Hent'));
    await expect(vehicle.scope.getByRole('definition').filter({ hasText: shown })).toBeVisible();
    await expect(vehicle.scope.getByText(/^Hentet fra Statens vegvesen i dag kl\./)).toBeVisible();
  };

/** Looked up in Matrikkelen by its numbers. */
export const lookUpProperty =
  (question: string, [farm, holding]: readonly [string, string]): Answer =>
  async (form) => {
    const property = form.within(form.group(question));
    await form.hands.write(property.field('Gårdsnummer'), farm);
    await form.hands.write(property.field('Bruksnummer'), holding);
    await form.hands.press(property.button('Hent'));
    await expect(property.scope.getByRole('definition').filter({ hasText: `${farm}/${holding}` })).toBeVisible();
    await expect(property.scope.getByText(/^Hentet fra Kartverket i dag kl\./)).toBeVisible();
  };

export interface TestPerson {
  readonly number: string;
  readonly name: string;
  readonly lastName: string;
}

export const lookUpAddress =
  (question: string, search: string, hit: RegExp): Answer =>
  async (form) => {
    const address = form.within(form.group(question));
    const combobox = address.scope.getByRole('combobox', { name: 'Søk etter adressen' });
    await form.hands.write(combobox, search);
    const found = address.scope.getByRole('option', { name: hit });
    await expect(found).toBeVisible();
    await form.hands.pickHit(combobox, found);
    await expect(address.scope.getByRole('definition').filter({ hasText: hit })).toBeVisible();
    await expect(address.scope.getByText(/^Hentet fra Kartverket i dag kl\./)).toBeVisible();
  };

export const open =
  (day: string, from: string, to: string): Answer =>
  async (form) => {
    const hours = form.within(form.group(day));
    await form.hands.write(hours.field('Fra'), from);
    await form.hands.write(hours.field('Til'), to);
  };

/** The same question may stand under several headings. */
export const under =
  (heading: string, answer: Answer): Answer =>
  async (form) => {
    await answer(form.within(form.group(heading)));
  };

export const press =
  (name: string): Answer =>
  async (form) => {
    await form.hands.press(form.button(name));
  };

/** A row of a repeating group: added, filled in and folded to a card with a title of its own content. */
export const addRow =
  (group: string, add: string, answers: readonly Answer[], title: string | RegExp): Answer =>
  async (form) => {
    const rows = form.within(form.group(group));
    await form.hands.press(rows.button(add));
    for (const answer of answers) await answer(rows);
    await form.hands.press(rows.button('Ferdig'));
    await expect(rows.scope.getByRole('heading', { name: title })).toBeVisible();
  };

export const attach =
  (title: string, file: TestFile): Answer =>
  async (form) => {
    const upload = form.within(form.group(title));
    await form.hands.attach(chooseFile(upload.scope), file);
    await expect(upload.scope.getByRole('link', { name: file.name })).toBeVisible();
  };

export const promiseLater =
  (title: string): Answer =>
  async (form) => {
    await form.hands.press(form.group(title).getByRole('checkbox', { name: 'Jeg sender dette senere' }));
    await expect(chooseFile(form.group(title))).toBeHidden();
  };

/** The way in for files, whether there are any already or not. */
export function chooseFile(upload: Locator): Locator {
  return upload.getByRole('button', { name: /^Velg (fil|flere filer)\b/ });
}
