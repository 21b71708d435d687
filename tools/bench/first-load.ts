import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { closedParty, logInToProduct, writeDraft } from '@sporvalg/testing';

import { BROWSER_ARGS, findBrowser } from '../browser.js';
import { FIRST_LOAD_LIMITS } from '../vite/first-load.js';
import { print } from './measure.js';

/** What a citizen's browser loads on the way to the first question, gzipped: scripts and styles of the front page and the form page. */
export async function firstLoad(productUrl: string): Promise<void> {
  const client = await logInToProduct(productUrl, 'Siri Rolighumle');
  const draft = await writeDraft(client, closedParty());
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_ARGS });
  try {
    const context = await browser.newContext();
    const [name = '', ...value] = client.cookie.split('=');
    await context.addCookies([{ name, value: value.join('='), url: productUrl }]);
    const page = await context.newPage();
    await page.addInitScript(markWhenUsable);
    const loaded = new Map<string, { readonly kind: string; readonly gzipped: number }>();
    page.on('response', (response) => {
      const kind = response.request().resourceType();
      void response.body().then(
        (body) => loaded.set(new URL(response.url()).pathname, { kind, gzipped: gzipSync(body).length }),
        () => undefined,
      );
    });
    await page.goto(productUrl, { waitUntil: 'networkidle' });
    const front = sums(loaded);
    await page.goto(`${productUrl}/soknad/${draft.id}`, { waitUntil: 'networkidle' });
    // What was not there yet when the page could be used has kept nobody waiting.
    for (const later of await page.evaluate(comeLater)) loaded.delete(later);
    const form = sums(loaded);
    print({
      bench: 'first-load',
      frontPage: front,
      withFormPage: form,
      aims: FIRST_LOAD_LIMITS,
      ok: form.scriptKb <= FIRST_LOAD_LIMITS.scriptKb && form.styleKb <= FIRST_LOAD_LIMITS.styleKb,
    });
  } finally {
    await browser.close();
  }
}

// These two run in the page, and can use nothing from here.

/** Notes when there is something to answer or press. */
function markWhenUsable(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('.sv-application :is(input, textarea, select, button)')) return;
    performance.mark('usable');
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Paths of what came after that. */
function comeLater(): readonly string[] {
  const [usable] = performance.getEntriesByName('usable');
  if (!usable) throw new Error('The form page has nothing to answer');
  return performance
    .getEntriesByType('resource')
    .filter((entry) => (entry as PerformanceResourceTiming).responseEnd > usable.startTime)
    .map(({ name }) => new URL(name).pathname);
}

function sums(loaded: ReadonlyMap<string, { readonly kind: string; readonly gzipped: number }>) {
  const kb = (kind: string) =>
    Number(([...loaded.values()].filter((each) => each.kind === kind).reduce((sum, each) => sum + each.gzipped, 0) / 1000).toFixed(1));
  return { scriptKb: kb('script'), styleKb: kb('stylesheet'), fontKb: kb('font'), dataKb: kb('fetch') };
}
