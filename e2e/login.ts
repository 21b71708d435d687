import { expect, type Page } from '@playwright/test';

/** Logs in at the sandbox's ID-porten as a made-up person, from a page with a login button. */
export async function logInAs(page: Page, person: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(person) }).click();
  await expect(page).toHaveURL(/localhost/);
}
