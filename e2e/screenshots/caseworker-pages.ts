import { expect, type Page } from '@playwright/test';

import { logInAs } from '../login.js';
import { seedSubmission } from '../seed.js';

const HOME = '/saksbehandler/';
const INBOX = '**/api/v1/caseworker/inbox';

/** Every kind of page a caseworker meets, with applications that have something to see in them. */
export async function visitCaseworkerPages(page: Page, baseUrl: string, seen: (name: string) => Promise<void>): Promise<void> {
  const heading = (name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await seedSubmission({ baseUrl, exampleName: 'skjenk.akkurat-20' });
  const withMap = await seedSubmission({ baseUrl, serviceId: 'motorferdsel', exampleName: 'hytte.mange-varsler' });
  const { submissionId } = await seedSubmission({
    baseUrl,
    exampleName: 'skjenk.havna-kro-komplett',
    promise: ['vedleggSkatteattest'],
  });

  await page.goto(HOME);
  await heading('Innboks for søknader');
  await seen('logg-inn');
  await page.getByRole('link', { name: 'Logg inn' }).click();
  await logInAs(page, 'Brit Sakkyndig');
  await expect(page.getByRole('row').filter({ hasText: 'Havna Kro AS' }).first()).toBeVisible();
  await seen('innboks');

  await page.goto(`${HOME}innsending/${submissionId}`);
  await heading('Havna Kro AS');
  await expect(page.getByText(/^Arkivert som sak /)).toBeVisible({ timeout: 30_000 });
  await seen('sak');
  await page.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
  await seen('sak-åpnet');
  await page.goto(`${HOME}innsending/${withMap.submissionId}`);
  await expect(page.getByRole('heading', { name: 'Kontroller' })).toBeVisible();
  await seen('sak-med-varsler');

  await page.route(INBOX, (route) => route.fulfill({ json: { items: [], total: 0 } }));
  await page.goto(HOME);
  await expect(page.getByRole('heading', { name: 'Ingen søknader ennå' })).toBeVisible();
  await seen('innboks-tom');
  await page.route(INBOX, (route) => route.abort());
  await page.goto(HOME);
  await expect(page.getByRole('alert')).toBeVisible({ timeout: 20_000 });
  await seen('innboks-feil');
}
