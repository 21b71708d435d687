import { chromium, type Page } from '@playwright/test';
const base = 'http://localhost:4500';
const out = '/tmp/cw-shots';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-background-networking'] });
const only = process.argv[2];
for (const scheme of ['light', 'dark'] as const) for (const width of [1280, 360]) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: scheme, locale: 'nb-NO', timezoneId: 'Europe/Oslo' });
  const page = await context.newPage();
  page.on('console', (m) => { if (m.type() !== 'log') console.log(scheme, width, m.type(), m.text().slice(0, 300)); });
  page.on('pageerror', (e) => console.log('PAGEERROR', e.message));
  const shot = async (name: string, full = true) => { if (!only || name.includes(only)) await page.screenshot({ path: `${out}/${name}-${width}-${scheme}.png`, fullPage: full });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth); if (over > 0) console.log('OVERFLOW', name, width, over); };
  await page.goto(`${base}/saksbehandler/`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await shot('login', false);
  await page.getByRole('link', { name: 'Logg inn' }).click();
  await page.getByRole('button', { name: /Brit Sakkyndig/ }).click();
  await page.getByRole('table').waitFor();
  await shot('inbox');
  const real = await (await page.request.post(`${base}/api/v1/caseworker/inbox`, { data: {}, headers: { 'X-CSRF-Token': (await (await page.request.get(`${base}/api/v1/caseworker/session`)).json()).csrfToken, Origin: base } })).json();
  const first = real.items?.[0];
  const states = ['waiting', 'building', 'sent', 'archived', 'unknown', 'rejected'];
  const names = ['Havna Kro AS', 'Utmarksnæringsvirksomhet og Reindriftsservering Ytre Helgeland SA', 'Kari Vakkerblomst', 'Rolighumle Kafé'];
  if (first) {
    await page.route('**/api/v1/caseworker/inbox', (route) => route.fulfill({ json: { total: 123, items: Array.from({ length: 14 }, (_, i) => ({ ...first, id: first.id.slice(0, -2) + String(10 + i), reference: `SPV-2026-0001${10 + i}`, applicantName: names[i % 4], deliveryState: states[i % 6], caseNumber: states[i % 6] === 'archived' ? `2026/${100 + i}` : undefined, submittedAt: new Date(Date.now() - i * i * 3600_000).toISOString(), trackTitles: i % 3 ? first.trackTitles : ['Skjenkebevilling for enkeltanledning'] })) } }));
    await page.goto(`${base}/saksbehandler/?tjeneste=skjenkebevilling&spor=skjenk`);
    await page.getByRole('table').waitFor();
    await page.keyboard.press('j'); await page.keyboard.press('j');
    await shot('inboxmany');
    await page.route('**/api/v1/caseworker/inbox', (route) => route.fulfill({ json: { total: 0, items: [] } }));
    await page.goto(`${base}/saksbehandler/`);
    await page.getByText('Ingen søknader ennå').waitFor();
    await shot('inboxempty', false);
    await page.getByRole('searchbox').fill('zzz');
    await page.getByText('Ingen søknader passer').waitFor();
    await shot('inboxnone', false);
    await page.route('**/api/v1/caseworker/inbox', (route) => route.fulfill({ status: 500, json: { status: 500, code: 'internal' } }));
    await page.goto(`${base}/saksbehandler/`);
    await shot('inboxloading', false);
    await page.getByRole('alert').waitFor();
    await shot('inboxerror', false);
    await page.unroute('**/api/v1/caseworker/inbox');
  }
  await page.goto(`${base}/saksbehandler/`);
  await page.getByRole('table').waitFor();
  await page.keyboard.press('?');
  await page.waitForTimeout(400);
  await shot('keys', false);
  await page.keyboard.press('Escape');
  const link = (ref: string) => page.getByRole('row', { name: new RegExp(ref) }).getByRole('link');
  await link('SPV-2026-000001').click();
  await page.getByRole('heading', { name: 'Kontroller' }).waitFor();
  await shot('case');
  if (!only || only.startsWith('crop')) for (const [i, y] of [[1, 700], [2, 3400]] as const) await page.screenshot({ path: `${out}/crop${i}-${width}-${scheme}.png`, fullPage: true, clip: { x: 0, y, width, height: 1100 } });
  await shot('casetop', false);
  if (scheme === 'dark' && width === 1280) { await page.pdf({ path: `${out}/print.pdf`, format: 'A4' }); }
  await page.goBack();
  await link('SPV-2026-000004').click();
  await page.getByRole('heading', { name: 'Kontroller' }).waitFor();
  await shot('caseunsure');
  await page.screenshot({ path: `${out}/cropu-${width}-${scheme}.png`, fullPage: true, clip: { x: 0, y: 300, width, height: 1200 } });
  const id = page.url().split('/').at(-1)!;
  const body = await (await page.request.get(`${base}/api/v1/caseworker/submissions/${id}`)).json();
  for (const [name, delivery] of [['rejected', { state: 'rejected', attempts: [{ at: new Date(Date.now() - 3600e3).toISOString(), outcome: 'unavailable', message: 'The archive gave no usable answer within 10000 ms' }, { at: new Date().toISOString(), outcome: 'rejected', message: 'klassifikasjon: unknown class K2 4321; arkivdel: SAK is closed' }] }], ['waiting', { state: 'waiting', attempts: [{ at: new Date().toISOString(), outcome: 'unavailable' }], nextAttemptAt: new Date(Date.now() + 60e3).toISOString() }]] as const) {
    await page.route('**/caseworker/submissions/*', (route) => route.fulfill({ json: { ...body, delivery, checks: [{ id: 'x', status: 'feil', title: 'Skjenketiden er innenfor grensene', text: 'Skjenketiden går lenger enn kommunen tillater. Kommunens maksimaltid er kl. 02.00.', evidence: [{ label: 'Øl og vin inne til klokka', value: 'kl. 03.30', confirmed: false }] }, ...body.checks], promisedLater: ['Skatteattest', 'Bevis for kunnskapsprøve'] } }));
    await page.goto(`${base}/saksbehandler/innsending/${id}`);
    await page.getByRole('heading', { name: 'Kontroller' }).waitFor();
    await shot(`case${name}`, false);
    if (width === 360) { await page.getByRole('heading', { name: 'Arkiv', level: 2 }).scrollIntoViewIfNeeded(); await shot(`case${name}-b`, false); }
  }
  await page.unroute('**/caseworker/submissions/*');
  await page.goto(`${base}/saksbehandler/innsending/${id.slice(0, -3)}000`);
  await page.getByText('Vi fant ikke søknaden').waitFor();
  await shot('notfound', false);
  await context.close();
}
await browser.close();
