import { expect, test } from '@playwright/test';

import { expectAccessible } from '../accessibility.js';
import { Application } from './application.js';
import { pick, type Answer } from './form.js';
import { mouse } from './hands.js';

interface Guidance {
  readonly about: string;
  readonly answers: readonly Answer[];
  readonly heading: string;
}

const ENDS: readonly Guidance[] = [
  {
    about: 'den som ikke trenger bevilling, får vite det',
    answers: [
      pick('Hva vil du gjøre?', 'Skjenke alkohol på ett arrangement'),
      pick('Er gjestene en lukket krets som er bestemt før skjenkingen starter?', 'Ja'),
      pick('Tar dere betalt for drikken?', 'Nei'),
      pick('Hvor skal dere skjenke?', 'Hjemme hos noen'),
      pick('Serverer dere drikken selv?', 'Ja'),
    ],
    heading: 'Du trenger ikke bevilling',
  },
  {
    about: 'den som vil noe tjenesten ikke har ennå, får vite hvem som kan hjelpe',
    answers: [pick('Hva vil du gjøre?', 'Endre vilkår for én enkelt anledning')],
    heading: 'Spør kommunen om endrede vilkår for én anledning',
  },
];

for (const [index, { about, answers, heading }] of ENDS.entries()) {
  test(`${about}, og det blir ingen sak`, async ({ page }) => {
    const application = new Application(page, mouse(page));
    const person = ['Per Nyregel', 'Mina Snarttjue'][index] ?? '';
    await application.begin({ person, applicant: person, municipality: 'Rana' });
    await application.answerOneByOne(answers);

    await expect(page.getByRole('heading', { level: 2, name: heading, exact: true })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('postmottak@rana.example');
    await expectAccessible(page, 'an end page');
    await application.narrow();
    await expectAccessible(page, 'an end page, narrow');
    await expect(application.form.button('Gå videre med søknaden')).toBeHidden();

    await application.open('oppsummering', 'Hva gjelder det?');
    await expect(application.form.button('Send søknaden')).toBeHidden();
    await page.goto('/mine-soknader');
    await expect(page.getByRole('heading', { level: 2, name: 'Ikke sendt' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: 'Sendt', exact: true })).toBeHidden();
  });
}
