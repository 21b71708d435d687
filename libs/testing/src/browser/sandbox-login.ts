import type { Browser, Visit } from './browser.js';

/**
 * Goes through a login page of the sandbox as a person would: opens it, picks a name, is sent back.
 *
 * @param start address that begins the login
 * @param name as shown on the page: «Kari Vakkerblomst»
 * @returns the visit, stopped at `stopAt`
 */
export async function logInAs(
  browser: Browser,
  start: string,
  options: { readonly name: string; readonly stopAt: string; readonly acr?: string },
): Promise<Visit> {
  const page = await browser.visit(start, { stopAt: options.stopAt });
  const choice = choiceNamed(page.body, options.name);
  return browser.visit(page.url, { stopAt: options.stopAt, form: { choice, ...(options.acr && { acr: options.acr }) } });
}

function choiceNamed(body: string, name: string): string {
  const button = new RegExp(`<button[^>]*name="choice"[^>]*value="(\\d+)"[^>]*>\\s*<span class="name">${name}</span>`).exec(body);
  if (!button?.[1]) throw new Error(`The login page has nobody called ${name}`);
  return button[1];
}
