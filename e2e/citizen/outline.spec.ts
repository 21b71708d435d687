import { expect, test } from '@playwright/test';

import { visitMainPages } from './main-pages.js';

/** What a screen reader is told of each kind of page. A change in `outlines/` is a change for those who hear it. */
test('sidene har den oppbyggingen en skjermleser trenger', async ({ page }) => {
  await visitMainPages(page, {}, async (name, part = page.locator('body')) => {
    const outline = await part.ariaSnapshot();
    expect.soft(`${lasting(outline)}\n`, name).toMatchSnapshot(`${name}.txt`);
  });
});

const ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const REFERENCE = /SPV-\d{4}-\d{6}/g;
const CASE = /(?<=[Ss]ak )\d{4}\/\d+/g;
const DAY = /(?:\p{L}+dag )?\d{1,2}\. \p{L}+ (\d{4})/gu;
const MOMENT = /(?<=(?:Lagret|i dag|DAG) kl\. )\d{2}\.\d{2}/g;
/** The rates are those of the year the licence begins. */
const FEE = /(?<=Anslått gebyr for første år\n\s*- definition: )kr [\d\s]+\d/g;

/** The same tomorrow and after the next application: what was numbered or dated on the way is replaced by what it is. */
function lasting(outline: string): string {
  const thisYear = new Date().getFullYear();
  return outline
    .replaceAll(ID, 'ID')
    .replaceAll(REFERENCE, 'REFERANSE')
    .replaceAll(CASE, 'SAKSNUMMER')
    .replaceAll(DAY, (day, year: string) => (Number(year) < thisYear ? day : 'DAG'))
    .replaceAll(MOMENT, 'KLOKKESLETT')
    .replaceAll(FEE, 'GEBYR');
}
