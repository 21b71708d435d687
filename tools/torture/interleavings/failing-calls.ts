import type { Page, Route } from '@playwright/test';

import type { CallFault } from './steps.js';

/** Between one page and the API: calls fail as told, in the order they are made. */
export interface FailingCalls {
  failNext(fault: CallFault, calls: number): void;
  /** Nothing fails from now on; what hung is cut off, and what was late arrives. */
  letThrough(): void;
}

const FAILING = /^\/api\/v1\/(drafts\/|session$)/;

export async function failCallsOf(page: Page): Promise<FailingCalls> {
  let planned: CallFault[] = [];
  let held: (() => void)[] = [];
  const quietly = (done: Promise<unknown>) => void done.catch(() => undefined);

  const fail = async (route: Route, fault: CallFault): Promise<void> => {
    if (fault === 'hang') return void held.push(() => quietly(route.abort()));
    if (fault === 'late') return void held.push(() => quietly(route.continue()));
    if (fault === 'lost') {
      await route.fetch().catch(() => undefined);
      return route.abort();
    }
    const body = JSON.stringify({ status: fault, code: fault === 503 ? 'storage.unavailable' : 'internal' });
    return route.fulfill({ status: fault, contentType: 'application/problem+json', body });
  };
  await page.route(
    ({ pathname }) => FAILING.test(pathname),
    (route) => {
      const fault = planned.shift();
      quietly(fault === undefined ? route.continue() : fail(route, fault));
    },
  );
  return {
    failNext(fault, calls) {
      planned.push(...Array.from({ length: calls }, () => fault));
    },
    letThrough() {
      planned = [];
      held.forEach((release) => release());
      held = [];
    },
  };
}
