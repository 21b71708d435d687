import { anonymousClient, createBrowser, logInAs } from '@sporvalg/testing';
import { expect, test } from '@playwright/test';

import { PRODUCT_URL, siri } from './product.js';

test('a login gives a token of its own, and the cookie the browser came with opens nothing', async () => {
  const planted = 'A'.repeat(43);
  const before = await siri();
  const login = await startLoginWith(`sporvalg_citizen=${planted}`);
  expect(login).not.toBe(planted);
  const withPlanted = await anonymousClient(PRODUCT_URL).send('/api/v1/session', { headers: { Cookie: `sporvalg_citizen=${planted}` } });
  expect(withPlanted.json['authenticated']).toBe(false);
  expect(before.cookie).not.toContain(login);
});

test('logging in anew ends the session the browser had', async () => {
  const before = await siri();
  await startLoginWith(before.cookie);
  expect((await before.send('/api/v1/session')).json['authenticated']).toBe(false);
});

test('logging out ends the session on the server, empties the browser and goes on to the issuer', async () => {
  const client = await siri();
  const refused = await client.send('/api/v1/auth/citizen/logout', { method: 'POST', headers: { 'X-CSRF-Token': '' } });
  expect(refused.status).toBe(403);
  expect((await client.send('/api/v1/drafts')).status).toBe(200);
  const answer = await client.send('/api/v1/auth/citizen/logout', { method: 'POST' });
  expect(answer.status).toBe(200);
  expect(String(answer.json['redirectTo'])).toContain('/idporten/session/end');
  expect(answer.headers.get('Clear-Site-Data')).toContain('"storage"');
  expect(answer.headers.getSetCookie().join()).toMatch(/sporvalg_citizen=;.*Expires=Thu, 01 Jan 1970/);
  expect((await client.send('/api/v1/drafts')).status).toBe(401);
});

test('a session’s cookie is out of reach of scripts and other sites', async () => {
  const { setCookie } = await finishLogin();
  const cookie = setCookie.find((line) => line.startsWith('sporvalg_citizen=')) ?? '';
  expect(cookie).toMatch(/; HttpOnly/);
  expect(cookie).toMatch(/; SameSite=Lax/);
  expect(cookie).toMatch(/; Path=\//);
  expect(cookie).not.toMatch(/Max-Age|Expires/);
  expect(cookie.split(';')[0]?.length).toBeGreaterThan('sporvalg_citizen='.length + 42);
});

test('the way back from the issuer works once, and only in the browser that began', async () => {
  const { callbackUrl, cookies } = await finishLogin();
  const again = await fetch(callbackUrl, { redirect: 'manual', headers: { Cookie: cookies } });
  expect(again.status).toBe(302);
  expect(again.headers.get('Location')).toMatch(/^\/\?login=/);
  expect(again.headers.getSetCookie().some((line) => /^sporvalg_citizen=[^;]+;/.test(line))).toBe(false);

  const other = await beginLogin();
  const stolen = await fetch(other.callbackUrl, { redirect: 'manual' });
  expect(stolen.headers.get('Location')).toMatch(/^\/\?login=/);
  expect(stolen.headers.getSetCookie().some((line) => /^sporvalg_citizen=[^;]+;/.test(line))).toBe(false);
});

test('a login leads back into the product and nowhere else', async () => {
  for (const returnTo of ['https://ond.example/', '//ond.example/', '/\\ond.example', 'javascript:alert(1)']) {
    const { callbackUrl, cookies } = await beginLogin(returnTo);
    const back = await fetch(callbackUrl, { redirect: 'manual', headers: { Cookie: cookies } });
    expect(back.headers.get('Location'), returnTo).toBe('/');
  }
});

/** Goes as far as the address the issuer sends the browser back to. */
async function beginLogin(returnTo = '/'): Promise<{ readonly callbackUrl: string; readonly cookies: string }> {
  const browser = createBrowser();
  const start = `${PRODUCT_URL}/api/v1/auth/citizen/login?returnTo=${encodeURIComponent(returnTo)}`;
  const { url } = await logInAs(browser, start, { name: 'Siri Rolighumle', stopAt: `${PRODUCT_URL}/api/v1/auth/citizen/callback` });
  return { callbackUrl: url, cookies: `sporvalg_citizen_login=${browser.cookie('localhost', 'sporvalg_citizen_login')}` };
}

async function finishLogin(
  alsoCookie = '',
): Promise<{ readonly setCookie: readonly string[]; readonly callbackUrl: string; readonly cookies: string }> {
  const { callbackUrl, cookies } = await beginLogin();
  const response = await fetch(callbackUrl, { redirect: 'manual', headers: { Cookie: [cookies, alsoCookie].filter(Boolean).join('; ') } });
  return { setCookie: response.headers.getSetCookie(), callbackUrl, cookies };
}

/** A whole login in a browser that holds a session cookie already. @returns the new token */
async function startLoginWith(cookie: string): Promise<string> {
  const { setCookie } = await finishLogin(cookie);
  const token = /^sporvalg_citizen=([^;]+)/.exec(setCookie.find((line) => line.startsWith('sporvalg_citizen=')) ?? '')?.[1];
  expect(token).toBeTruthy();
  return token ?? '';
}
