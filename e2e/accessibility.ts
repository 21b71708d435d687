import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { expect, type Frame, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The engine inside @axe-core/playwright. Put into a document once and asked many times it is six times as quick as through that package. */
const ENGINE = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface Axe {
  run(
    context: Document,
    options: object,
  ): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly help: string;
      readonly nodes: readonly { readonly target: readonly unknown[] }[];
    }[];
  }>;
}

/** Scans the page, or one frame of it, as it stands. No rule is turned off and nothing is allowed. */
export async function expectAccessible(page: Page | Frame, state: string, tags: readonly string[] = TAGS): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(ENGINE);
  const faults = await page.evaluate(async (wanted) => {
    // Half faded in, nothing has its own colours.
    const movements = document.getAnimations().filter((movement) => movement.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(movements.map((movement) => movement.finished));
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run(document, { runOnly: wanted, resultTypes: ['violations'] });
    return violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.target.join(' ')) }));
  }, tags);
  expect(faults, `accessibility of ${state} at ${new URL(page.url()).pathname}`).toEqual([]);
}
